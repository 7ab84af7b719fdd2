import { createGraph, type Graph } from '../../src/host/graph/graph-request';
import type { SignIn } from '../../src/host/graph/sign-in';
import type { Account } from '../../src/host/graph/sign-in-account';
import { graphMessages } from '../outlook/graph-mail.mjs';
import { graphContract } from '../outlook/kit';
import { readMessages } from '../outlook/messages.mjs';
import { createGraphServer, fetchFrom, type GraphServer } from '../outlook/graph-server.mjs';

/** Far longer than any test: only fake timers reach its end. */
const LIMIT_MS = 600_000;
const ROOT = 'https://graph.microsoft.com/v1.0';

export const ALEX: Account = { name: 'alex@contoso.com', isPersonal: false, isGuest: false };

export interface Contract {
  readonly server: GraphServer;
  readonly graph: Graph;
  /** Pauses that were waited for, in milliseconds. */
  readonly pauses: number[];
  /** Permissions asked for, in order, with how. */
  readonly tokens: string[];
}

let shared: Promise<GraphServer> | undefined;

/** One server for a test file, as new: making its validators takes a while. */
async function freshServer(): Promise<GraphServer> {
  shared ??= readMessages().then((samples) =>
    // Today, so that lists that look some months back find them.
    createGraphServer(graphContract(), { messages: graphMessages(samples, { newest: new Date() }) }),
  );
  const server = await shared;
  server.reset();
  return server;
}

/** The contract server with a graph in front of it: everybody agrees to everything at once, and nobody waits. */
export async function openContract(account: Account = ALEX): Promise<Contract> {
  const server = await freshServer();
  const pauses: number[] = [];
  const tokens: string[] = [];
  const signIn: SignIn = {
    token: (scopes, asking) => {
      tokens.push(`${asking} ${scopes.join(' ')}`);
      return Promise.resolve({ ok: true, value: `stub-token-for:${scopes.join(' ')}` });
    },
    account: () => account,
    requireNewSignIn: () => undefined,
    signOut: () => undefined,
  };
  const graph = createGraph(ROOT, signIn, {
    // A request that is never answered ends by its time limit, which comes at once.
    fetch: fetchFrom(server, ROOT, () => jest.advanceTimersByTime(LIMIT_MS)),
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
    limitMs: LIMIT_MS,
  });
  return { server, graph, pauses, tokens };
}

const REAL = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval'] as const;

/** Time limits end when the server's silence says so, and never by the clock. For a whole test file. */
export function fakeTimeLimits(): void {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: [...REAL] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
