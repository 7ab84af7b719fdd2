// Amazon SES can send its notices as JSON (SES Developer Guide, "Amazon SNS notification contents"), which SNS, EventBridge, and
// Lambda wrap in their own.
import type { Action } from '../../../model/bounce';
import { findAddress } from '../../tokens/address';
import type { StatusBlock, StatusReport } from './delivery-status';
import { listOf, objectOf, objectsIn, textOf } from './json';
import type { Json } from './json';
import { fold } from '../../mail/text-decode';

const MAX_ENTRIES = 1000;
const IS_NOTICE = /"(?:notification|event)Type\\?"\s*:\s*\\?"(?:Bounce|Delivery|DeliveryDelay|Reject)\\?"/;

/** The notices of a text as a delivery-status report, or null where it holds none. */
export function readSesNotification(text: string): StatusReport | null {
  // Broken lines may cut the words in two.
  if (!IS_NOTICE.test(text.replace(/!?\n ?/g, ''))) return null;
  const recipients = objectsIn(text).flatMap(recipientsOf);
  return recipients.length === 0 ? null : { reportingMta: null, arrivalDate: null, recipients, wasCut: false };
}

function recipientsOf(notice: Json): readonly StatusBlock[] {
  const kind = textOf(notice, 'notificationType', 'eventType');
  const inside = (field: string, list: string): readonly unknown[] =>
    listOf(objectOf(notice[field])?.[list]).slice(0, MAX_ENTRIES);
  const blocks = (entries: readonly unknown[], action: Action): readonly StatusBlock[] =>
    entries.map((entry) => toBlock(entry, action));
  if (kind === 'Bounce') return blocks(inside('bounce', 'bouncedRecipients'), 'failed');
  if (kind === 'DeliveryDelay') return blocks(inside('deliveryDelay', 'delayedRecipients'), 'delayed');
  if (kind === 'Delivery') return blocks(inside('delivery', 'recipients'), 'delivered');
  if (kind !== 'Reject') return [];
  // SES accepted the message and then found a virus in it.
  const reason = textOf(objectOf(notice['reject']), 'reason');
  return blocks(inside('mail', 'destination'), 'failed').map((block) => ({ ...block, diagnostic: reason || null }));
}

function toBlock(entry: unknown, action: Action): StatusBlock {
  const fields = objectOf(entry);
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(textOf(fields, 'status'))?.[0] ?? null;
  return {
    address: findAddress(typeof entry === 'string' ? entry : textOf(fields, 'emailAddress')),
    originalAddress: null,
    displayName: null,
    action,
    status,
    diagnostic: fold(textOf(fields, 'diagnosticCode').replace(/^smtp;/i, '')) || null,
    supplementaryInfo: null,
    remoteMta: null,
    willRetryUntil: null,
  };
}
