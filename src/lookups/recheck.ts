import type { Graph } from '../host/graph/graph-request';
import type { GraphError } from '../host/graph/graph-request-error';
import { recordRequests } from './recorded-graph';
import type { SentRequest } from './recorded-graph';
import { MAX_ADDRESSES, readMailTips, TIPS_ON_DELIVERY, tipsFor } from './mail-tips';
import type { MailTips } from './mail-tips';

/** What the tips let expect of a message sent now. `clear` is no promise: tips know some obstacles, not all. */
export type Prospect =
  'restricted' | 'full' | 'gone' | 'too-large' | 'moderated' | 'depends-on-size' | 'elsewhere' | 'unknown' | 'clear';

/** Those that stop a message for certain, as far as Exchange knows. */
export const BLOCKING: ReadonlySet<Prospect> = new Set(['restricted', 'full', 'gone', 'too-large']);

/** The message that failed, as far as it matters. Null: not known. */
export interface BouncedMessage {
  readonly bytes: number | null;
  /** Its size was the reason. */
  readonly wasTooLarge: boolean;
}
const UNKNOWN_MESSAGE: BouncedMessage = { bytes: null, wasTooLarge: false };

interface RecheckedRecipient {
  readonly address: string;
  readonly prospect: Prospect;
  readonly tips: MailTips | null;
}

type RecheckOutcome =
  | { readonly kind: 'checked'; readonly recipients: readonly RecheckedRecipient[]; readonly left: number }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface RecheckAnswer {
  readonly requests: readonly SentRequest[];
  readonly outcome: RecheckOutcome;
}

/**
 * «Would it go through now?» for the recipients that failed: one request, nothing is sent.
 * @param names addresses as the bounce gives them; names without an address cannot be asked about
 */
export async function recheck(
  graph: Graph,
  names: readonly string[],
  message: BouncedMessage = UNKNOWN_MESSAGE,
  signal?: AbortSignal,
): Promise<RecheckAnswer> {
  const recorded = recordRequests(graph, signal);
  const { requests } = recorded;
  const addresses = [...new Set(names.filter((name) => name.includes('@')))];
  if (addresses.length === 0) return { requests, outcome: { kind: 'no-address' } };
  const answer = await readMailTips(recorded, addresses, TIPS_ON_DELIVERY);
  if (!answer.ok) return { requests, outcome: { kind: 'failed', error: answer.error } };
  const recipients = addresses.slice(0, MAX_ADDRESSES).map((address) => {
    const tips = tipsFor(answer.value, address);
    return { address, prospect: prospectOf(tips, message), tips };
  });
  return { requests, outcome: { kind: 'checked', recipients, left: addresses.length - recipients.length } };
}

/** What certainly blocks a message comes first. About other organizations, Exchange knows almost nothing. */
export function prospectOf(tips: MailTips | null, message: BouncedMessage = UNKNOWN_MESSAGE): Prospect {
  if (tips === null) return 'unknown';
  if (tips.isRestricted === true) return 'restricted';
  if (tips.isFull === true) return 'full';
  if (tips.maxBytes !== null && message.bytes !== null && message.bytes > tips.maxBytes) return 'too-large';
  if (tips.isModerated === true) return 'moderated';
  if (tips.scope === 'external') return 'elsewhere';
  if (tips.error !== null && NOT_FOUND.test(tips.error)) return 'gone';
  if (message.wasTooLarge && (message.bytes === null || tips.maxBytes === null)) return 'depends-on-size';
  return tips.error !== null || tips.isRestricted === null ? 'unknown' : 'clear';
}

/** The tips' error for an address that isn't in the directory. */
const NOT_FOUND = /RecipientNotFound/i;

/**
 * The size of the message, where a server says it while refusing it: «message size 35882577 exceeds size limit», «Message size
 * (31457280) exceeds maximum value». A limit alone is no size.
 */
export function sizeIn(words: readonly string[]): number | null {
  const found = words.flatMap((text) => SIZE.exec(text.slice(0, 2_000))?.[1] ?? []).map(Number);
  return found.length === 0 ? null : Math.max(...found);
}

const SIZE = /\bmessage size[ :=(]{1,3}(\d{4,12})\b.{0,20}exceed/i;
