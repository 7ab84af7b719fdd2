import type { Graph } from '../host/graph/graph-request';
import { graphError } from '../host/graph/graph-request-error';
import type { GraphError } from '../host/graph/graph-request-error';
import { usableMessageId } from '../text/message-id';
import { itemsOf, textIn } from '../text/untrusted-json';
import { recordRequests } from './recorded-graph';
import type { SentRequest } from './recorded-graph';
import { literal, query } from '../text/odata';

export const SENT_SCOPE = 'Mail.Read';

export type SentOutcome =
  | { readonly kind: 'found'; readonly subject: string; readonly sent: string | null }
  /** Proves nothing: copies can be turned off, sent from elsewhere, archived, deleted, or get another id on the way. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-message-id' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface SentAnswer {
  readonly requests: readonly SentRequest[];
  readonly outcome: SentOutcome;
}

/**
 * Whether the message that bounced lies in the person's Sent Items, by its Message-ID.
 * @param messageId as the bounce gives it; hostile, encoded here
 */
export async function findInSentItems(
  graph: Graph,
  messageId: string | null,
  signal?: AbortSignal,
): Promise<SentAnswer> {
  const recorded = recordRequests(graph, signal);
  const { requests } = recorded;
  const id = usableMessageId(messageId);
  if (id === null) return { requests, outcome: { kind: 'no-message-id' } };
  const answer = await recorded.ask({
    method: 'GET',
    path: query(['me', 'mailFolders', 'sentitems', 'messages'], {
      $filter: `internetMessageId eq ${literal(id)}`,
      $select: 'id,subject,sentDateTime',
      $top: '1',
    }),
    scopes: [SENT_SCOPE],
  });
  if (!answer.ok) return { requests, outcome: { kind: 'failed', error: answer.error } };
  const items = itemsOf(answer.value);
  if (items === null)
    return { requests, outcome: { kind: 'failed', error: graphError('bad-answer', 'sent items', 'no list') } };
  const [message] = items;
  if (message === undefined) return { requests, outcome: { kind: 'not-found' } };
  return {
    requests,
    outcome: { kind: 'found', subject: textIn(message, 'subject') ?? '', sent: textIn(message, 'sentDateTime') },
  };
}
