import { readHeaders } from '../../../src/parse/mail/mail-headers';
import { readMime } from '../../../src/parse/mail/mime';

const SOURCE = 'Subject: Grüße\r\nX-A: 1\r\n\r\nHello';
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, isLittle: boolean): number[] => {
  const bytes = Buffer.from(text, 'utf16le');
  return [...(isLittle ? bytes : bytes.swap16())];
};

test.each<[string, readonly number[]]>([
  ['its first field', utf8(SOURCE)],
  ['a byte order mark', [0xef, 0xbb, 0xbf, ...utf8(SOURCE)]],
  ['blank lines', utf8(`\r\n\n \r\n${SOURCE}`)],
  ['a byte order mark and a blank line', [0xef, 0xbb, 0xbf, ...utf8(`\r\n${SOURCE}`)]],
  ['the mark of UTF-16, little end first', [0xff, 0xfe, ...utf16(SOURCE, true)]],
  ['the mark of UTF-16, big end first', [0xfe, 0xff, ...utf16(SOURCE, false)]],
  ['UTF-16 without a mark', utf16(SOURCE, true)],
])('a mail is read that begins with %s', (_what, bytes) => {
  const { subject, headers, text, isWholeMail } = readMime(Uint8Array.from(bytes));
  expect([subject, headers.length, text, isWholeMail]).toEqual(['Grüße', 2, 'Hello', true]);
});

test('a text without a field is no whole mail', () => {
  expect(readMime(Uint8Array.from(utf8('Hello\r\n\r\nThere')))).toMatchObject({ isWholeMail: false, headers: [] });
});

describe('header fields', () => {
  it('are unfolded, and named in lower case', () => {
    expect(readHeaders('Subject: one\r\n two\r\n\tthree\r\n \r\nFROM:a@x.test\rTo: b\nX:')).toEqual([
      { name: 'subject', value: 'one two three' },
      { name: 'from', value: 'a@x.test' },
      { name: 'to', value: 'b' },
      { name: 'x', value: '' },
    ]);
  });

  it.each([
    'no colon here',
    ': no name',
    'two words: x',
    `${'x'.repeat(81)}: too long a name`,
    ' folded: into nothing',
  ])('are not seen in «%s»', (line) => {
    expect(readHeaders(`${line}\r\nSubject: x`).map(({ name }) => name)).toEqual(['subject']);
  });

  it('may have names of one letter, and of eighty', () => {
    expect(readHeaders(`X: 1\r\n${'y'.repeat(80)}: 2`).map(({ value }) => value)).toEqual(['1', '2']);
  });
});
