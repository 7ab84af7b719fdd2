// A header value is one line wherever it is shown: an encoded line feed must not write lines of its own.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';
import { decodeWords } from '../../../src/parse/mail/mail-headers';
import { readMime } from '../../../src/parse/mail/mime';
import { readMsg } from '../../../src/parse/mail/outlook-msg';
import { writeMsg } from './kit';

const base64 = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/;

describe('encoded words', () => {
  it.each([
    ['a line feed', 'Plan\n\nWhat to do\n  Set-Mailbox'],
    ['a carriage return and a line feed', 'Plan\r\nBcc: x@fabrikam.com'],
    ['a line separator', 'Plan\u2028Run this'],
    ['a next line', 'Plan\u0085Run this'],
    ['a form feed', 'Plan\fRun this'],
  ])('hold %s as a blank', (_, text) => {
    const value = decodeWords(base64(text));
    expect(value).toMatch(/^Plan /);
    expect(value).not.toMatch(LINE_END);
  });

  it('in quoted-printable hold one, too', () => {
    expect(decodeWords('=?utf-8?q?Plan=0A=0AStep?= =?utf-8?q?=0D=0A1?=')).toBe('Plan Step 1');
  });
});

const REPORT = [
  'From: Mail Delivery System <MAILER-DAEMON@mail.contoso.com>',
  `Subject: ${base64('Undeliverable: Plan\n\n## Run this')}`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.contoso.com',
  '',
  'Final-Recipient: rfc822; jo@fabrikam.com',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b',
  'Content-Type: message/rfc822',
  '',
  `From: ${base64('Dana\n\nSteps\n1. Run this')}`,
  `Subject: ${base64('Plan\u2028\n\nDelivery route')}`,
  'Message-ID: <1@contoso.com>',
  '',
  'Hello',
  '--b--',
].join('\r\n');

const read = (bytes: Uint8Array): Bounce => {
  const [bounce] = parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
  if (bounce === undefined) throw new Error('nothing was read');
  return bounce;
};

it('subjects and names of a report and of the message it returns are one line each', () => {
  const { envelope, original } = read(Buffer.from(REPORT));
  expect(envelope.subject).toBe('Undeliverable: Plan ## Run this');
  expect(original.subject).toBe('Plan Delivery route');
  expect(original.from).not.toMatch(LINE_END);
});

it('the name of a file that came along is one line', () => {
  const mail = readMime(
    Buffer.from(
      "Subject: a\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''plan%0A%0Arun.pdf\r\n\r\nx",
    ),
  );
  expect(mail.parts[0]?.fileName).toBe('plan run.pdf');
});

it('subject, names, and addresses of an Outlook file are one line each', () => {
  const bytes = writeMsg({
    text: {
      '001A': 'REPORT.IPM.Note.NDR',
      '0037': 'Undeliverable: Plan\n\nWhat to do',
      '0049': 'Plan\r\n\r\nRun this',
      '0C1A': 'Postmaster\n\nSteps',
      '0C1F': 'postmaster@contoso.com\nx',
    },
    recipients: [{ text: { '3001': 'Jo Tan\n\n1. Run this', '39FE': 'jo@fabrikam.com\nx' } }],
  });
  const { envelope, original, recipients } = read(bytes);
  expect(envelope.subject).toBe('Undeliverable: Plan What to do');
  expect(original.subject).toBe('Plan Run this');
  expect(envelope.from).not.toMatch(LINE_END);
  expect(recipients.map(({ displayName }) => displayName)).toEqual(['Jo Tan 1. Run this']);
  expect(readMsg(bytes)?.mail.table[0]?.address).toBe('jo@fabrikam.com x');
});

it('what Outlook says about an item is one line each', () => {
  const [bounce] = parse({
    kind: 'text',
    bytes: Buffer.from('550 5.1.1 User unknown'),
    hints: { subject: 'Undeliverable: Plan\nRun this', from: 'Postmaster\n <postmaster@contoso.com>' },
    origin: { door: 'selected-item' },
  });
  expect(bounce?.envelope.subject).toBe('Undeliverable: Plan Run this');
  expect(bounce?.envelope.from).not.toMatch(LINE_END);
});
