import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { decodeWords, parameter } from '../../../src/parse/mail/mail-headers';
import { readMime } from '../../../src/parse/mail/mime';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const mail = (...lines: string[]): Uint8Array => encode(lines.join('\r\n'));

describe('beside another MIME reader (postal-mime) on every sample', () => {
  const samples = join(__dirname, '../../fixtures/samples');
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

  test.each(readdirSync(samples).filter((name) => name.endsWith('.eml')))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(samples, name)));
    const theirs = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
    const ours = readMime(bytes);
    expect(words(ours.text)).toBe(words(theirs.text ?? ''));
    expect(words(ours.html)).toBe(words(theirs.html ?? ''));
    expect(ours.subject).toBe(theirs.subject ?? '');
    const attached = theirs.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
    expect(ours.attached.map(({ open }) => open().subject)).toEqual(
      await Promise.all(
        attached.map(async ({ content }) => (await PostalMime.parse(content as ArrayBuffer)).subject ?? ''),
      ),
    );
    expect(ours.parts.map(({ type, fileName, bytes: open }) => [type, fileName, words(decode(open()))])).toEqual(
      theirs.attachments
        .filter((part) => !attached.includes(part))
        .map(({ mimeType, filename, content }) => [
          mimeType,
          filename ?? null,
          words(decode(new Uint8Array(content as ArrayBuffer))),
        ]),
    );
  });
});

describe('randomly built mail is read back unchanged', () => {
  type Tree = { leaf: string; encoding: string } | { parts: Tree[] };
  const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; node: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node')),
    leaf: fc.record({
      leaf: fc.string({ unit: fc.constantFrom('a', 'é', '--b', '=', '.', ' x', '\r\n', '退', ':'), minLength: 1 }),
      encoding: fc.constantFrom('base64', 'quoted-printable', '8bit'),
    }),
    node: fc.record({ parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }),
  }));

  function write(node: Tree, depth: number): string {
    if ('parts' in node) {
      const boundary = `b${depth}`;
      const parts = node.parts.map((part) => `--${boundary}\r\n${write(part, depth + 1)}\r\n`);
      return `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\nNot read.\r\n${parts.join('')}--${boundary}--\r\nNot read.`;
    }
    const bytes = Buffer.from(node.leaf);
    const body = {
      base64: bytes.toString('base64').replace(/.{60}/g, '$&\r\n'),
      'quoted-printable': [...bytes]
        .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
        .join('')
        .replace(/.{60}/g, '$&=\r\n'),
      '8bit': node.leaf,
    }[node.encoding];
    return `Content-Type: application/x-leaf\r\nContent-Transfer-Encoding: ${node.encoding}\r\n\r\n${body ?? ''}`;
  }

  const leaves = (node: Tree, number = ''): readonly (readonly [string, string])[] =>
    'parts' in node
      ? node.parts.flatMap((part, i) => leaves(part, number === '' ? String(i + 1) : `${number}.${i + 1}`))
      : [[number || '1', node.leaf]];
  // A delimiter of the tree itself inside 8bit text would end the part, and rightly.
  const isPlain = (node: Tree): boolean =>
    'parts' in node ? node.parts.every(isPlain) : node.encoding !== '8bit' || !/^--b/m.test(node.leaf);

  test('every leaf has its number and its bytes', () => {
    fc.assert(
      fc.property(tree.filter(isPlain), (node) => {
        const { parts } = readMime(encode(`MIME-Version: 1.0\r\n${write(node, 0)}`));
        expect(parts.map(({ part, bytes }) => [part, decode(bytes())])).toEqual(leaves(node));
      }),
      { numRuns: 300 },
    );
  });
});

describe('mail that relays changed', () => {
  const REPORT = [
    'Content-Type: multipart/report; boundary="a"',
    '',
    '--a',
    '',
    'Hello',
    '--a',
    'Content-Type: text/x-status',
    '',
    'Status: 5.7.1',
  ];

  test('a missing end loses no part', () => {
    const { text, parts } = readMime(mail(...REPORT));
    expect(text).toBe('Hello');
    expect(parts.map(({ bytes }) => decode(bytes()))).toEqual(['Status: 5.7.1']);
  });

  test('line ends of old Macs, of Unix, and doubled returns are read alike', () => {
    for (const end of ['\r', '\n', '\r\r\n']) {
      const { text, parts } = readMime(encode([...REPORT, '--a--', ''].join(end)));
      expect([text, parts.length]).toEqual(['Hello', 1]);
    }
  });

  test('a line that only begins like the boundary separates nothing', () => {
    const { text } = readMime(
      mail('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'one', '--ab', 'two', '--a--'),
    );
    expect(text).toBe('one\r\n--ab\r\ntwo');
  });

  test('a boundary that the body does not have leaves a body to read', () => {
    const { text, warnings } = readMime(
      mail('Subject: x', 'Content-Type: multipart/mixed; boundary=gone', '', 'Hello'),
    );
    expect([text, warnings]).toEqual(['Hello', []]);
  });

  test('base64 with junk between its lines and padding in its middle is decoded', () => {
    const { text } = readMime(mail('Content-Transfer-Encoding: base64', '', 'SGVs*bG8=', ' ', 'SGVsbG8', '!'));
    expect(text).toBe('HelloHello');
  });

  test('quoted-printable keeps an equals sign that starts nothing', () => {
    const { text } = readMime(mail('Content-Transfer-Encoding: quoted-printable', '', 'a=3Db = c=', 'd =ZZ=C3=A9'));
    expect(text).toBe('a=b = cd =ZZé');
  });

  test('a part of a digest is a message', () => {
    const { attached } = readMime(
      mail('Content-Type: multipart/digest; boundary=a', '', '--a', '', 'Subject: inner', '', 'Hi', '--a--'),
    );
    expect(attached.map(({ part, open }) => [part, open().subject, open().text.trim()])).toEqual([
      ['1', 'inner', 'Hi'],
    ]);
  });

  test('too many parts end the structure, not the reading', () => {
    const many = 'Content-Type: multipart/mixed; boundary=a\r\n\r\n' + '--a\r\n\r\nx\r\n'.repeat(20_000);
    expect(readMime(encode(many)).warnings).toEqual(['structure']);
  });
});

describe('headers', () => {
  test.each([
    ['=?utf-8?Q?Gr=C3=BC=C3=9Fe?= an =?iso-8859-1?B?Zvxy?= alle', 'Grüße an für alle'],
    ['=?utf-8?B?6YCA?= =?utf-8?B?5L+h?=', '退信'],
    ['=?utf-8?B?6YA=?= =?utf-8?B?gA==?=', '退'],
    ['=?utf-8*en?Q?a_b?=', 'a b'],
    ['=?no-such?Q?a=E9?=', 'aé'],
    ['=?utf-8?X?a?= and =?', '=?utf-8?X?a?= and =?'],
  ])('%s', (value, text) => {
    expect(decodeWords(value)).toBe(text);
  });

  test.each([
    ['multipart/mixed; boundary=abc', 'boundary', 'abc'],
    ['multipart/mixed; BOUNDARY = "a b\\"c" ; x=1', 'boundary', 'a b"c'],
    [`attachment; filename*=utf-8'de'Gr%C3%BC%C3%9Fe.eml`, 'filename', 'Grüße.eml'],
    [`attachment; filename*0="one "; filename*1="two.eml"`, 'filename', 'one two.eml'],
    [`attachment; filename*0*=utf-8''%E9%80; filename*1*=%80.eml`, 'filename', '退.eml'],
    ['text/plain', 'charset', null],
    ['text/plain; xcharset=a', 'charset', null],
  ] as const)('%s, its %s', (value, name, text) => {
    expect(parameter(value, name)).toBe(text);
  });
});
