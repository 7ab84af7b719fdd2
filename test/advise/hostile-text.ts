import fc from 'fast-check';

/** Values as an attacker would put them into an address, a group's name, a subject or a diagnostic. */
export const HOSTILE: readonly string[] = [
  "'; Remove-Mailbox -Identity boss; '",
  "''; Remove-Mailbox boss",
  '$(Remove-Mailbox boss)',
  '"$(Remove-Mailbox boss)"',
  '`n$env:x`"',
  '\u2019; Remove-Mailbox \u2018',
  '\u201b\u201a\u2018\u2019',
  '\u201c; Remove-Mailbox \u201d',
  "'",
  '-Force',
  '\u2013Confirm:$false',
  '--%',
  '@{a=1}',
  '{recipient}',
  '$&$1$$',
  '; rm -rf /',
  'a\0b',
  'a\r\nRemove-Mailbox boss',
  'x\r\nBcc: evil@example.com\r\n\r\nHello',
  'x\u2028Bcc: evil@example.com',
  '?bcc=evil@example.com&body=x',
  '%27 or 1 eq 1',
  '%0d%0aBcc:evil@example.com',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;&#39;',
  '../../evil?x#y',
  '..',
  'https://evil.example/',
  'javascript:alert(1)',
  '\u202emoc.elgoog\u202c',
  '\u2066a\u2069\u200f\u061c\ufeff',
  'half \ud83d',
  '\ude00 half',
  '😀'.repeat(300),
  'x'.repeat(10_000),
  "'".repeat(10_000),
];

/** For the name of a test. */
export const nameOf = (value: string): string => {
  const shown = JSON.stringify(value).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown.length > 60 ? `${shown.slice(0, 20)} … (${value.length} characters)` : shown;
};

/** Any text at all, among it what HOSTILE is made of, halves of surrogate pairs, and long texts. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE.filter(({ length }) => length < 60)), fc.string()), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.nat(2000)).map(([text, times]) => text.repeat(times)),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);
