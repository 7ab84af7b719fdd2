import type { FailedMessage, Triage } from '../../../src/pane/state/state';
import { exportFacts } from '../../../src/pane/triage/export-facts';
import type { IncomingMessage } from '../../../src/sources/source';

const message = (name: string): IncomingMessage => ({
  origin: { door: 'dropped-file', name },
  read: () => Promise.reject(new Error('nothing is read here')),
});

const triage = (missed: readonly FailedMessage[]): Triage => ({
  run: 1,
  door: 'dropped-file',
  messages: ['a.eml', 'b.eml', 'c.eml'].map(message),
  rows: [],
  missed,
  done: missed.length,
  isRunning: false,
  halt: null,
  isOlder: false,
  hasNext: false,
});

test('an export has what couldn’t be read, with a text for people and the details for an engineer', () => {
  const { missed, waiting } = exportFacts(
    triage([
      { position: 0, reason: { from: 'fault', name: 'TypeError', message: 'x is not a function' } },
      {
        position: 1,
        reason: {
          from: 'source',
          problem: { reason: 'host', errors: [{ where: 'getAsFileAsync', code: 9020, message: 'no', canRetry: true }] },
        },
      },
    ]),
  );
  expect(missed).toEqual([
    { name: 'a.eml', why: expect.stringMatching(/\w{4}/) as string, details: 'TypeError: x is not a function' },
    { name: 'b.eml', why: expect.stringMatching(/\w{4}/) as string, details: 'getAsFileAsync: 9020, no' },
  ]);
  expect(missed.map(({ why }) => why).join(' ')).not.toMatch(/TypeError|9020/);
  expect(waiting).toEqual(['c.eml']);
});
