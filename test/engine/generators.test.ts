// Whole mails as the usual programs write them: each is read to its recipients, codes and cause, and known for what wrote it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceAsJson } from '../../src/advise/advice-json';
import { diagnose } from '../../src/diagnose';

const ROOT = join(__dirname, '../fixtures/generators');

interface Mail {
  readonly file: string;
  readonly kind: readonly string[];
  readonly generator: string;
  readonly language: string;
  readonly authenticity?: readonly string[];
  readonly recipients: readonly {
    readonly address: string;
    readonly status: string | null;
    readonly causes: readonly string[];
  }[];
}
interface Answer {
  readonly kind: string;
  readonly generator: string;
  readonly language: string;
  readonly authenticity: { readonly verdict: string };
  readonly recipients: readonly {
    readonly address: string | null;
    readonly status: string | null;
    readonly causes: readonly { readonly id: string }[];
  }[];
  readonly warnings: readonly string[];
}

const mails = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as readonly Mail[];

test.each(mails.map((mail) => [mail.file, mail] as const))('%s', async (file, want) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));
  const advices = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  const answers = advices.map((advice) => adviceAsJson(advice) as unknown as Answer);
  expect(answers).toHaveLength(1);
  const [got] = answers;
  expect(got).toMatchObject({
    kind: want.kind[0],
    generator: want.generator,
    language: want.language,
    recipients: want.recipients.map(({ address, status }) => ({ address, status })),
    warnings: [],
  });
  if (want.authenticity) expect(want.authenticity).toContain(got?.authenticity.verdict);
  want.recipients.forEach(({ causes }, i) => {
    const best = got?.recipients[i]?.causes[0]?.id;
    if (causes.length === 0) expect(best).toBeUndefined();
    else expect(causes).toContain(best);
  });
});

test('each of the programs that the list of generators names outside Microsoft has a mail', () => {
  const programs = ['gmail', 'yahoo', 'icloud', 'exim', 'amazon-ses', 'proofpoint', 'barracuda', 'cisco'];
  expect([...new Set(mails.map(({ generator }) => generator))].sort()).toEqual(programs.sort());
});
