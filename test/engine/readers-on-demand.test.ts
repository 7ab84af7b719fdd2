// The readers of Outlook's items load when the first item is met: each test starts without them.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.join(__dirname, '../fixtures/samples/160-msg-report-ndr-two-groups.msg');
const given = { kind: 'unknown', bytes: new Uint8Array(readFileSync(FILE)), origin: { door: 'dropped-file' } } as const;

function fresh() {
  jest.resetModules();
  return {
    ...jest.requireActual<typeof import('../../src/diagnose')>('../../src/diagnose'),
    ...jest.requireActual<typeof import('../../src/parse/parse')>('../../src/parse/parse'),
  };
}

test('a saved message is explained', async () => {
  const [advice] = await fresh().diagnose(given);
  expect(advice?.kind).toBe('failure');
  expect(advice?.bounce.recipients.length).toBeGreaterThan(1);
});

test('the parser alone says that they are missing, and only where it meets an item', () => {
  const { parse } = fresh();
  expect(() => parse(given)).toThrow(expect.objectContaining({ name: 'ReadersMissing' }));
  const text = new TextEncoder().encode('550 5.1.1 User unknown');
  expect(parse({ ...given, bytes: text })[0]?.kind).toBe('failure');
});
