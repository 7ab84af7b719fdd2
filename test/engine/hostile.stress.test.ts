// Input nobody should send: no crash, no hang, a clear line for each. How the time grows with the size is measured by
// npm run bench, and that patterns take steps in proportion is counted in test/limits.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

const SAMPLES = join(__dirname, '../fixtures/samples');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<readonly Advice[]> {
  const advices = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  return advices;
}
const first = async (bytes: Uint8Array): Promise<Advice> => {
  const [advice] = await read(bytes);
  if (!advice) throw new Error('no answer');
  return advice;
};

const DAEMON = 'From: MAILER-DAEMON@contoso.com\r\nSubject: Undeliverable: x\r\n';
const patterns: Readonly<Record<string, string>> = {
  'one long run of letters': 'a'.repeat(400_000),
  'nothing but at signs': '@'.repeat(400_000),
  'words as long as a local part may be': `${'a'.repeat(127)} `.repeat(3000),
  'nothing but blanks': ' '.repeat(300_000),
  'tabs and blanks': '\t '.repeat(200_000),
  'quotation marks': '"'.repeat(300_000),
  'half codes': '5.7.1.'.repeat(60_000),
  'reply codes': '550 '.repeat(100_000),
  'addresses without end': '<a@b.co> '.repeat(40_000),
  brackets: '<[('.repeat(130_000),
  arrows: '->'.repeat(200_000),
  'hash marks': '#550 5.7.1 '.repeat(35_000),
  'returned quotes': "returned '".repeat(40_000),
  dots: '.'.repeat(400_000),
  dashes: '-'.repeat(400_000),
  labels: 'Error: '.repeat(55_000),
  'received lines': 'Received: from a by b; x\n'.repeat(15_000),
  'blank lines': '\n'.repeat(400_000),
};

describe('text made to be slow ends in an answer', () => {
  test.each(Object.entries(patterns))('%s, pasted and as the body of a bounce', async (_, text) => {
    for (const bytes of [encode(text), encode(`${DAEMON}\r\n${text}`), encode(`<html><body>${text}`)]) {
      const advice = await first(bytes);
      expect(advice.headline).not.toBe('');
    }
  });

  test.each([
    ['lone brackets', '<'],
    ['open tags', '<a href="'],
    ['ampersands', '&'],
    ['open comments', '<!--'],
    ['entities', '&#x41;'],
  ])('HTML of %s', async (_, piece) => {
    const advice = await first(encode(`<html>${piece.repeat(Math.ceil(400_000 / piece.length))}`));
    expect(advice.headline).not.toBe('');
  });
});

test('an empty file is reported as empty', async () => {
  const advice = await first(new Uint8Array());
  expect(advice.kind).toBe('unreadable');
  expect(advice.bounce.warnings.join(' ')).toMatch(/empty/);
});

test('a picture is reported as no mail', async () => {
  const advice = await first(Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 256));
  expect(advice.kind).toBe('unreadable');
  expect(advice.bounce.warnings.join(' ')).toMatch(/isn’t a message/);
});

test('a header field folded into a great many lines is read', async () => {
  const folded = `X-Long: a\r\n${' b\r\n'.repeat(120_000)}`;
  const advice = await first(encode(`${DAEMON}${folded}\r\nbob@contoso.com\r\n550 5.7.124 no`));
  expect(advice.bounce.recipients[0]?.status).toBe('5.7.124');
});

test('of four thousand attached bounces two hundred are read, with a warning', async () => {
  const one = `--a\r\nContent-Type: message/rfc822\r\n\r\n${DAEMON}\r\nbob@contoso.com\r\n550 5.7.124 no\r\n`;
  const advices = await read(
    encode(`From: amy@contoso.com\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n${one.repeat(4000)}`),
  );
  expect(advices).toHaveLength(200);
  expect(advices.at(-1)?.bounce.warnings.join(' ')).toMatch(/rest is left out/);
});

test('50 MB are read up to where the facts stand, with a warning', async () => {
  const report = readFileSync(join(SAMPLES, '002-exo-57133-group-rejects-external.eml'));
  const end = report.lastIndexOf('\r\n--');
  const bytes = Buffer.concat([
    report.subarray(0, end),
    Buffer.alloc(50 * 1024 * 1024, 'padding line\r\n'),
    report.subarray(end),
  ]);
  const advice = await first(new Uint8Array(bytes));
  expect(advice.causes[0]?.causeId).toBe('group-auth-required');
  expect(advice.bounce.warnings.join(' ')).toMatch(/very large/);
});

describe('what stands behind a limit is not read, with a warning', () => {
  const CODE = '550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized';
  const filler = 'nothing here\r\n'.repeat(40_000);
  const returned = (lines: number): string =>
    `${DAEMON}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nbob@contoso.com: ${CODE}\r\n--b\r\n` +
    `Content-Type: message/rfc822\r\n\r\n${'Received: from a by b\r\n'.repeat(lines)}Subject: x\r\n\r\n--b--\r\n`;
  test.each([
    ['a text', `${filler}${CODE}`, true],
    ['a page', `<html><body>${filler}<p>${CODE}</p></body></html>`, true],
    ['the text of a mail', `${DAEMON}\r\n${filler}${CODE}`, true],
    ['a header', `X-A: ${'a'.repeat(3_000_000)}\r\n${DAEMON}\r\n${CODE}`, true],
    ['the headers of the returned message', returned(4_000), true],
    ['a long text whose end is read', `${filler.slice(0, 399_000)}${CODE}`, false],
    ['a returned message that came a long way', returned(100), false],
  ])('%s', async (_what, source, wasCut) => {
    const { warnings } = (await first(encode(source))).bounce;
    expect(warnings.filter((warning) => warning.includes('very large'))).toHaveLength(wasCut ? 1 : 0);
  });

  const status = (blocks: readonly string[]): string =>
    `${DAEMON}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nIt failed.\r\n--b\r\n` +
    `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.contoso.com\r\n\r\n${blocks.join('\r\n')}\r\n--b--\r\n`;
  const block = (who: string, said: string): string =>
    `Final-Recipient: rfc822; ${who}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; ${said}\r\n`;

  test('more than twenty thousand recipients', async () => {
    const { recipients, warnings } = (
      await first(encode(status([block('bob@contoso.com', ''), 'Status: 5\r\n\r\n'.repeat(20_050)])))
    ).bounce;
    expect(recipients).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/more recipients than are read/)]);
  });

  test('more than four thousand characters of one diagnostic, and it is not repeated at length', async () => {
    const advice = await first(
      encode(status([block('bob@contoso.com', `550 5.1.1 ${'no such user '.repeat(2_000)}`)])),
    );
    expect(advice.causes[0]?.causeId).toBe('recipient-unknown');
    expect(advice.bounce.recipients[0]?.diagnostic?.length).toBeLessThanOrEqual(4_000);
  });

  test('every hop of a long route is listed', async () => {
    expect((await first(encode(returned(100)))).bounce.hops).toHaveLength(100);
  });
});

test('1,000 nested parts are read as text, with a warning', async () => {
  const nest = Array.from(
    { length: 1000 },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
  ).join('');
  const advice = await first(
    encode(`${DAEMON}MIME-Version: 1.0\r\n${nest}Content-Type: text/plain\r\n\r\n<bob@contoso.com>: 550 5.7.124 no`),
  );
  expect(advice.bounce.warnings.join(' ')).toMatch(/structure of this message is broken/);
});

test('messages attached to messages, 1,000 deep, end', async () => {
  const advice = await first(encode('From: a@contoso.com\r\nContent-Type: message/rfc822\r\n\r\n'.repeat(1000)));
  expect(advice.kind).toBe('not-a-bounce');
});

test.each(['utf-16le', 'utf-16be'] as const)('%s without a MIME header is read', async (encoding) => {
  const text = `\ufeff${DAEMON}\r\nbob@contoso.com\r\n550 5.7.124 Sender not in allowed-senders list`;
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i + (encoding === 'utf-16le' ? 0 : 1)] = unit & 0xff;
    bytes[2 * i + (encoding === 'utf-16le' ? 1 : 0)] = unit >> 8;
  }
  const advice = await first(bytes);
  expect(advice.causes[0]?.causeId).toBe('group-sender-not-allowed');
});

test('a charset that does not exist does not hide the code', async () => {
  const advice = await first(
    encode(
      `${DAEMON}Content-Type: text/plain; charset=x-nope-99\r\n\r\nbob@contoso.com\r\n550 5.7.124 Sender not in allowed-senders list\r\n`,
    ),
  );
  expect(advice.bounce.recipients[0]?.status).toBe('5.7.124');
});

describe('damaged Outlook files', () => {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.msg'));

  // A small generator with a fixed seed: the same damage on every run.
  function damaged(source: Uint8Array, seed: number): Uint8Array {
    const bytes = source.slice();
    let state = seed * 2654435761 + 1;
    const next = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % limit;
    };
    for (let i = 0; i < 40; i++) bytes[next(bytes.length)] = [0, 255, 254, next(256)][next(4)] ?? 0;
    return bytes;
  }

  test('random damage ends in an answer', async () => {
    for (const name of files) {
      const source = new Uint8Array(readFileSync(join(SAMPLES, name)));
      for (let seed = 1; seed <= 40; seed++) {
        const advices = await read(damaged(source, seed));
        expect(advices.length).toBeGreaterThan(0);
      }
    }
  });

  test('chains that run in a circle end in an answer', async () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
      const view = new DataView(bytes.buffer);
      const fatSector = view.getUint32(76, true);
      const at = (fatSector + 1) * 512;
      for (let i = 0; i < 128 && at + i * 4 + 4 <= bytes.length; i++) view.setUint32(at + i * 4, i % 4, true);
      expect((await read(bytes)).length).toBeGreaterThan(0);
    }
  });

  test('a file that is cut in the middle ends in an answer', async () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
      for (const part of [0.1, 0.3, 0.6, 0.9])
        expect((await read(bytes.subarray(0, bytes.length * part))).length).toBeGreaterThan(0);
    }
  });
});
