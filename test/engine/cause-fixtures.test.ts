import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/causes/registry';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

const ROOT = join(__dirname, '../fixtures/causes');

interface Expectation {
  readonly kind: readonly string[];
  readonly recipients: readonly {
    readonly address?: string | null;
    readonly status?: string | null;
    readonly causes?: readonly string[];
    /** Causes that must be offered beside the first. */
    readonly alternatives?: readonly string[];
  }[];
  readonly groups?: readonly string[];
}

const cases = readdirSync(ROOT).flatMap((cause) =>
  readdirSync(join(ROOT, cause))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [cause, name] as const),
);

const expectationOf = (cause: string, name: string): Expectation =>
  JSON.parse(readFileSync(join(ROOT, cause, name.replace(/\.\w+$/, '.json')), 'utf8')) as Expectation;

const namedIn = (cause: string, name: string): readonly string[] =>
  expectationOf(cause, name).recipients.flatMap(({ causes = [], alternatives = [] }) => [...causes, ...alternatives]);

async function answer(path: string): Promise<Advice> {
  const bytes = new Uint8Array(readFileSync(path));
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

describe('each fixture of a cause', () => {
  test.each(cases)('%s/%s gets the expected answer', async (cause, name) => {
    const expected = expectationOf(cause, name);
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
      if (want.alternatives)
        expect(group?.alternatives.map(({ id }) => id)).toEqual(expect.arrayContaining([...want.alternatives]));
    }
    if (expected.groups) expect([...advice.groups].sort()).toEqual([...expected.groups].sort());
  });

  test('every cause has a fixture that is it and a near miss that is another', () => {
    const lacking = CAUSES.map(({ id }) => id).filter((id) => {
      const own = cases.filter(([cause]) => cause === id).map(([, name]) => ({ name, names: namedIn(id, name) }));
      return (
        !own.some(({ name, names }) => !name.startsWith('near-') && names.includes(id)) ||
        !own.some(({ name }) => name.startsWith('near-'))
      );
    });
    expect(lacking).toEqual([]);
  });

  test('no near miss allows the cause it must not be, and each is named after the one it is', () => {
    const wrong = cases
      .filter(([, name]) => name.startsWith('near-'))
      .filter(([cause, name]) => {
        const names = namedIn(cause, name);
        return names.includes(cause) || !names.includes(name.replace(/^near-|\.\w+$/g, ''));
      });
    expect(wrong).toEqual([]);
  });
});
