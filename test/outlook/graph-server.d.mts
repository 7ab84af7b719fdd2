export interface GraphAnswer {
  readonly isOffline?: true;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface GraphServer {
  readonly requests: string[];
  readonly refused: string[];
  readonly faults: Map<string, string>;
  readonly denied: Set<string>;
  readonly handle: (request: GraphRequest) => Promise<GraphAnswer>;
}

export const FAULTS: Readonly<Record<string, unknown>>;
export function createGraphServer(definition: unknown, data?: unknown): Promise<GraphServer>;
export function fetchFrom(server: GraphServer, root: string): typeof fetch;
