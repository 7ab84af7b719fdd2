import type { Graph, GraphCall } from '../host/graph/graph-request';
import type { GraphResult } from '../host/graph/graph-request-error';
import { readable } from '../text/odata';
import { oneLine } from '../text/plain-text';

/** One request that went out, to be shown as evidence. */
export interface Asked {
  readonly request: string;
  readonly scopes: readonly string[];
}

/** A graph that keeps a list of what it was asked. */
export interface Asker {
  readonly ask: (call: GraphCall) => Promise<GraphResult<unknown>>;
  readonly asked: readonly Asked[];
}

/** What a body holds at most, as it is shown. */
const MAX_BODY = 600;

/** As it went out, with the body: that is where a POST says whom it asks about. */
const wordsOf = ({ method, path, body }: GraphCall): string =>
  [`${method} ${readable(path)}`, body === undefined ? '' : oneLine(JSON.stringify(body), MAX_BODY)]
    .filter((part) => part !== '')
    .join(' ');

export function asker(graph: Graph, signal?: AbortSignal): Asker {
  const asked: Asked[] = [];
  return {
    asked,
    ask: (call) => {
      const onSent = (): void => {
        asked.push({ request: wordsOf(call), scopes: call.scopes });
      };
      return graph.ask({ ...call, onSent }, signal);
    },
  };
}
