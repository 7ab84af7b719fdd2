// Ordinary mail that speaks of bounces, or of parcels, payments, and backups in the same words: none of it is a failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';

const ROOT = join(__dirname, '../fixtures/look-alikes');

interface LookAlike {
  readonly file: string;
  readonly kind: readonly string[];
  readonly recipients: readonly { readonly address: string }[];
}

const mails = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as readonly LookAlike[];

test.each(mails.map((mail) => [mail.file, mail] as const))('%s is no failure', async (file, { kind, recipients }) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));
  const answers = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  expect(answers).toHaveLength(1);
  expect(kind).not.toContain('failure');
  expect(kind).toContain(answers[0]?.kind);
  expect(answers[0]?.causes).toEqual([]);
  expect(answers[0]?.others.map(({ address }) => address)).toEqual(recipients.map(({ address }) => address));
});
