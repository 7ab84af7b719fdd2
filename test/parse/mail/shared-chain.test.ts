// A .msg in which many entries claim one long chain must not be copied once for each of them.
import { MAX_MSG_EXTRA_BYTES, MAX_MSG_READ_FACTOR } from '../../../src/parse/limits';
import { openCompoundFile, ReadBudget } from '../../../src/parse/mail/compound-file';
import { readMsg } from '../../../src/parse/mail/outlook-msg';
import { parse } from '../../../src/parse/parse';
import { writeMsg } from './kit';

const MEGABYTE = 1024 * 1024;
const SUPPLEMENTARY_INFO = '0C1B';
const BODY = '1000';
const ENTRY_BYTES = 128;
const START = 116;

/** Rows of the directory with this name; the writer puts them at places that 128 divides. */
function rowsNamed(file: Uint8Array, name: string): readonly number[] {
  const wanted = Buffer.from(name, 'utf16le');
  const places: number[] = [];
  for (let at = 512; at + ENTRY_BYTES <= file.length; at += ENTRY_BYTES)
    if (wanted.equals(file.subarray(at, at + wanted.length))) places.push(at);
  return places;
}

/** A report whose recipients' reasons are all the chain of the body, as long as `bytes`. */
function sharedChain(recipients: number, bytes: number): Uint8Array {
  const file = writeMsg({
    text: { '001A': 'REPORT.IPM.Note.NDR', '0037': 'Undeliverable: Plan', [BODY]: 'a'.repeat(bytes / 2) },
    recipients: Array.from({ length: recipients }, (_, index) => ({
      text: { '39FE': `r${String(index)}@fabrikam.com`, [SUPPLEMENTARY_INFO]: '550 5.1.1 unknown' },
    })),
  });
  const [body = 0] = rowsNamed(file, `__substg1.0_${BODY}001F`);
  for (const at of rowsNamed(file, `__substg1.0_${SUPPLEMENTARY_INFO}001F`))
    file.copyWithin(at + START, body + START, body + START + 8);
  return file;
}

describe('a .msg whose entries share one chain', () => {
  it('is copied no more often than its size allows', () => {
    const file = sharedChain(300, MEGABYTE);
    const budget = new ReadBudget(file.length);
    const message = readMsg(file, budget);
    expect(message?.mail.table).toHaveLength(300);
    expect(budget.isExhausted).toBe(true);
    expect(budget.spent).toBeLessThanOrEqual(file.length * MAX_MSG_READ_FACTOR + MAX_MSG_EXTRA_BYTES);
    const kept = message?.mail.table.reduce((sum, row) => sum + (row.supplementaryInfo?.length ?? 0) * 2, 0) ?? 0;
    expect(kept).toBeLessThanOrEqual(budget.spent);
  });

  it('says that not all of it was read', () => {
    const [bounce] = parse({ kind: 'msg', bytes: sharedChain(40, MEGABYTE), origin: { door: 'dropped-file' } });
    expect(bounce?.kind).toBe('failure');
    expect(bounce?.warnings).toContain('size');
  });

  it('has properties nobody needs left where they are', () => {
    const file = writeMsg({
      text: { '0037': 'Plan', '8123': 'x'.repeat(MEGABYTE), [BODY]: 'Hello' },
      binary: { '8124': new Uint8Array(MEGABYTE) },
    });
    const budget = new ReadBudget(file.length);
    expect(readMsg(file, budget)?.mail.text).toBe('Hello');
    expect(budget.spent).toBeLessThan(MEGABYTE / 2);
  });

  it('is read in full where each chain has one entry', () => {
    const file = writeMsg({ text: { [BODY]: 'y'.repeat(MEGABYTE) } });
    const budget = new ReadBudget(file.length);
    expect(readMsg(file, budget)?.mail.text.length).toBeGreaterThan(400_000);
    expect(budget.isExhausted).toBe(false);
  });

  it('gives back what a chain that ends early did not need', () => {
    const file = writeMsg({ text: { [BODY]: 'z'.repeat(10_000) } });
    const [row = 0] = rowsNamed(file, `__substg1.0_${BODY}001F`);
    new DataView(file.buffer).setUint32(row + START + 4, 0x7fffffff, true);
    const budget = new ReadBudget(file.length);
    const entry = openCompoundFile(file, budget)
      ?.children()
      .find(({ name }) => name.includes(BODY));
    const before = budget.spent;
    expect(entry?.data().length).toBe(20_480);
    expect(budget.spent - before).toBe(20_480);
  });
});
