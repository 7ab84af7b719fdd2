import { parse } from '../../src/parse/parse';
import type { Bounce } from '../../src/model/bounce';

const LONG = 'x'.repeat(200);

function read(lines: readonly string[]): Bounce {
  const source = [
    'From: Mail Delivery System <mailer-daemon@mx.example.net>',
    'To: dana@contoso.com',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    'A message that you sent could not be delivered to all of its recipients. The following addresses failed:',
    '',
    ...lines,
  ].join('\n');
  const [bounce] = parse({
    kind: 'mime',
    bytes: new TextEncoder().encode(source),
    origin: { door: 'command-line' },
  });
  if (!bounce) throw new Error('no bounce');
  return bounce;
}

const addressesIn = (bounce: Bounce): readonly (string | null)[] => bounce.recipients.map(({ address }) => address);

describe('a report in prose that names several recipients', () => {
  test('keeps one whose local part is quoted', () => {
    const bounce = read([
      '  first@example.com',
      '    550 5.1.1 User unknown',
      '  "o\'hara; rm"@Example.com',
      '    550 5.2.2 Mailbox full',
      '  <"a, b"@example.com>: 550 5.7.1 Denied',
    ]);
    expect(addressesIn(bounce)).toEqual(['first@example.com', '"o\'hara; rm"@example.com', '"a, b"@example.com']);
    expect(bounce.recipients.map(({ status }) => status)).toEqual(['5.1.1', '5.2.2', '5.7.1']);
    expect(bounce.warnings).toEqual([]);
  });

  test('keeps one with an apostrophe, also behind a name in quotes', () => {
    const bounce = read([
      "  o'hara@example.com",
      '    550 5.1.1 User unknown',
      '  "Ann O\'Neill" <o\'neill@example.com>: 550 5.2.2 Mailbox full',
    ]);
    expect(addressesIn(bounce)).toEqual(["o'hara@example.com", "o'neill@example.com"]);
    expect(bounce.recipients.map(({ status }) => status)).toEqual(['5.1.1', '5.2.2']);
  });

  test('takes no quotes round a whole address for a part of it', () => {
    expect(
      addressesIn(read(["  'ann@example.com'", '    550 5.1.1 User unknown', '  bo@example.com: 550 No'])),
    ).toEqual(['ann@example.com', 'bo@example.com']);
  });

  test.each([`${LONG}@example.com`, `<${LONG}@example.com>`])(
    'keeps the end of a very long one, and says so',
    (who) => {
      const bounce = read([
        '  first@example.com',
        '    550 5.1.1 User unknown',
        `  ${who}`,
        '    550 5.2.2 Mailbox full',
      ]);
      expect(addressesIn(bounce)).toEqual(['first@example.com', `${'x'.repeat(128)}@example.com`]);
      expect(bounce.recipients.map(({ status }) => status)).toEqual(['5.1.1', '5.2.2']);
      expect(bounce.warnings).toEqual([expect.stringMatching(/^[A-Z].*address.*\.$/)]);
    },
  );

  test('says so of a quoted one that is too long to be kept', () => {
    const { warnings } = read([`  "${'a b '.repeat(40)}"@example.com`, '    550 5.1.1 User unknown']);
    expect(warnings).toEqual([expect.stringContaining('address')]);
  });

  test('says nothing of a link with an at sign far behind', () => {
    const link = `https://help.example.net/?${'a'.repeat(200)}@b`;
    expect(read(['  a@example.com', `    550 5.1.1 User unknown ${link}`]).warnings).toEqual([]);
  });
});
