import fc from 'fast-check';
import { fillCommand, quotePowerShell } from '../../src/advise/powershell';

/**
 * PowerShell's own rule for a single-quoted string (about_Quoting_Rules; tokenizer of the language specification 2.3.5.2):
 * any of five quote marks opens it, it ends at the next one that is not doubled, and nothing else in it means anything.
 * Returns the value and what is left behind it.
 */
function readLiteral(source: string): { value: string; rest: string } {
  const marks = "'\u2018\u2019\u201a\u201b";
  if (!marks.includes(source.charAt(0))) throw new Error('no literal');
  let value = '';
  for (let i = 1; i < source.length; i++) {
    if (marks.includes(source.charAt(i))) {
      if (i + 1 < source.length && marks.includes(source.charAt(i + 1))) value += source.charAt(i++);
      else return { value, rest: source.slice(i + 1) };
    } else value += source.charAt(i);
  }
  throw new Error('the literal never ends');
}

const hostile = [
  "'; Remove-Mailbox -Identity boss; '",
  '$(Remove-Mailbox boss)',
  '`n$env:x',
  '\u2019; Remove-Mailbox \u2018',
  '\u201b\u201a\u2018\u2019',
  "o'hara@contoso.com",
  '-Force',
  '--%',
  '"',
  '@{a=1}',
];

test.each(hostile)('%s arrives as data', (value) => {
  expect(readLiteral(quotePowerShell(value))).toEqual({ value, rest: '' });
});

test('line ends and direction marks become blanks: a value is one line', () => {
  expect(quotePowerShell('a@b.com\r\nRemove-Mailbox\u202eboss')).toBe("'a@b.com Remove-Mailbox boss'");
});

test('whatever a value holds, it is one literal and nothing behind it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
      const { rest } = readLiteral(quotePowerShell(value));
      expect(rest).toBe('');
    }),
  );
});

test('a command is written once for each recipient, with a stand-in where a value is missing', () => {
  const template = {
    run: 'Get-Mailbox -Identity {recipient} -Filter {ip}',
    on: 'both',
    changes: false,
    note: '',
  } as const;
  expect(fillCommand(template, [{ recipient: 'a@b.com' }, { recipient: 'c@d.com', ip: '192.0.2.1' }]).run).toBe(
    "Get-Mailbox -Identity 'a@b.com' -Filter '<IP address>'\nGet-Mailbox -Identity 'c@d.com' -Filter '192.0.2.1'",
  );
});
