// Compressed RTF (MS-OXRTFCP), in which Outlook keeps a body that has neither text nor HTML. Bounded: no more comes out than
// a body of the greatest length needs.
import { MAX_TEXT_CHARS } from '../limits';
import { asBinaryString } from './text-decode';

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_BYTES = 16;
const DICTIONARY_BYTES = 4096;
// Fonts and tags take up more than the words.
const MAX_RTF_BYTES = MAX_TEXT_CHARS * 4;
// The dictionary starts with what most documents start with (section 2.1.2.1).
const START =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** The RTF as a binary string, one character per byte; null where the bytes are no such stream. Never throws. */
export function decompressRtf(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = Math.min(view.getUint32(4, true), MAX_RTF_BYTES);
  const kind = view.getUint32(8, true);
  const data = bytes.subarray(HEADER_BYTES);
  if (kind === UNCOMPRESSED) return asBinaryString(data.subarray(0, size));
  return kind === COMPRESSED ? asBinaryString(unpack(data, size)) : null;
}

function unpack(data: Uint8Array, size: number): Uint8Array {
  const dictionary = new Uint8Array(DICTIONARY_BYTES);
  for (let i = 0; i < START.length; i++) dictionary[i] = START.charCodeAt(i);
  let place = START.length;
  // No two bytes give more than seventeen.
  const out = new Uint8Array(Math.min(size, data.length * 9) + 17);
  let length = 0;
  const put = (byte: number): void => {
    out[length++] = byte;
    dictionary[place] = byte;
    place = (place + 1) % DICTIONARY_BYTES;
  };
  for (let at = 0; at < data.length && length < size;) {
    const control = data[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < data.length && length < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(data[at++] ?? 0);
        continue;
      }
      const reference = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to the place that is written next marks the end.
      if (from === place) return out.subarray(0, length);
      for (let i = 0; i < (reference & 15) + 2; i++) put(dictionary[(from + i) % DICTIONARY_BYTES] ?? 0);
    }
  }
  return out.subarray(0, Math.min(length, size));
}
