import type { Fault } from '../../src/host/graph/graph-request-error';

interface Told {
  readonly fault: Fault;
  readonly canRetry: boolean;
  readonly tries: number;
}

/** What the pane tells each fault of the contract server as, whether trying again may help, and how many requests are made before giving up. */
export const TOLD: Readonly<Record<string, Told>> = {
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

/** What MORE_FAULTS are told as: the same, for tests without a browser. */
export const MORE_TOLD: typeof TOLD = {
  '400': { fault: 'refused', canRetry: false, tries: 1 },
  '410': { fault: 'refused', canRetry: false, tries: 1 },
  '502': { fault: 'unavailable', canRetry: true, tries: 1 },
  '504': { fault: 'unavailable', canRetry: true, tries: 3 },
  'busy for an hour': { fault: 'throttled', canRetry: true, tries: 1 },
  'busy until a date': { fault: 'unavailable', canRetry: true, tries: 3 },
  'an empty answer': { fault: 'bad-answer', canRetry: true, tries: 1 },
  'no answer but null': { fault: 'bad-answer', canRetry: true, tries: 1 },
  'an error as an answer': { fault: 'bad-answer', canRetry: true, tries: 1 },
  'a list in an object': { fault: 'bad-answer', canRetry: true, tries: 1 },
  'no content type': { fault: 'bad-answer', canRetry: true, tries: 1 },
  silence: { fault: 'timeout', canRetry: true, tries: 1 },
};
