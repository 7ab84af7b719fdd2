import { MAX_MESSAGE_BYTES, MAX_PART_BYTES } from '../limits';

export interface Shortened {
  readonly bytes: Uint8Array;
  readonly wasCut: boolean;
}

const LF = 0x0a;
const DASH = 0x2d;
const SMALL = MAX_PART_BYTES / 64;
const LINE_END = new Uint8Array([LF]);

/**
 * Cuts long parts out of a mail's source before it is parsed, so that the cost of 50 MB is the cost of scanning it.
 * Everything from one line that starts with `--` (where a MIME boundary can stand) to the next is kept up to
 * `MAX_PART_BYTES`; what a report says of its recipients stands in the first few kilobytes of its parts.
 */
export function shorten(bytes: Uint8Array): Shortened {
  if (bytes.length <= MAX_PART_BYTES) return { bytes, wasCut: false };
  const kept: Uint8Array[] = [];
  let total = 0;
  let start = 0;
  const keep = (from: number, to: number): void => {
    const end = Math.min(to, from + MAX_PART_BYTES, from + Math.max(0, MAX_MESSAGE_BYTES - total));
    kept.push(bytes.subarray(from, end));
    // A cut must not join the next boundary to half a line.
    if (end < to) kept.push(LINE_END);
    total += end - from;
  };
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] !== DASH || bytes[at + 2] !== DASH) continue;
    // Many small parts are kept in one piece.
    if (at + 1 - start < SMALL && bytes.length - at > MAX_PART_BYTES) continue;
    keep(start, at + 1);
    start = at + 1;
  }
  keep(start, bytes.length);
  return kept.includes(LINE_END) ? { bytes: join(kept), wasCut: true } : { bytes, wasCut: false };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
