import type { Fault } from '../../src/host/graph/graph-request-error';

/** What the pane tells each fault of the contract server as, whether trying again may help, and how many requests are made before giving up. */
export const TOLD: Readonly<
  Record<string, { readonly fault: Fault; readonly canRetry: boolean; readonly tries: number }>
> = {
  '401': { fault: 'signed-out', canRetry: true, tries: 2 },
  '403': { fault: 'consent', canRetry: false, tries: 1 },
  '404': { fault: 'not-found', canRetry: false, tries: 1 },
  '429': { fault: 'throttled', canRetry: true, tries: 3 },
  '500': { fault: 'unavailable', canRetry: true, tries: 1 },
  '503': { fault: 'unavailable', canRetry: true, tries: 3 },
  'no mailbox': { fault: 'no-mailbox', canRetry: false, tries: 1 },
  offline: { fault: 'offline', canRetry: true, tries: 1 },
  truncated: { fault: 'bad-answer', canRetry: true, tries: 1 },
  'wrong content type': { fault: 'bad-answer', canRetry: true, tries: 1 },
  'wrong shape': { fault: 'bad-answer', canRetry: true, tries: 1 },
};
