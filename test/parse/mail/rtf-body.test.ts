// A body that Outlook kept as compressed RTF only.
import { MAX_TEXT_CHARS } from '../../../src/parse/limits';
import { decompressRtf } from '../../../src/parse/mail/compressed-rtf';
import { readMsg } from '../../../src/parse/mail/outlook-msg';
import { readRtf } from '../../../src/parse/mail/rtf-body';
import { parse } from '../../../src/parse/parse';
import { writeMsg } from './kit';

const RTF_BODY = '1009';

/** Compressed RTF that is all literals, or stored as it is. */
function pack(rtf: string, isStored = false): Uint8Array {
  const data: number[] = [];
  for (let at = 0; at < rtf.length; at += 8) {
    if (!isStored) data.push(0);
    for (const char of rtf.slice(at, at + 8)) data.push(char.charCodeAt(0));
  }
  const bytes = new Uint8Array(16 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length - 4, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, isStored ? 0x414c454d : 0x75465a4c, true);
  bytes.set(data, 16);
  return bytes;
}
const asDocument = (words: string): string =>
  String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Riched20;}\pard ${words}\par}`;
const wrapped = (words: string): string =>
  String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}\uc1\pard ${words}}`;

it('the example of the specification is unpacked', () => {
  // MS-OXRTFCP 3.1.
  const hex = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
  expect(decompressRtf(Buffer.from(hex, 'hex'))?.trim()).toBe(String.raw`{\rtf1\ansi\ansicpg1252\pard hello world}`);
});

it.each([false, true])('words come out of a document (stored: %s)', (isStored) => {
  const rtf = decompressRtf(pack(asDocument(String.raw`Zustellung f\'fcr {\b Jo}\line \{5.1.1\} \u8217?s`), isStored));
  expect(readRtf(rtf ?? '').text.trim()).toBe('Zustellung für Jo\n{5.1.1} ’s');
});

it.each([
  [String.raw`Hello{\v 550 5.1.1 unknown} Jo`, 'Hello Jo'],
  [String.raw`Hello\v  550 5.1.1\v0  Jo`, 'Hello Jo'],
  [String.raw`Hello{\pict 00ff}{\*\bkmkstart x} Jo`, 'Hello Jo'],
  [String.raw`\uc2\u8211\'3f\'3f Jo`, '– Jo'],
  [String.raw`a\tab b\cell c\~d`, 'a\tb c d'],
])('what nobody sees is no text: %s', (words, text) => {
  expect(readRtf(asDocument(words)).text.trim()).toBe(text);
});

it.each([
  [
    String.raw`{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hello{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 Jo{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0`,
    '<p>Hello&nbsp;Jo</p>',
  ],
  [String.raw`{\*\htmltag84 <br>}\htmlrtf \line\htmlrtf0 one{\*\mhtmltag84 <x>}`, '<br>one'],
  [String.raw`{\*\htmltag84 <b>}\htmlrtf {\b\htmlrtf0 5.1.1{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0`, '<b>5.1.1</b>'],
])('HTML comes out once: %s', (words, html) => {
  expect(readRtf(wrapped(words))).toEqual({ text: '', html });
});

const note = (rtf: string): Uint8Array =>
  writeMsg({
    text: {
      '001A': 'IPM.Note',
      '0037': 'Undeliverable: Plan',
      '0C1A': 'Mail Delivery System',
      '0C1F': 'mailer-daemon@fabrikam.com',
    },
    binary: { [RTF_BODY]: pack(rtf) },
  });

it.each([
  asDocument(String.raw`Your message could not be delivered.\par jo@fabrikam.com\par 550 5.1.1 User unknown`),
  wrapped(
    String.raw`{\*\htmltag64 <p>}Your message could not be delivered.{\*\htmltag72 </p>}{\*\htmltag64 <p>}jo@fabrikam.com{\*\htmltag84 <br>}\htmlrtf \line\htmlrtf0 550 5.1.1 User unknown{\*\htmltag72 </p>}`,
  ),
  asDocument(
    String.raw`{\b Delivery has failed to these recipients or groups:}\par\par jo@fabrikam.com\par The address is unknown.\par\par 550 5.1.1`,
  ),
])('a bounce whose body is RTF alone is read: %s', (rtf) => {
  const [bounce] = parse({ kind: 'unknown', bytes: note(rtf), origin: { door: 'dropped-file' } });
  expect(bounce?.kind).toBe('failure');
  expect(bounce?.recipients).toMatchObject([{ address: 'jo@fabrikam.com', status: '5.1.1' }]);
});

it('a body of plain text is preferred', () => {
  const bytes = writeMsg({ text: { '1000': 'Plain' }, binary: { [RTF_BODY]: pack(asDocument('Rich')) } });
  expect(readMsg(bytes)?.mail.text).toBe('Plain');
});

it.each([[new Uint8Array()], [new Uint8Array(15)], [new Uint8Array(40).fill(255)]])(
  'other bytes are no RTF',
  (bytes) => {
    expect(decompressRtf(bytes)).toBeNull();
  },
);

it('a stream that claims more than is read is cut', () => {
  // Each two bytes refer to seventeen.
  const bytes = new Uint8Array(4_000_000).fill(0xff);
  new DataView(bytes.buffer).setUint32(8, 0x75465a4c, true);
  new DataView(bytes.buffer).setUint32(4, 0x7fffffff, true);
  expect(decompressRtf(bytes)?.length).toBeLessThanOrEqual(MAX_TEXT_CHARS * 4);
});
