// Every language of which words of a report are attested (fixtures/languages/phrases.json): its reports are understood, its
// name is told; and a language nobody has heard of loses only the name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

type Words = Readonly<Record<string, readonly string[]>>;
const PHRASES = JSON.parse(readFileSync(join(__dirname, '../fixtures/languages/phrases.json'), 'utf8')) as Readonly<
  Record<string, Words>
>;
/** Two languages that share their only attested word. */
const SAME = new Map([['nb', 'da']]);

async function read(text: string): Promise<Advice> {
  const bytes = new TextEncoder().encode(text);
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  if (!advice) throw new Error('no answer');
  return advice;
}

const DIAGNOSTICS = [
  ['group-auth-required', '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required'],
  ['group-sender-not-allowed', '550 5.7.124 RESOLVER.RST.NotAuthorized; not authorized'],
  ['transport-rule-reject', '550 5.7.1 TRANSPORT.RULES.RejectMessage; Xyzzy frotz 4410'],
  ['recipient-unknown', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ['tenant-attribution', '550 5.7.64 TenantAttribution; Relay Access Denied'],
  ['mailbox-full', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'],
] as const;
const RECIPIENT = 'jo.tan@fabrikam.com';

/** Words of no language, of the same length. */
const invented = (phrase: string): string =>
  phrase.replace(/\p{L}+/gu, (word) => 'blorvakustrimfengodolpiravustemboxal'.slice(0, Math.max(2, word.length)));

interface Prose {
  readonly subject: string;
  readonly headline: string;
  readonly admins: string;
  readonly server: string;
  readonly headers: string;
}

function proseOf(words: Words, say: (phrase: string) => string): Prose {
  const one = (key: string): string => say(words[key]?.[0] ?? 'Zblx');
  return {
    subject: one('subject')
      .trim()
      .replace(/[:：]?$/, ':'),
    headline: one('headline'),
    admins: one('admin-heading').replace(/ \(prefix only\)$/, ''),
    server: one('generating-server'),
    headers: one('original-headers'),
  };
}

/** What Exchange writes in its classic design; where a label is not attested, something that is no word stands for it. */
const classic = ({ headline, admins, server, headers }: Prose, diagnostic: string): string =>
  [
    headline,
    '',
    `Jo Tan<mailto:${RECIPIENT}>`,
    '',
    admins,
    '',
    `${server} AM0PR00MB0001.eurprd00.prod.outlook.com`,
    '',
    RECIPIENT,
    `Remote Server returned '${diagnostic}'`,
    '',
    headers,
    '',
    'Received: from AM0PR00MB0001.eurprd00.prod.outlook.com by AM0PR00MB0002.eurprd00.prod.outlook.com',
  ].join('\n');

const asMail = (prose: Prose, diagnostic: string): string =>
  [
    'Return-Path: <>',
    'From: <postmaster@fabrikam.com>',
    'To: <dana.okafor@contoso.com>',
    `Subject: =?utf-8?B?${Buffer.from(`${prose.subject} Plan`).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    classic(prose, diagnostic),
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;AM0PR00MB0001.eurprd00.prod.outlook.com',
    '',
    `Final-Recipient: rfc822;${RECIPIENT}`,
    'Action: failed',
    `Status: ${/\d\.\d\.\d+/.exec(diagnostic)?.[0] ?? ''}`,
    `Diagnostic-Code: smtp;${diagnostic}`,
    '--b--',
  ].join('\r\n');

const told = (advice: Advice): object => ({
  kind: advice.kind,
  recipients: advice.causes.flatMap(({ recipients }) => recipients.map(({ address }) => address)),
  causes: advice.causes.map(({ causeId }) => causeId),
});

const languages = Object.entries(PHRASES);
const pairs = languages.flatMap(([language, words]) =>
  DIAGNOSTICS.map(([cause, diagnostic]) => [language, cause, words, diagnostic] as const),
);

describe('a report in the attested words', () => {
  test.each(pairs)('in %s is read with its language and %s', async (language, cause, words, diagnostic) => {
    const advice = await read(asMail(proseOf(words, String), diagnostic));
    expect(told(advice)).toEqual({ kind: 'failure', recipients: [RECIPIENT], causes: [cause] });
    expect(advice.bounce.language).toBe(SAME.get(language) ?? language);
  });

  test.each(pairs)('%s is understood when its text alone is pasted, with %s', async (_, cause, words, diagnostic) => {
    const advice = await read(classic(proseOf(words, String), diagnostic));
    expect(told(advice)).toEqual({ kind: 'failure', recipients: [RECIPIENT], causes: [cause] });
  });
});

describe('a report in words of no language', () => {
  test.each(pairs)('built like one in %s still gives %s', async (_, cause, words, diagnostic) => {
    const prose = proseOf(words, invented);
    const expected = { kind: 'failure', recipients: [RECIPIENT], causes: [cause] };
    const mail = await read(asMail(prose, diagnostic));
    expect(told(mail)).toEqual(expected);
    expect(told(await read(classic(prose, diagnostic)))).toEqual(expected);
    expect(mail.bounce.language).toBe('und');
  });
});

// A word of nine letters or less is no proof; of Chinese or Japanese characters, four are.
const isProof = (phrase: string): boolean =>
  phrase.replace(/[\s:：|…[']+/g, '').length > (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(phrase) ? 3 : 9);
// Written in English in every language, or of words that other programs use as well.
const NEUTRAL = new Set(['remote-returned', 'new-hop-columns', 'new-sent-by', 'new-remote']);
const phrases = languages.flatMap(([language, words]) =>
  Object.entries(words).flatMap(([key, texts]) =>
    NEUTRAL.has(key)
      ? []
      : texts.filter((text) => key === 'subject' || isProof(text)).map((text) => [language, key, text] as const),
  ),
);

test.each(phrases)('%s is recognized by its %s alone: "%s"', async (language, key, text) => {
  const phrase = text.replace(/ \(prefix only\)$/, '').replace('…', RECIPIENT);
  const prose = { subject: 'Zblx:', headline: 'Zblx', admins: 'Zblx', server: 'Zblx:', headers: 'Zblx' };
  const mail = key.startsWith('subject')
    ? asMail({ ...prose, subject: phrase.trim() }, DIAGNOSTICS[0][1])
    : asMail({ ...prose, headline: phrase }, DIAGNOSTICS[0][1]);
  const { bounce } = await read(mail);
  expect(bounce.language).toBe(SAME.get(language) ?? language);
});
