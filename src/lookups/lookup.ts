import type { Graph, GraphCall } from '../host/graph-request';
import type { GraphResult } from '../host/graph-request-error';
import { readable } from './odata';

/** One request that was made, to be shown as evidence. */
export interface Asked {
  readonly request: string;
  readonly scopes: readonly string[];
}

/** A graph that keeps a list of what it was asked. */
export interface Asker {
  readonly ask: (call: GraphCall) => Promise<GraphResult<unknown>>;
  readonly asked: readonly Asked[];
}

export function asker(graph: Graph, signal?: AbortSignal): Asker {
  const asked: Asked[] = [];
  return {
    asked,
    ask: (call) => {
      asked.push({ request: `${call.method} ${readable(call.path)}`, scopes: call.scopes });
      return graph.ask(call, signal);
    },
  };
}

// Graph's answers come over the network: their shapes are looked at, never taken for granted.

type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const numberIn = (fields: Fields, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const flagIn = (fields: Fields, name: string): boolean | null => {
  const value = fields[name];
  return typeof value === 'boolean' ? value : null;
};

/** The items of a collection, or null where the answer is none. */
export function itemsOf(value: unknown): readonly Fields[] | null {
  const items = fieldsOf(value)['value'];
  return Array.isArray(items) ? items.map(fieldsOf) : null;
}

export const hasMore = (value: unknown): boolean => textIn(fieldsOf(value), '@odata.nextLink') !== null;
