import type { Graph } from '../host/graph/graph-request';
import type { GraphCall } from '../host/graph/graph-request-send';
import type { GraphResult } from '../host/graph/graph-request-error';
import { readable } from '../text/odata';
import { oneLine } from '../text/plain-text';

/** One request that was sent, shown as evidence. */
export interface SentRequest {
  readonly request: string;
  readonly scopes: readonly string[];
}

/** A graph that lists what it was asked, for one look-up. */
export interface RecordedGraph extends Pick<Graph, 'account'> {
  readonly ask: (call: GraphCall) => Promise<GraphResult<unknown>>;
  readonly requests: readonly SentRequest[];
}

/** Characters of a body that are shown. */
const MAX_BODY = 600;

/** The request as it was sent. The body is included: that's where a POST names the addresses it asks about. */
const describeCall = ({ method, path, body }: GraphCall): string =>
  [`${method} ${readable(path)}`, body === undefined ? '' : oneLine(JSON.stringify(body), MAX_BODY)]
    .filter((part) => part !== '')
    .join(' ');

export function recordRequests(graph: Graph, signal?: AbortSignal): RecordedGraph {
  const requests: SentRequest[] = [];
  return {
    requests,
    account: graph.account,
    ask: (call) => {
      const onSent = (): void => {
        requests.push({ request: describeCall(call), scopes: call.scopes });
      };
      return graph.ask({ ...call, onSend: onSent }, signal);
    },
  };
}
