// Amazon SES can send its notices as JSON (SES Developer Guide, "Amazon SNS notification contents").
import type { Action } from '../../../model/bounce';
import { findAddress } from '../../tokens/address';
import type { StatusBlock, StatusReport } from './delivery-status';
import { fold } from '../../mail/text-decode';

type Json = Readonly<Record<string, unknown>>;

/** The notice as a delivery-status report, or null where the text is none. */
export function readSesNotification(text: string): StatusReport | null {
  const start =
    /^\{\s*"(?:(?:notification|event)Type"\s*:\s*"(?:Bounce|Delivery|DeliveryDelay)"|Type"\s*:\s*"Notification")/m.exec(
      text,
    );
  if (!start) return null;
  // Mail programs break the one long line, also in the middle of a word; how to unsubscribe follows behind.
  const source = objectIn(text.slice(start.index));
  const outer = parseObject(source.replace(/!?\n ?/g, '')) ?? parseObject(source);
  const inside = outer?.['Message'];
  const notice = typeof inside === 'string' ? parseObject(inside) : outer;
  const kind = notice?.['notificationType'] ?? notice?.['eventType'];
  const [action, entries]: [Action, readonly unknown[]] =
    kind === 'Bounce'
      ? ['failed', listOf(asObject(notice?.['bounce'])?.['bouncedRecipients'])]
      : kind === 'DeliveryDelay'
        ? ['delayed', listOf(asObject(notice?.['deliveryDelay'])?.['delayedRecipients'])]
        : ['delivered', listOf(asObject(notice?.['delivery'])?.['recipients'])];
  const recipients = entries.slice(0, 1000).map((entry) => toBlock(entry, action));
  return recipients.length === 0 ? null : { reportingMta: null, arrivalDate: null, recipients, wasCut: false };
}

function toBlock(entry: unknown, action: Action): StatusBlock {
  const fields = asObject(entry);
  const text = (name: string): string | null => {
    const value = fields?.[name];
    return typeof value === 'string' ? value : null;
  };
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(text('status') ?? '')?.[0] ?? null;
  return {
    address: findAddress(typeof entry === 'string' ? entry : (text('emailAddress') ?? '')),
    originalAddress: null,
    displayName: null,
    action,
    status,
    diagnostic: fold((text('diagnosticCode') ?? '').replace(/^smtp;/i, '')) || null,
    supplementaryInfo: null,
    remoteMta: null,
    willRetryUntil: null,
  };
}

/** The object that a text begins with, up to the brace that closes it. */
function objectIn(text: string): string {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const one = text.charAt(i);
    if (isInString && one === '\\') i++;
    else if (one === '"') isInString = !isInString;
    else if (!isInString && one === '{') depth++;
    else if (!isInString && one === '}' && --depth === 0) return text.slice(0, i + 1);
  }
  return text;
}

function parseObject(line: string): Json | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return null;
  }
}

const asObject = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null ? (value as Json) : null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
