// The same bounce reaches us whole, as the HTML that Outlook gives of it, or as text that somebody pasted: Outlook opens few
// bounces, so the weakest form has to stand alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';
import type { RawBounce } from '../../src/model/raw-bounce';
import { htmlToText } from '../../src/parse/mail/html-text';
import { readMime } from '../../src/parse/mail/mime';

const ROOT = join(__dirname, '../fixtures/samples');
const samples = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as readonly {
  readonly file: string;
  readonly kind: readonly string[];
  readonly generator?: string;
  readonly recipients: readonly {
    readonly address: string;
    readonly status: string | null;
    readonly causes: readonly string[];
  }[];
}[];
const EXCHANGE = /^(?:exchange|outlook\.com)/;
const withHtml = samples.filter(
  ({ file, kind, generator = '' }) =>
    file.endsWith('.eml') &&
    kind.includes('failure') &&
    EXCHANGE.test(generator) &&
    readMime(bytesOf(file)).html !== '',
);

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, file)));
}

async function read(kind: RawBounce['kind'], text: string): Promise<Advice> {
  const [advice] = await diagnose({ kind, bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

const said = (advice: Advice) =>
  advice.causes.flatMap(({ causeId, recipients }) =>
    recipients.map(({ address, status }) => ({ address: address?.toLowerCase(), status, causeId })),
  );

describe.each(withHtml.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
  const { html } = readMime(bytesOf(file));
  const forms: readonly (readonly [string, RawBounce['kind'], string])[] = [
    ['as HTML', 'html', html],
    ['as pasted text', 'text', htmlToText(html).text],
    ['as pasted text in one column', 'text', htmlToText(html).text.replaceAll('\t', '\n')],
  ];

  test.each(forms)('%s', async (_, kind, text) => {
    const advice = await read(kind, text);
    expect(advice.kind).toBe('failure');
    const answers = said(advice);
    for (const { address, status, causes } of sample.recipients) {
      if (causes.length === 0) continue;
      const got = answers.find((answer) => answer.address === address.toLowerCase());
      expect(got).toEqual({ address: address.toLowerCase(), status, causeId: expect.anything() as string });
      expect(causes).toContain(got?.causeId);
    }
  });
});

test('the diagnostic is what stands behind "Error:", not the help text around it', async () => {
  const { html } = readMime(bytesOf('011-exo-571-transport-rule-custom-text.eml'));
  const advice = await read('html', html);
  expect(advice.causes[0]?.recipients[0]?.diagnostic).toMatch(/^550 5\.7\.1 TRANSPORT\.RULES\.RejectMessage/);
  expect(advice.causes[0]?.theirText).toBe('This mailbox takes no attachments. Please use the upload page instead.');
});

test('recipients of a pasted report keep their own outcomes', async () => {
  const { html } = readMime(bytesOf('034-exchange2013-mixed-actions.eml'));
  const advice = await read('text', htmlToText(html).text);
  expect(advice.bounce.recipients.map(({ address, action }) => [address, action])).toEqual([
    ['ops@tailspintoys.com', 'failed'],
    ['slow@litwareinc.com', 'delayed'],
    ['ok@adatum.com', 'delivered'],
  ]);
});

test.each([
  'meeting at 550 5th avenue',
  'Hi all, the invoice 550 is unpaid',
  'Mailbox full of joy! Come to our party',
  '550 Broad Street\nNew York',
])('«%s» is no bounce', async (text) => {
  expect((await read('text', text)).kind).toBe('not-a-bounce');
});

test.each([
  'Ihre Nachricht konnte nicht zugestellt werden an: erika@contoso.com\nDas Postfach des Empfängers ist voll.',
  'Le message à pierre@contoso.com n’a pas pu être remis. Boîte pleine.',
  'No se pudo entregar el mensaje a ana@contoso.com.',
])('«%s» is one, in whatever language', async (text) => {
  expect((await read('text', text)).kind).toBe('failure');
});

test('the sender a server complains about is not the recipient', async () => {
  const advice = await read('text', '550 5.7.23 The message was rejected because of SPF policy for ann@fabrikam.com');
  expect(advice.bounce.recipients.map(({ address }) => address)).toEqual([null]);
});
