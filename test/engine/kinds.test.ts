// What is no failure is told for what it is, in words of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceAsJson } from '../../src/advise/advice-json';
import { diagnose } from '../../src/diagnose';
import { words } from '../../src/locales/engine-words';
import { momentWords } from '../../src/locales/moment';
import type { Advice } from '../../src/model/advice';

const ROOT = join(__dirname, '../fixtures/kinds');

interface Mail {
  readonly file: string;
  readonly kind: readonly string[];
  readonly nature?: string;
  readonly says?: string;
  readonly recipients: readonly { readonly address: string; readonly status?: string }[];
}

const mails = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as readonly Mail[];

async function read(file: string): Promise<Advice> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

describe('a mail that reports no failure', () => {
  test.each(mails.map((mail) => [mail.file, mail] as const))('%s is recognized as what it is', async (file, mail) => {
    const advice = await read(file);
    expect({ kind: advice.kind, nature: advice.bounce.nature }).toEqual({ kind: mail.kind[0], nature: mail.nature });
    expect(advice.causes).toEqual([]);
    expect(advice.others.map(({ address }) => address)).toEqual(mail.recipients.map(({ address }) => address));
    const until = momentWords(advice.triesUntil ?? '', { hasZone: true, hasYear: true });
    const told = `${advice.headline} ${advice.explanation ?? ''} ${until ?? ''}`;
    if (mail.says !== undefined) expect(told.replaceAll(',', '')).toContain(mail.says);
  });

  test.each(mails.map(({ file }) => file))('%s never counts as a failure', async (file) => {
    const { headline, explanation } = await read(file);
    expect(headline).not.toBe(words.advice.kinds.failure.headline);
    expect(headline.replace(/(?:Nothing|None of your messages) failed|hasn’t failed/, '')).not.toMatch(
      /fail|not delivered|bounced/i,
    );
    expect(explanation).toMatch(/^[A-Z].{20,220}\.$/);
  });

  test('the command line prints its nature', async () => {
    expect(adviceAsJson(await read('moderation-request.eml'))).toMatchObject({ nature: 'moderation-request' });
  });

  test('every nature has a mail here and a sentence that no other has', () => {
    const natures = Object.keys(words.advice.natures);
    expect([...new Set(mails.flatMap(({ nature }) => nature ?? []))].sort()).toEqual([...natures].sort());
    const headlines = [...Object.values(words.advice.natures), words.advice.kinds.delay].map(
      ({ headline }) => headline,
    );
    expect(new Set(headlines).size).toBe(headlines.length);
  });
});
