import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceAsJson } from '../../src/advise/advice-json';
import { diagnose } from '../../src/diagnose';

const ROOT = join(__dirname, '../fixtures/samples');

interface Sample {
  readonly file: string;
  readonly kind: readonly string[];
  readonly language?: string;
  readonly authenticity?: readonly string[];
  readonly recipients: readonly {
    readonly address: string;
    readonly status: string | null;
    readonly causes: readonly string[];
  }[];
  readonly groups: readonly string[];
}

interface Answer {
  readonly kind: string;
  readonly language: string;
  readonly authenticity: { readonly verdict: string };
  readonly recipients: readonly {
    readonly address: string | null;
    readonly status: string | null;
    readonly causes: readonly { readonly id: string; readonly evidence: readonly { readonly quote: string }[] }[];
  }[];
  readonly groups: readonly string[];
}

const samples = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as readonly Sample[];

async function read(file: string): Promise<readonly Answer[]> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));
  const advices = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  return advices.map((advice) => JSON.parse(JSON.stringify(adviceAsJson(advice))) as Answer);
}

describe('each sample agrees with its expectation', () => {
  test.each(samples.map((sample) => [sample.file, sample] as const))('%s', async (file, sample) => {
    const answers = await read(file);
    const [first] = answers;
    expect(sample.kind).toContain(first?.kind);
    if (sample.language) expect(first?.language).toBe(sample.language);
    if (sample.authenticity) expect(sample.authenticity).toContain(first?.authenticity.verdict);
    const recipients = answers.flatMap((answer) => answer.recipients);
    for (const want of sample.recipients) {
      const got = recipients.find(({ address }) => address?.toLowerCase() === want.address.toLowerCase());
      expect({ address: got?.address, status: got?.status }).toEqual({ address: want.address, status: want.status });
      if (want.causes.length > 0) expect(want.causes).toContain(got?.causes[0]?.id);
      else if (got?.status?.startsWith('5') !== true) expect(got?.causes).toEqual([]);
    }
    if (sample.kind.includes('failure') && sample.recipients.length > 0) {
      expect(recipients.map(({ address }) => address).sort()).toEqual(
        sample.recipients.map(({ address }) => address).sort(),
      );
      expect(answers.flatMap(({ groups }) => groups).sort()).toEqual([...sample.groups].sort());
    }
  });
});

const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

test('evidence is quoted from the input, white space folded', async () => {
  // Samples without a transfer encoding that hides words, so that the source itself can be searched.
  for (const file of [
    '082-outlook-local-system-administrator-571.eml',
    '143-text-only-paste.eml',
    '080-exchange55-ims-mixed.eml',
  ]) {
    const source = fold(readFileSync(join(ROOT, file), 'latin1'));
    const quotes = (await read(file)).flatMap(({ recipients }) =>
      recipients.flatMap(({ causes }) => causes.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))),
    );
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(source).toContain(quote);
  }
});
