import type { Graph, GraphCall } from '../host/graph/graph-request';
import type { GraphResult } from '../host/graph/graph-request-error';
import { readable } from '../text/odata';
import { oneLine } from '../text/plain-text';

/** One request that went out, to be shown as evidence. */
export interface SentRequest {
  readonly request: string;
  readonly scopes: readonly string[];
}

/** A graph that keeps a list of what it was asked. */
export interface RecordedGraph {
  readonly ask: (call: GraphCall) => Promise<GraphResult<unknown>>;
  readonly asked: readonly SentRequest[];
}

/** What a body holds at most, as it is shown. */
const MAX_BODY = 600;

/** As it went out, with the body: that is where a POST says whom it asks about. */
const describeCall = ({ method, path, body }: GraphCall): string =>
  [`${method} ${readable(path)}`, body === undefined ? '' : oneLine(JSON.stringify(body), MAX_BODY)]
    .filter((part) => part !== '')
    .join(' ');

export function recordRequests(graph: Graph, signal?: AbortSignal): RecordedGraph {
  const asked: SentRequest[] = [];
  return {
    asked,
    ask: (call) => {
      const onSent = (): void => {
        asked.push({ request: describeCall(call), scopes: call.scopes });
      };
      return graph.ask({ ...call, onSend: onSent }, signal);
    },
  };
}
