import { readMime } from '../../../src/parse/mail/mime';

const mail = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['Subject: Undeliverable: Plan', 'Content-Type: multipart/mixed; boundary=part', '', ...lines].join('\r\n'),
  );

describe('a MIME boundary', () => {
  it('counts only at the start of a line', () => {
    const { text, parts } = readMime(
      mail('--part', '', 'It quotes --part', ' --part', '> --part--', 'to its end', '--part--', ''),
    );
    expect(text).toBe('It quotes --part\r\n --part\r\n> --part--\r\nto its end');
    expect(parts).toEqual([]);
  });

  it('counts at the very start of the body', () => {
    expect(readMime(mail('--part', '', 'Hello', '--part--')).text).toBe('Hello');
  });

  it('counts with blanks behind it, which relays add', () => {
    const { text } = readMime(mail('--part  ', '', 'one', '--part\t', '', 'two', '--part-- ', 'Not read.'));
    expect(text).toBe('one\ntwo');
  });
});
