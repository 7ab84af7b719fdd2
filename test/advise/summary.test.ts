import { readFileSync } from 'node:fs';
import path from 'node:path';
import { summarize } from '../../src/diagnose';

const SAMPLES = path.join(__dirname, '../fixtures/samples');
const read = async (name: string) => {
  const bytes = readFileSync(path.join(SAMPLES, name));
  return summarize({ kind: 'unknown', bytes, origin: { door: 'dropped-file', name } });
};

describe('an answer in lines', () => {
  it('has one for each cause, and every recipient that failed stands in one of them', async () => {
    const [lines = []] = await read('032-exo-classic-multi-recipient-two-groups.eml');
    expect(lines.length).toBe(2);
    expect(lines.map(({ cause, otherCauses }) => [cause?.id, otherCauses])).toEqual([
      [lines[0]?.cause?.id, 1],
      [lines[1]?.cause?.id, 1],
    ]);
    expect(new Set(lines.map(({ cause }) => cause?.id)).size).toBe(2);
    const named = lines.flatMap(({ recipients }) => recipients);
    expect([...named].sort()).toEqual(
      expect.arrayContaining(['jo.tan@contoso.com', 'allhands@contoso.com', 'finance-leads@contoso.com']),
    );
  });

  it('says of what it cannot read why', async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    const [lines = []] = await summarize({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
    expect(lines).toMatchObject([{ kind: 'unreadable', cause: null }]);
    expect(lines[0]?.said).toMatch(/isn’t a message/);
  });
});
