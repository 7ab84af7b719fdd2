// The whole engine on our own samples, broken at random. What must hold whatever comes in: an answer, no throw, plain data of
// bounded size, a cause for each failed recipient, and evidence that is quoted, not made up. A failure prints its seed and
// shrinks to few changes; FUZZ_SEED and FUZZ_RUNS try others.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

const FIXTURES = join(__dirname, '../fixtures');
const seeds = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:eml|txt|html|msg)$/.test(name))
  .sort()
  .map((name) => new Uint8Array(readFileSync(join(FIXTURES, name))));

const TOKENS = [
  '\r\n', '\r\n\r\n', '\n', '\r', '\0', '--', '<', '>', '"', '\\', '@', '%00', '\u202e', '\ufeff', '退信', '💥', '=?utf-8?B?', '?=', '=3D', '=\r\n',
  '550 5.7.1 ', '250 2.1.5 OK', '5.7.999', '9.9.9', '#SMTP#', '->', "Remote Server returned '", 'smtp;', 'rfc822;', 'Final-Recipient: rfc822;', 'Action: failed', 'Status: ',
  'Diagnostic-Code: smtp;', 'Content-Type: multipart/mixed; boundary="', 'Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: quoted-printable',
  'Received: from a by b; ', 'X-Failed-Recipients: ', '<pre>', '<!--', '</table>', '&#x', '<a href="', '{"notificationType":"Bounce"', '__proto__: x', 'constructor: x', '$&', "'; Remove-Mailbox",
]; // prettier-ignore

interface Change {
  /** Where, as a part of the length. */
  readonly at: number;
  readonly change: 'insert' | 'repeat' | 'delete' | 'flip' | 'splice';
  readonly token: string;
  readonly size: number;
  readonly other: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  change: fc.constantFrom('insert', 'repeat', 'delete', 'flip', 'splice'),
  token: fc.oneof({ arbitrary: fc.constantFrom(...TOKENS), weight: 4 }, fc.string({ unit: 'binary', maxLength: 30 })),
  size: fc.nat(400),
  other: fc.nat(seeds.length - 1),
});

function broken(source: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = Buffer.from(source);
  for (const { at, change: kind, token, size, other } of changes) {
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'insert') bytes = Buffer.concat([before, Buffer.from(token), after]);
    else if (kind === 'repeat') bytes = Buffer.concat([before, Buffer.from(token.repeat(size)), after]);
    else if (kind === 'delete') bytes = Buffer.concat([before, after.subarray(size)]);
    else if (kind === 'flip') bytes = Buffer.concat([before, Buffer.from([size & 255]), after.subarray(1)]);
    else bytes = Buffer.concat([before, Buffer.from(seeds[other] ?? '').subarray(0, 3000)]);
  }
  return new Uint8Array(bytes);
}

function check(advice: Advice, bytes: Uint8Array): void {
  expect(advice.headline).not.toBe('');
  // It crosses from the worker to the pane, and is copied as text.
  const json = JSON.stringify(structuredClone(advice));
  expect(json.length).toBeLessThan(2_000_000 + 60 * bytes.length);
  expect(JSON.stringify(Object.prototype)).toBe('{}');
  const { bounce, causes } = advice;
  const failed = bounce.kind === 'failure' ? bounce.recipients.filter(({ action }) => action === 'failed') : [];
  const explained = new Set(causes.flatMap(({ recipients }) => recipients));
  for (const recipient of failed) expect(explained.has(recipient)).toBe(true);
  if (bounce.kind !== 'failure') expect(causes).toEqual([]);
  const said = [...bounce.passages, ...bounce.recipients.flatMap(({ passages }) => passages)].map(({ quote }) => quote);
  for (const { evidence } of causes) {
    for (const { quote } of evidence)
      expect(said.some((words) => words.includes(quote)) || /^\d\.\d+\.\d+$/.test(quote)).toBe(true);
  }
}

test('our samples, broken at random, get answers that hold', async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20261125);
  const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1500);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(seeds.length - 1),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (which, changes) => {
        const bytes = broken(seeds[which] ?? new Uint8Array(), changes);
        const advices = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
        expect(advices.length).toBeGreaterThan(0);
        for (const advice of advices) check(advice, bytes);
      },
    ),
    { seed, numRuns },
  );
});

test('bytes that are nothing at all get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const advices = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
      for (const advice of advices) check(advice, bytes);
    }),
    { seed: 20261125, numRuns: 400 },
  );
});
