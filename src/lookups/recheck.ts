import type { Graph } from '../host/graph-request';
import type { GraphError } from '../host/graph-request-error';
import { asker } from './lookup';
import type { Asked } from './lookup';
import { MAX_ADDRESSES, readMailTips, tipsFor } from './mail-tips';
import type { MailTips } from './mail-tips';

/** What the tips let expect of a message sent now. `clear` is no promise: tips know some obstacles, not all. */
export type Prospect = 'restricted' | 'full' | 'moderated' | 'elsewhere' | 'unknown' | 'clear';

export interface Rechecked {
  readonly address: string;
  readonly prospect: Prospect;
  readonly tips: MailTips | null;
}

export type RecheckOutcome =
  | { readonly kind: 'checked'; readonly recipients: readonly Rechecked[]; readonly left: number }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface RecheckAnswer {
  readonly asked: readonly Asked[];
  readonly outcome: RecheckOutcome;
}

/**
 * «Would it go through now?» for the recipients that failed: one request, nothing is sent.
 * @param names addresses as the bounce gives them; names without an address cannot be asked about
 */
export async function recheck(graph: Graph, names: readonly string[], signal?: AbortSignal): Promise<RecheckAnswer> {
  const { ask, asked } = asker(graph, signal);
  const addresses = [...new Set(names.filter((name) => name.includes('@')))];
  if (addresses.length === 0) return { asked, outcome: { kind: 'no-address' } };
  const answer = await readMailTips({ ask, asked }, addresses);
  if (!answer.ok) return { asked, outcome: { kind: 'failed', error: answer.error } };
  const recipients = addresses.slice(0, MAX_ADDRESSES).map((address) => {
    const tips = tipsFor(answer.value, address);
    return { address, prospect: prospectOf(tips), tips };
  });
  return { asked, outcome: { kind: 'checked', recipients, left: addresses.length - recipients.length } };
}

/** What stops a message for certain comes first; of other organizations Exchange knows next to nothing. */
export function prospectOf(tips: MailTips | null): Prospect {
  if (tips === null) return 'unknown';
  if (tips.isRestricted === true) return 'restricted';
  if (tips.isFull === true) return 'full';
  if (tips.isModerated === true) return 'moderated';
  if (tips.scope === 'external') return 'elsewhere';
  return tips.error !== null || tips.isRestricted === null ? 'unknown' : 'clear';
}
