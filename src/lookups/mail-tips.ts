import { graphFailure } from '../host/graph-request-error';
import type { GraphResult } from '../host/graph-request-error';
import { fieldsOf, flagIn, itemsOf, numberIn, textIn } from './lookup';
import type { Asker } from './lookup';

/** What Exchange would say beside an address while a message is written to it. Null: it does not say. */
export interface MailTips {
  readonly address: string;
  readonly isRestricted: boolean | null;
  readonly isModerated: boolean | null;
  readonly isFull: boolean | null;
  /** Members, from figures that Exchange collects at times: they lag behind. */
  readonly members: number | null;
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

// `customMailTip` too: an owner often writes there whom to ask.
const OPTIONS =
  'deliveryRestriction, moderationStatus, totalMemberCount, externalMemberCount, customMailTip, recipientScope, mailboxFullStatus, maxMessageSize';

/**
 * MailTips for up to twenty addresses (Graph v1.0, user: getMailTips; needs Mail.Read). In the order asked; an address that
 * Exchange leaves out of its answer is missing.
 */
export async function readMailTips(
  asker: Asker,
  addresses: readonly string[],
): Promise<GraphResult<readonly MailTips[]>> {
  const answer = await asker.ask({
    method: 'POST',
    path: '/me/getMailTips',
    scopes: [TIPS_SCOPE],
    // Capital letters: these two are named so in Graph's own schema.
    body: { EmailAddresses: addresses.slice(0, MAX_ADDRESSES), MailTipsOptions: OPTIONS },
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
    maxBytes: numberIn(item, 'maxMessageSize'),
    scope: scope === null || scope === 'none' ? null : /\binternal\b/.test(scope) ? 'internal' : 'external',
    note: plain(textIn(item, 'customMailTip')),
    error: textIn(failed, 'message') ?? textIn(failed, 'code'),
  };
}

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
