// Mail inside forms of its own: a signature that encloses it, a winmail.dat, files inside a plain text.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

const REPORT = [
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Your message could not be delivered.',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.contoso.com',
  '',
  'Final-Recipient: rfc822; jo@fabrikam.com',
  'Action: failed',
  'Status: 5.2.2',
  'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
  '',
  '--b--',
  '',
].join('\r\n');
const text = (value: string): Buffer => Buffer.from(value, 'utf8');
const read = (bytes: Uint8Array): readonly Bounce[] =>
  parse({ kind: 'unknown', bytes: new Uint8Array(bytes), origin: { door: 'dropped-file' } });
const DAEMON = 'From: Mail Delivery System <MAILER-DAEMON@mail.contoso.com>\r\nReturn-Path: <>\r\nSubject: Undelivered';
const PERSON = 'From: Kim <kim@contoso.com>\r\nSubject: Plan';
const mail = (type: string, body: Buffer, head = DAEMON): Uint8Array =>
  text(
    `${head}\r\nMessage-ID: <1@contoso.com>\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );

describe('a mail inside its signature', () => {
  const definite = (tag: number, ...inside: readonly Buffer[]): Buffer => {
    const content = Buffer.concat(inside);
    const { length } = content;
    const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255];
    return Buffer.concat([Buffer.from(head), content]);
  };
  const open = (tag: number, ...inside: readonly Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.from([0, 0])]);
  const oid = (last: number): Buffer => Buffer.from([6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);
  const pieces = (tag: number, source: Buffer): Buffer => {
    const out: Buffer[] = [];
    for (let at = 0; at < source.length; at += 100) out.push(definite(4, source.subarray(at, at + 100)));
    return open(tag, ...out);
  };
  type Wrap = typeof definite;
  const signed = (wrap: Wrap, content: Buffer, type = 2): Buffer =>
    wrap(
      0x30,
      oid(type),
      wrap(
        0xa0,
        wrap(0x30, Buffer.from([2, 1, 1]), definite(0x31), wrap(0x30, oid(1), wrap(0xa0, content)), definite(0x31)),
      ),
    );
  const TYPE = 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m';

  test.each([
    ['lengths given', TYPE, signed(definite, definite(4, text(REPORT)))],
    ['lengths left open, in pieces', TYPE, signed(open, pieces(0x24, text(REPORT)))],
    ['pieces in pieces', TYPE, signed(open, open(0x24, pieces(0x24, text(REPORT))))],
    ['an old type without its kind', 'application/x-pkcs7-mime', signed(definite, definite(4, text(REPORT)))],
  ])('is read: %s', (_, type, body) => {
    expect(read(mail(type, body))).toMatchObject([
      { kind: 'failure', recipients: [{ address: 'jo@fabrikam.com', status: '5.2.2' }], warnings: [] },
    ]);
  });

  test.each([
    [
      'what is encrypted',
      'application/pkcs7-mime; smime-type=enveloped-data',
      signed(definite, definite(4, text(REPORT)), 3),
      'encrypted',
    ],
    ['a signature without what it signs', TYPE, definite(0x30, oid(2), definite(0xa0, definite(0x30))), 'signed'],
    ['elements in elements without an end', TYPE, Buffer.alloc(40_000, Buffer.from([0x30, 0x80])), 'signed'],
    ['a length beyond the end', TYPE, Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 6, 1]), 'signed'],
  ])('is not read: %s', (_, type, body, warning) => {
    expect(read(mail(type, body, PERSON))).toMatchObject([{ kind: 'unreadable', warnings: [warning] }]);
  });

  test('an ordinary signed mail is ordinary', () => {
    const source = text('Content-Type: text/plain\r\n\r\nSee you at ten. Kim\r\n');
    expect(read(mail(TYPE, signed(definite, definite(4, source)), PERSON))).toMatchObject([{ kind: 'not-a-bounce' }]);
  });
});

describe('a winmail.dat', () => {
  const word = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const padded = (bytes: Buffer): Buffer =>
    Buffer.concat([word(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const string = (id: number, value: string): Buffer =>
    Buffer.concat([
      Buffer.from(Uint16Array.of(0x1f, id).buffer),
      word(1),
      padded(Buffer.from(`${value}\0`, 'utf16le')),
    ]);
  const narrow = (id: number, value: string): Buffer =>
    Buffer.concat([Buffer.from(Uint16Array.of(0x1e, id).buffer), word(1), padded(Buffer.from(`${value}\0`, 'latin1'))]);
  const number = (id: number, value: number): Buffer =>
    Buffer.concat([Buffer.from(Uint16Array.of(3, id).buffer), word(value)]);
  const named = Buffer.concat([
    Buffer.from(Uint16Array.of(0x0b, 0x8001).buffer),
    Buffer.alloc(16, 7),
    word(1),
    padded(text('name')),
    word(1),
  ]);
  const time = Buffer.concat([Buffer.from(Uint16Array.of(0x40, 0x32).buffer), Buffer.alloc(8)]);
  const list = (...props: readonly Buffer[]): Buffer => Buffer.concat([word(props.length), ...props]);
  const attribute = (id: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([1]), word(id), word(data.length), data, Buffer.from([0, 0])]);
  const tnef = (...attributes: readonly Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), ...attributes]);
  const TYPE = 'application/ms-tnef; name="winmail.dat"';
  const row = list(
    number(0x0c05, 0),
    string(0x3001, 'Jo Tan'),
    string(0x39fe, 'jo@fabrikam.com'),
    number(0x0c20, 511),
    string(0x0c1b, '<mx.fabrikam.com #5.1.1 smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found>'),
  );
  const report = tnef(
    attribute(0x00069007, Buffer.from([0xe4, 4, 0, 0])),
    attribute(0x00078008, text('REPORT.IPM.Note.NDR\0')),
    attribute(
      0x00069003,
      list(named, time, string(0x001a, 'REPORT.IPM.Note.NDR'), string(0x0037, 'Undeliverable: Plan')),
    ),
    attribute(0x00069004, Buffer.concat([word(1), row])),
  );
  const FOUND = [{ kind: 'failure', recipients: [{ address: 'jo@fabrikam.com', status: '5.1.1' }] }];

  test('is read as the whole content of a mail, and as a file', () => {
    expect(read(mail(TYPE, report))).toMatchObject(FOUND);
    expect(read(mail('application/octet-stream; name=winmail.dat', report))).toMatchObject(FOUND);
    expect(read(report)).toMatchObject(FOUND);
  });

  test('is read beside a body that says nothing', () => {
    const source = `From: postmaster@contoso.com\r\nSubject: Undeliverable: Plan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the attachment.\r\n--b\r\nContent-Type: ${TYPE}\r\nContent-Transfer-Encoding: base64\r\n\r\n${report.toString('base64')}\r\n--b--\r\n`;
    expect(read(text(source))).toMatchObject(FOUND);
  });

  test('by old names, in 8-bit letters', () => {
    const old = tnef(
      attribute(0x00078008, text('IPM.Microsoft Mail.Non-Delivery\0')),
      attribute(0x0002800c, text('Your message did not reach some or all of the intended recipients.\0')),
      attribute(
        0x00069004,
        Buffer.concat([
          word(1),
          list(narrow(0x3002, 'SMTP'), narrow(0x3003, 'kim@tailspin.example'), number(0x0c20, 511)),
        ]),
      ),
    );
    expect(read(old)).toMatchObject([{ kind: 'failure', recipients: [{ address: 'kim@tailspin.example' }] }]);
  });

  test('of an ordinary mail is ordinary', () => {
    const note = tnef(attribute(0x00069003, list(string(0x001a, 'IPM.Note'), string(0x1000, 'See you at ten.'))));
    expect(read(mail(TYPE, note, PERSON))).toMatchObject([{ kind: 'not-a-bounce' }]);
  });

  test('that is cut off or lies about its lengths is read as far as it goes', () => {
    for (let end = 6; end < report.length; end += 7) expect(read(report.subarray(0, end))).toHaveLength(1);
    const endless = tnef(attribute(0x00069003, Buffer.concat([word(0xffffffff), Buffer.alloc(4000, 0xff)])));
    expect(read(endless)).toHaveLength(1);
  });
});

describe('files in a plain text', () => {
  const uuencode = (name: string, source: string): string => {
    const bytes = text(source);
    const six = (value: number): string => String.fromCharCode((value & 63) + 32).replace(' ', '`');
    const lines: string[] = [];
    for (let at = 0; at < bytes.length; at += 45) {
      const piece = bytes.subarray(at, at + 45);
      let line = six(piece.length);
      for (let i = 0; i < piece.length; i += 3) {
        const [a = 0, b = 0, c = 0] = piece.subarray(i, i + 3);
        line += six(a >> 2) + six((a << 4) | (b >> 4)) + six((b << 2) | (c >> 6)) + six(c);
      }
      lines.push(line);
    }
    return [`begin 644 ${name}`, ...lines, '`', 'end'].join('\r\n');
  };
  const whole = (body: string): Uint8Array =>
    text(
      `From: Kim <kim@contoso.com>\r\nTo: it@contoso.com\r\nSubject: Look\r\nMessage-ID: <2@contoso.com>\r\n\r\n${body}\r\n`,
    );

  test('a uuencoded report is read', () => {
    const source = `From: MAILER-DAEMON@mail.contoso.com\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n${REPORT}`;
    expect(read(whole(`Look at this.\r\n\r\n${uuencode('bounce.eml', source)}`))).toMatchObject([
      { kind: 'failure', recipients: [{ address: 'jo@fabrikam.com', status: '5.2.2' }] },
    ]);
  });

  test.each([
    ['uuencode', 'begin 644 plan.bin\r\n/550 5.7.1 USER DENIE\r\n/552 5.2.2 QUOTA FULL\r\n`\r\nend'],
    ['uuencode in base64', 'begin-base64 644 plan.bin\r\nNTUwIDUuMS4xIHVzZXI=\r\n===='],
    [
      'yEnc',
      '=ybegin line=128 size=40 name=plan.bin\r\n550 5.7.1 <jo@fabrikam.com> Relay access denied\r\n=yend size=40',
    ],
    ['yEnc without an end', '=ybegin line=128 size=40 name=plan.bin\r\n550 5.1.1 <jo@fabrikam.com> user unknown'],
  ])('no code comes from %s', (_, block) => {
    const [bounce] = read(whole(`The plan.\r\n\r\n${block}`));
    expect(bounce).toMatchObject({ kind: 'not-a-bounce', recipients: [], text: 'The plan.' });
    const [pasted] = parse({ kind: 'text', bytes: text(block), origin: { door: 'pasted-text' } });
    expect(pasted).toMatchObject({ kind: 'not-a-bounce' });
  });

  test('words that only look like a file stay', () => {
    const [bounce] = read(whole('begin 644 of the words\r\nthat I mean\r\nend'));
    expect(bounce?.text).toBe('begin 644 of the words\nthat I mean\nend');
  });
});
