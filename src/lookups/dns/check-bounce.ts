import type { DnsResult } from '../../model/dns';
import { askEachOnce } from './ask-dns';
import type { AskDns } from './ask-dns';
import type { PlannedCheck } from './registry';

export interface DnsCheckAnswer {
  /** Every question that was sent, in order. */
  readonly requests: readonly { readonly request: string; readonly scopes: readonly string[] }[];
  readonly results: readonly DnsResult[];
}

/** Makes the checks that were planned. Sends no question after `signal` says to stop. */
export async function checkBounce(
  checks: readonly PlannedCheck[],
  ask: AskDns,
  signal?: AbortSignal,
): Promise<DnsCheckAnswer> {
  const requests: { request: string; scopes: readonly string[] }[] = [];
  const askOnce = askEachOnce((name, type) => {
    if (signal?.aborted === true) return Promise.resolve({ kind: 'failed', fault: 'unreachable' });
    requests.push({ request: `${name} ${type}`, scopes: [] });
    return ask(name, type);
  });
  const results = await Promise.all(checks.map(({ run }) => run(askOnce)));
  return { requests, results: results.filter((result) => result !== null) };
}
