import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/causes/registry';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';
import type { Clue } from '../../src/model/clue';

const ROOT = join(__dirname, '../fixtures/causes');

interface Expectation {
  readonly kind: readonly string[];
  readonly recipients: readonly {
    readonly address?: string | null;
    readonly status?: string | null;
    readonly causes?: readonly string[];
  }[];
  readonly groups?: readonly string[];
}

const cases = readdirSync(ROOT).flatMap((cause) =>
  readdirSync(join(ROOT, cause))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [cause, name] as const),
);

async function answer(path: string): Promise<Advice> {
  const bytes = new Uint8Array(readFileSync(path));
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

describe('each fixture of a cause', () => {
  test.each(cases)('%s/%s gets the expected answer', async (cause, name) => {
    const expected = JSON.parse(
      readFileSync(join(ROOT, cause, name.replace(/\.\w+$/, '.json')), 'utf8'),
    ) as Expectation;
    const advice = await answer(join(ROOT, cause, name));
    expect(expected.kind).toContain(advice.kind);
    for (const want of expected.recipients) {
      const group = advice.causes.find(({ recipients }) =>
        recipients.some(
          ({ address, displayName }) =>
            want.address == null || address === want.address || displayName === want.address,
        ),
      );
      const recipient = group?.recipients.find(({ address }) => want.address == null || address === want.address);
      expect({ address: recipient?.address ?? null, status: recipient?.status ?? null }).toEqual({
        address: want.address === undefined ? (recipient?.address ?? null) : want.address,
        status: want.status === undefined ? (recipient?.status ?? null) : want.status,
      });
      if (want.causes) expect(want.causes).toContain(group?.causeId);
    }
    if (expected.groups) expect([...advice.groups].sort()).toEqual([...expected.groups].sort());
  });

  test('every cause that text can name has at least one fixture of its own and one near miss', () => {
    // Some causes share every word and code with another: a look-up can tell them, a bounce alone cannot.
    const canLead = (clue: Clue): boolean =>
      clue.kind === 'code' || clue.kind === 'code-range'
        ? clue.isDecisive
        : clue.kind !== 'excludes' && clue.rank >= 50;
    const withClues = CAUSES.filter(({ clues }) => clues.some(canLead)).map(({ id }) => id);
    const lacking = withClues.filter((id) => {
      const names = existsSync(join(ROOT, id))
        ? readdirSync(join(ROOT, id)).filter((name) => !name.endsWith('.json'))
        : [];
      return !names.some((name) => name.startsWith('near-')) || !names.some((name) => !name.startsWith('near-'));
    });
    expect(lacking).toEqual([]);
  });
});
