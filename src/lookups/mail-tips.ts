import { graphFailure } from '../host/graph/graph-request-error';
import type { GraphResult } from '../host/graph/graph-request-error';
import { fieldsOf, flagIn, itemsOf, numberIn, textIn } from '../text/untrusted-json';
import type { RecordedGraph } from './recorded-graph';

/** What Exchange shows next to an address while somebody writes a message to it. Null if it doesn't say. */
export interface MailTips {
  readonly address: string;
  readonly isRestricted: boolean | null;
  readonly isModerated: boolean | null;
  readonly isFull: boolean | null;
  /** Members, from figures that Exchange collects at times: they lag behind. */
  readonly members: number | null;
  /** Of them, those outside the organization. */
  readonly outsiders: number | null;
  readonly maxBytes: number | null;
  /** Whether the address belongs to the asker's organization. */
  readonly scope: 'internal' | 'external' | null;
  /** The owner's own words; plain text. */
  readonly note: string | null;
  /** Why there are no tips for this address. */
  readonly error: string | null;
}

/** Tips are not worked out for more than 200 recipients; a pane has no use for that many either. */
export const MAX_ADDRESSES = 20;
export const TIPS_SCOPE = 'Mail.Read';

// Only what is shown is asked for. `customMailTip` too: an owner often writes there whom to ask.
const LETS_IN = 'deliveryRestriction, moderationStatus, recipientScope';
export const TIPS_OF_GROUP = `${LETS_IN}, totalMemberCount, externalMemberCount, customMailTip`;
export const TIPS_ON_DELIVERY = `${LETS_IN}, mailboxFullStatus, maxMessageSize`;

/**
 * MailTips for up to twenty addresses (Graph v1.0, user: getMailTips; needs Mail.Read). In the order asked; an address that
 * Exchange leaves out of its answer is missing.
 */
export async function readMailTips(
  asker: RecordedGraph,
  addresses: readonly string[],
  options: string,
): Promise<GraphResult<readonly MailTips[]>> {
  const answer = await asker.ask({
    method: 'POST',
    path: '/me/getMailTips',
    scopes: [TIPS_SCOPE],
    // Capital letters: these two are named so in Graph's own schema.
    body: { EmailAddresses: addresses.slice(0, MAX_ADDRESSES), MailTipsOptions: options },
  });
  if (!answer.ok) return answer;
  const items = itemsOf(answer.value);
  if (items === null) return graphFailure('bad-answer', 'POST /me/getMailTips', 'no list of tips');
  return { ok: true, value: items.map(toTips) };
}

function toTips(item: ReturnType<typeof fieldsOf>): MailTips {
  const failed = fieldsOf(item['error']);
  const scope = textIn(item, 'recipientScope');
  return {
    address: textIn(fieldsOf(item['emailAddress']), 'address') ?? '',
    isRestricted: flagIn(item, 'deliveryRestricted'),
    isModerated: flagIn(item, 'isModerated'),
    isFull: flagIn(item, 'mailboxFull'),
    members: numberIn(item, 'totalMemberCount'),
    outsiders: numberIn(item, 'externalMemberCount'),
    maxBytes: bytesOf(numberIn(item, 'maxMessageSize')),
    scope: scope === null || scope === 'none' ? null : /\binternal\b/.test(scope) ? 'internal' : 'external',
    note: plain(textIn(item, 'customMailTip')),
    error: [textIn(failed, 'code'), textIn(failed, 'message')].filter((part) => part !== null).join(': ') || null,
  };
}

/**
 * Graph does not name the unit, and Exchange’s own page (MaxMessageSize) says kilobytes or megabytes. Limits lie between 1 and
 * 150 MB (Exchange Online limits), so that the number itself tells.
 */
function bytesOf(size: number | null): number | null {
  if (size === null || size <= 0) return null;
  return size < 1_000 ? size * MEGABYTE : size < 1_000_000 ? size * 1024 : size;
}

const MEGABYTE = 1024 * 1024;

/** A tip may be written as HTML. It is shown as text: tags go, at most 300 characters stay. */
function plain(tip: string | null): string | null {
  const text = (tip ?? '')
    .slice(0, 2_000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  return text === '' ? null : text;
}

export const tipsFor = (tips: readonly MailTips[], address: string): MailTips | null =>
  tips.find((one) => one.address.toLowerCase() === address.toLowerCase()) ?? null;
