// What servers say, one diagnostic a line, from the wordings of many: which cause each must lead to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

interface Line {
  readonly text: string;
  readonly kind?: readonly string[];
  readonly status?: string | null;
  readonly causes: readonly string[];
}

const lines = readFileSync(join(__dirname, '../fixtures/diagnostics/lines.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

async function read(text: string): Promise<Advice> {
  const bytes = new TextEncoder().encode(text);
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

test.each(lines.map((line) => [line.text, line] as const))(
  '%s',
  async (text, { kind = ['failure'], status, causes }) => {
    const advice = await read(text);
    expect(kind).toContain(advice.kind);
    const [first] = advice.causes;
    // What may as well be told as a delay has no cause then.
    if (advice.kind !== 'failure') return;
    if (status !== undefined) expect(first?.recipients[0]?.status).toBe(status);
    expect(causes).toContain(first?.causeId);
  },
);

test('of the answers called certain, none is wrong', async () => {
  const wrong: string[] = [];
  for (const { text, causes } of lines) {
    const [first] = (await read(text)).causes;
    if (first?.certainty === 'certain' && !causes.includes(first.causeId)) wrong.push(`${text}: ${first.causeId}`);
  }
  expect(wrong).toEqual([]);
});
