import type { Mail } from '../../../src/parse/mail/mail';
import { readMsg } from '../../../src/parse/mail/outlook-msg';
import { MAX_MSG_DEPTH } from '../../../src/parse/limits';
import type { Message, Properties } from './kit';
import { writeMsg } from './kit';

const ID = {
  itemClass: '001A',
  subject: '0037',
  headers: '007D',
  originalSubject: '0049',
  body: '1000',
  reportText: '1001',
  html: '1013',
  displayName: '3001',
  smtpAddress: '39FE',
  address: '3003',
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtp: '5D01',
  messageId: '1035',
  reportingMta: '6820',
  data: '3701',
  fileName: '3704',
  longFileName: '3707',
  mimeTag: '370E',
} as const;
type Texts = Partial<Record<keyof typeof ID, string>>;
const texts = (of: Texts): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of).map(([name, words]) => [ID[name as keyof typeof ID], words]));

function read(message: Message): Mail {
  const found = readMsg(writeMsg(message));
  if (found === null) throw new Error('the file was not read');
  return found.mail;
}
const item = (of: Texts, more: Message = {}): Mail => read({ ...more, text: texts(of) });
const REPORT = 'REPORT.IPM.Note.NDR';
const NOTE = 'IPM.Note';

describe('an item saved by Outlook', () => {
  it('has the headers it came with', () => {
    const { headers } = item({ headers: 'From: a@contoso.com\r\nX-A: 1\r\n', senderName: 'Kim', messageId: '<1@x>' });
    expect(headers).toEqual([
      { name: 'from', value: 'a@contoso.com' },
      { name: 'x-a', value: '1' },
    ]);
  });

  it.each<[Texts, readonly string[]]>([
    [{ senderName: 'Kim', senderSmtp: 'kim@x.test', senderAddress: '/o=x' }, ['from: Kim <kim@x.test>']],
    [
      { senderName: 'Kim', senderAddress: 'kim@x.test', messageId: '<1@x>' },
      ['from: Kim <kim@x.test>', 'message-id: <1@x>'],
    ],
    [{ senderSmtp: 'kim@x.test' }, ['from: <kim@x.test>']],
    [{ senderName: 'Kim' }, ['from: Kim <>']],
    [{ messageId: '<1@x>' }, ['message-id: <1@x>']],
    [{}, []],
  ])('that never left its server has what Outlook knows: %j', (of, headers) => {
    expect(item(of).headers.map(({ name, value }) => `${name}: ${value}`)).toEqual(headers);
  });

  it('is read by its body, else by the text of its report', () => {
    expect(item({ body: 'Body.', reportText: 'Report.' }).text).toBe('Body.');
    expect(item({ reportText: 'Report.' }).text).toBe('Report.');
    expect(item({}).text).toBe('');
    expect(item({ html: '<p>As text' }).html).toBe('<p>As text');
    const binary = { [ID.html]: new TextEncoder().encode('<p>As bytes') };
    expect(item({ html: '<p>As text' }, { binary }).html).toBe('<p>As bytes');
  });

  it('is read in either kind of text, up to its end', () => {
    expect(read({ ansi: texts({ subject: 'Grüße\0rest', body: '“' }) }).subject).toBe('Grüße');
    expect(item({ subject: 'Grüße 退\0rest' }).subject).toBe('Grüße 退');
    expect(item({ subject: 'Plan' })).toMatchObject({ subject: 'Plan', isWholeMail: true });
  });

  it('tells as a report who wrote it, and of which message', () => {
    const report = item({ itemClass: REPORT, reportingMta: 'mail.contoso.com', originalSubject: 'Plan' });
    expect(report).toMatchObject({ itemClass: REPORT, reportingMta: 'mail.contoso.com' });
    expect(report.returned).toEqual({ subject: 'Plan', date: null });
    const attached = [{ text: texts({ subject: 'Inside' }) }];
    expect(item({ itemClass: REPORT }, { attached }).returned?.subject).toBe('Inside');
    expect(item({ itemClass: REPORT, originalSubject: 'Plan' }, { attached }).returned?.subject).toBe('Plan');
    expect(item({ itemClass: REPORT }).returned).toEqual({ subject: null, date: null });
    expect(item({ itemClass: NOTE, originalSubject: 'Plan' })).toMatchObject({ returned: null, reportingMta: null });
  });

  it('has rows of recipients as a report only', () => {
    const recipients: readonly Properties[] = [
      { text: { ...texts({ displayName: ' Jo ', smtpAddress: 'jo@x.test' }), '0C1B': ' 550 No ' } },
      { text: texts({ displayName: '', smtpAddress: '', address: 'kim@x.test' }) },
    ];
    expect(item({ itemClass: REPORT }, { recipients }).table).toMatchObject([
      { address: 'jo@x.test', displayName: 'Jo', supplementaryInfo: '550 No', statusNumber: null, remoteMta: null },
      { address: 'kim@x.test', displayName: null },
    ]);
    expect(item({ itemClass: NOTE }, { recipients }).table).toEqual([]);
  });
});

describe('what is attached to an item', () => {
  const file = (of: Texts): { file: Properties } => ({
    file: { text: texts(of), binary: { [ID.data]: new Uint8Array([1, 2, 3]) } },
  });

  it('has a type, a name and its place, messages counted along', () => {
    const attached: Message['attached'] = [
      file({ fileName: 'A.TXT', longFileName: 'a long name.txt', mimeTag: 'Text/Plain' }),
      { text: texts({ subject: 'Inside' }) },
      file({ fileName: 'BOUNCE.EML' }),
      file({ fileName: 'x.bin' }),
      file({}),
      { file: { text: texts({ longFileName: 'without bytes' }) } },
    ];
    const { parts } = item({ itemClass: NOTE }, { attached });
    expect(parts.map(({ part, type, fileName }) => [part, type, fileName])).toEqual([
      ['1', 'text/plain', 'a long name.txt'],
      ['3', 'message/rfc822', 'BOUNCE.EML'],
      ['4', 'application/octet-stream', 'x.bin'],
      ['5', 'application/octet-stream', null],
    ]);
    expect([...(parts[0]?.bytes() ?? [])]).toEqual([1, 2, 3]);
  });

  it('is opened as deep as is read, and no deeper', () => {
    let message: Message = { text: texts({ subject: 'innermost' }) };
    for (let depth = 0; depth < MAX_MSG_DEPTH + 3; depth++) message = { attached: [message] };
    let depth = 0;
    for (let found = readMsg(writeMsg(message)); found?.embedded[0] !== undefined; found = found.embedded[0]) depth++;
    expect(depth).toBe(MAX_MSG_DEPTH);
  });
});
