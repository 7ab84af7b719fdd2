import { parse } from '../../../../src/parse/parse';
import type { Bounce } from '../../../../src/model/bounce';

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

  test("doesn't take quotation marks around an address for a part of it", () => {
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
      expect(bounce.warnings).toEqual(['address']);
    },
  );

  test('warns about a quoted one that is too long to be kept', () => {
    const { warnings } = read([`  "${'a b '.repeat(40)}"@example.com`, '    550 5.1.1 User unknown']);
    expect(warnings).toEqual(['address']);
  });

  test("doesn't warn about a link with an at sign far behind", () => {
    const link = `https://help.example.net/?${'a'.repeat(200)}@b`;
    expect(read(['  a@example.com', `    550 5.1.1 User unknown ${link}`]).warnings).toEqual([]);
  });

  const who = (bounce: Bounce) => bounce.recipients.map(({ address, status }) => [address, status]);

  test.each([
    [
      'at domains with a hyphen, without brackets',
      [
        'Recipient: [SMTP:w1@my-shop.example.com]',
        'Reason: no such user',
        '',
        'Delayed Recipient: p2@a-b.com',
        'Reason: 552 5.2.2',
      ],
      [
        ['w1@my-shop.example.com', null],
        ['p2@a-b.com', '5.2.2'],
      ],
    ],
    [
      'of Exim, refused at a step of the session that names the sender',
      [
        '  a1@example.com',
        '    SMTP error from remote mail server after MAIL FROM:<dana@contoso.com> SIZE=2210:',
        '    553 5.1.8 <dana@contoso.com>: Sender address rejected: Domain not found',
        '  a2@example.net',
        '    SMTP error from remote mail server after MAIL FROM:<>:',
        '    550-5.7.1 Mail from dana@contoso.com refused',
        '    550-dana@contoso.com has no mailbox',
      ],
      [
        ['a1@example.com', '5.1.8'],
        ['a2@example.net', '5.7.1'],
      ],
    ],
    [
      'of Postfix, with the address that led to each',
      [
        '<real@example.com> (expanded from <alias+tag@example.com>): host',
        '    mx.example.com[203.0.113.1] said: 550 5.7.1 refused',
        '',
        '<other@example.net> (expanded from <all@example.com>): unknown user: "other"',
      ],
      [
        ['real@example.com', '5.7.1'],
        ['other@example.net', null],
      ],
    ],
    [
      'and the address that led to it on a line of its own is none',
      [
        '  one@example.com',
        '    (generated from all@example.com)',
        '    550 5.1.1 User unknown',
        '  two@example.com',
        '    (generated from all@example.com)',
        '    Unrouteable address',
      ],
      [
        ['one@example.com', '5.1.1'],
        ['two@example.com', null],
      ],
    ],
    [
      'in one sentence, refused for one reason',
      [
        'It could not be delivered to m1@example.com, m2@example.com and m3@example.com.',
        '',
        'Reason: 550 5.1.1 no such user',
      ],
      [
        ['m1@example.com', '5.1.1'],
        ['m2@example.com', '5.1.1'],
        ['m3@example.com', '5.1.1'],
      ],
    ],
    [
      'in a list, one of which is told of by itself as well',
      ['<a@example.com>, <b@example.com>: 550 5.1.1 unknown', '<b@example.com>: 552 5.2.2 mailbox full'],
      [
        ['a@example.com', '5.1.1'],
        ['b@example.com', '5.2.2'],
      ],
    ],
    [
      'without those who sent it or help with it',
      ['<a@example.com>, dana@contoso.com and support@example.net: 550 5.7.1 sender blocked'],
      [['a@example.com', '5.7.1']],
    ],
    [
      'and not all to whom it went',
      ['To: a@example.com, b@example.com', 'Subject: plan', '', '<b@example.com>: 550 5.1.1 unknown'],
      [['b@example.com', '5.1.1']],
    ],
    [
      'in Chinese, behind the sender',
      [
        '发件人：anna@contoso.com',
        '收件人：chen@example.com',
        '退信原因：550 5.1.1 User unknown',
        '给我们写信：desk@example.net',
      ],
      [['chen@example.com', '5.1.1']],
    ],
    [
      'in Chinese, without a blank before it',
      ['您的邮件无法发送到ma3@example.com，因为对方服务器拒绝接收。', '', '远程服务器返回：554 5.7.1 spam'],
      [['ma3@example.com', '5.7.1']],
    ],
    [
      'in Chinese, in the middle of a sentence with a full-width stop',
      ['您发给li@example.com的邮件被退回。原因：550 5.1.1 User unknown'],
      [['li@example.com', '5.1.1']],
    ],
    [
      'in Japanese and Korean',
      [
        '送信者：anna@contoso.com',
        '宛先：sato@example.com',
        '550 5.1.1 User unknown',
        '',
        '보낸사람: anna@contoso.com',
        '받는사람: kim@example.com',
        '552 5.2.2 full',
      ],
      [
        ['sato@example.com', '5.1.1'],
        ['kim@example.com', '5.2.2'],
      ],
    ],
    [
      'whose address is in such letters itself',
      ['收件人：用户@例子.广告', '550 5.1.1 User unknown'],
      [['用户@例子.广告', '5.1.1']],
    ],
  ])('%s', (_what, lines, wanted) => {
    expect(who(read(lines))).toEqual(wanted);
  });

  test('quotes what stands in the input, full-width punctuation included', () => {
    const line = '远程服务器返回：554 5.7.1 spam（拒绝）';
    const [recipient] = read(['收件人：chen@example.com，原因：', line]).recipients;
    expect(recipient?.passages.map(({ quote }) => quote).join('\n')).toContain(line);
  });
});

describe('fields of a status report that a gateway attached as a file', () => {
  const fields =
    'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; dp@example.com\nAction: failed\nStatus: 5.2.1\n';
  test.each([
    ['text/plain; name="details.txt"', '7bit', fields],
    ['application/octet-stream', 'base64', Buffer.from(fields).toString('base64')],
  ])('are read from %s', (type, encoding, content) => {
    const source = [
      'From: Mail Delivery System <mailer-daemon@mx.example.net>',
      'To: dana@contoso.com',
      'Subject: Undelivered mail',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Your message could not be delivered.',
      '--b',
      `Content-Type: ${type}`,
      'Content-Disposition: attachment; filename="details.txt"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      content,
      '--b--',
    ].join('\n');
    const [bounce] = parse({ kind: 'mime', bytes: new TextEncoder().encode(source), origin: { door: 'command-line' } });
    expect(bounce?.recipients).toMatchObject([{ address: 'dp@example.com', action: 'failed', status: '5.2.1' }]);
  });
});
