// Forms that hold a mail but aren't read: each says what it is and what to do.
import { gzipSync } from 'node:zlib';
import { words } from '../../../src/locales/engine-words';
import type { Warning } from '../../../src/model/bounce';
import { parse } from '../../../src/parse/parse';

const SOURCE =
  'From: MAILER-DAEMON@fabrikam.com\r\nSubject: Undelivered\r\n\r\njo@fabrikam.com: 550 5.1.1 User unknown';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const DAEMON = 'MAILER-DAEMON@mail.contoso.com';
const mail = (type: string, body: string, head = '', from = 'Kim <kim@contoso.com>', subject = 'Plan'): Uint8Array =>
  bytesOf(
    `From: ${from}\r\nSubject: ${subject}\r\nMessage-ID: <1@contoso.com>\r\n${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`,
  );

test.each<[string, Uint8Array, Warning]>([
  ['a gzip of a mail', gzipSync(SOURCE), 'archive'],
  ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x9c]), 'archive'],
  ['a 7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'archive'],
  ['a PDF', bytesOf('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n550 5.1.1 jo@fabrikam.com user unknown'), 'pdf'],
  ['a winmail.dat', Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 6, 0x90]), 'tnef'],
  ['a mail that is a winmail.dat', mail('application/ms-tnef; name="winmail.dat"', 'eJ8+IgEAAQY='), 'tnef'],
  ['the same by its name', mail('application/octet-stream; name="winmail.dat"', 'eJ8+IgEAAQY='), 'tnef'],
  ['an encrypted mail', mail('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'MIIB'), 'encrypted'],
  ['an encrypted mail of an old program', mail('application/x-pkcs7-mime; name=smime.p7m', 'MIIB'), 'encrypted'],
  ['a mail inside its signature', mail('application/pkcs7-mime; smime-type="signed-data"', 'MIIB'), 'signed'],
  [
    'an encrypted report of a daemon',
    mail(
      'application/pkcs7-mime; smime-type=enveloped-data',
      'MIIB',
      'Return-Path: <>\r\n',
      DAEMON,
      'Undeliverable: Plan',
    ),
    'encrypted',
  ],
  [
    'one of a postmaster, without a subject',
    mail('application/x-pkcs7-mime; name=smime.p7m', 'MIIB', 'Return-Path: <>\r\n', 'postmaster@fabrikam.com', ''),
    'encrypted',
  ],
  [
    'one that PGP encrypted',
    mail(
      'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
      '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--',
      'Return-Path: <>\r\n',
      DAEMON,
      'Undelivered Mail Returned to Sender',
    ),
    'encrypted',
  ],
])('%s is unreadable, and says why', (_, bytes, warning) => {
  const bounces = parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
  expect(bounces).toMatchObject([{ kind: 'unreadable', recipients: [], warnings: [warning] }]);
  // What it is, and what to do next.
  expect(words.warnings[warning]).toMatch(/^This .+\. [A-Z].+\.$/);
});

test('an encrypted report whose header names the recipient says that much, and why there is no more', () => {
  const bytes = mail(
    'application/pkcs7-mime; smime-type=enveloped-data',
    'MIIB',
    'Return-Path: <>\r\nX-Failed-Recipients: jo@fabrikam.com\r\n',
    DAEMON,
    'Mail delivery failed',
  );
  expect(parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } })).toMatchObject([
    { kind: 'failure', recipients: [{ address: 'jo@fabrikam.com', action: 'failed' }], warnings: ['encrypted'] },
  ]);
});

test.each<[string, Uint8Array]>([
  ['a mail with an attached archive', mail('application/zip; name=plan.zip', 'UEsDBBQAAAAIAJw=')],
  ['a text that begins like bzip2', bytesOf('BZhello, this is no archive')],
  [
    'a mail with words beside a winmail.dat',
    bytesOf(
      'From: Kim <kim@contoso.com>\r\nSubject: Plan\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello Jo\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n--b--\r\n',
    ),
  ],
])('%s is read', (_, bytes) => {
  expect(parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } })[0]?.kind).toBe('not-a-bounce');
});
