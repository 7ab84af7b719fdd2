import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';
import type { Message, Properties } from './kit';
import { writeMsg } from './kit';

const CLASS = '001A';
const SUBJECT = '0037';
const BODY = '1000';
const DISPLAY_NAME = '3001';
const ADDRESS_TYPE = '3002';
const ADDRESS = '3003';
const SMTP_ADDRESS = '39FE';
const SUPPLEMENTARY_INFO = '0C1B';
const NDR_STATUS = '0C20';
const NDR_DIAG = '0C05';
const REMOTE_MTA = '0C21';
const ATTACH_DATA = '3701';
const ATTACH_LONG_NAME = '3707';

const read = (message: Message): readonly Bounce[] =>
  parse({ kind: 'unknown', bytes: writeMsg(message), origin: { door: 'dropped-file' } });
const statusesOf = (bounces: readonly Bounce[]) =>
  bounces.map(({ recipients }) => recipients.map(({ address, status }) => [address, status]));

const toJo = (numbers: NonNullable<Properties['numbers']>): Properties => ({
  text: { [SMTP_ADDRESS]: 'jo@contoso.com' },
  numbers,
});
const report = (...recipients: readonly Properties[]): Message => ({
  text: { [CLASS]: 'REPORT.IPM.Note.NDR', [SUBJECT]: 'Undeliverable: Plan' },
  numbers: { '0E07': 1, '0E08': 2 },
  recipients,
});

describe('a report saved by Outlook', () => {
  it.each([
    // 100a + 10b + c
    [511, 0, '5.1.1'],
    [522, 0, '5.2.2'],
    [447, 0, '4.4.7'],
    // A c of two digits was stored as 0; 29 stands for a submission that is prohibited.
    [570, 29, '5.7.1'],
    [570, 28, '5.7.0'],
    [570, 30, '5.7.0'],
    [550, 29, '5.5.0'],
    [574, 29, '5.7.4'],
    [200, 0, '2.0.0'],
    [599, 0, '5.9.9'],
    [199, 0, null],
    [600, 0, null],
  ])('has the status %i with the diagnostic %i as numbers, which mean %s', (status, diagnostic, code) => {
    const [bounce] = read(report(toJo({ [NDR_DIAG]: diagnostic, [NDR_STATUS]: status })));
    expect(bounce?.recipients[0]?.status).toBe(code);
  });

  it('has a row for each recipient, with its own numbers', () => {
    const kim: Properties = { text: { [SMTP_ADDRESS]: 'kim@contoso.com' }, numbers: { [NDR_STATUS]: 522 } };
    expect(statusesOf(read(report(toJo({ [NDR_STATUS]: 511 }), kim)))).toEqual([
      [
        ['jo@contoso.com', '5.1.1'],
        ['kim@contoso.com', '5.2.2'],
      ],
    ]);
  });

  it('is found inside a message, with the numbers of its recipients', () => {
    const outer: Message = {
      text: { [CLASS]: 'IPM.Note', [SUBJECT]: 'See this', [BODY]: 'What does it mean?' },
      numbers: { '0E07': 1 },
      attached: [report(toJo({ [NDR_DIAG]: 29, [NDR_STATUS]: 570 }))],
    };
    const bounces = read(outer);
    expect(statusesOf(bounces)).toEqual([[['jo@contoso.com', '5.7.1']]]);
    expect(bounces[0]?.part).toBe('1');
  });

  it('names a recipient of the directory by its display name, and any other by its address', () => {
    const inDirectory = { [ADDRESS_TYPE]: 'EX', [ADDRESS]: '/o=Contoso/cn=jo', [DISPLAY_NAME]: 'Jo Tan' };
    const outside = { [ADDRESS_TYPE]: 'SMTP', [ADDRESS]: 'kim@fabrikam.com', [DISPLAY_NAME]: 'Kim' };
    const [bounce] = read(report({ text: inDirectory }, { text: outside }));
    expect(bounce?.recipients.map(({ address, displayName }) => [address, displayName])).toEqual([
      ['Jo Tan', 'Jo Tan'],
      ['kim@fabrikam.com', 'Kim'],
    ]);
  });

  it('tells what the server said, which beats the numbers, and which server it was', () => {
    const text = {
      [SMTP_ADDRESS]: 'jo@contoso.com',
      [SUPPLEMENTARY_INFO]: '<mx.contoso.com #5.7.1 smtp;550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox>',
      [REMOTE_MTA]: 'mx.contoso.com',
    };
    const [bounce] = read(report({ text, numbers: { [NDR_STATUS]: 570 } }));
    expect(bounce?.recipients[0]).toMatchObject({
      status: '5.7.134',
      reply: 550,
      diagnostic: '550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox',
      remoteMta: 'mx.contoso.com',
    });
  });
});

test('a bounce attached to a message as a file is found, also where the file is large', () => {
  const source = [
    'From: MAILER-DAEMON@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: text/plain',
    '',
    '<jo@contoso.com>: host mx.contoso.com[192.0.2.1] said: 550 5.1.1 User unknown',
    '',
  ].join('\r\n');
  for (const padding of [0, 20_000]) {
    const data = new TextEncoder().encode(`${source}${'-'.repeat(padding)}`);
    const file = { text: { [ATTACH_LONG_NAME]: 'bounce.eml' }, binary: { [ATTACH_DATA]: data } };
    const outer: Message = { text: { [CLASS]: 'IPM.Note', [SUBJECT]: 'See this' }, attached: [{ file }] };
    expect(statusesOf(read(outer))).toEqual([[['jo@contoso.com', '5.1.1']]]);
  }
});
