// What a signature encloses (S/MIME "signed-data", RFC 8551 section 3.5.2): it isn't encrypted, only wrapped in CMS (RFC 5652).
// Certificates and signatures aren't looked at, so nothing counts as proven.

interface Element {
  readonly tag: number;
  readonly from: number;
  /** Where its content ends. */
  readonly to: number;
  /** Where the next element begins. */
  readonly next: number;
}

const SEQUENCE = 0x30;
const CONTEXT_0 = 0xa0;
const OBJECT_ID = 0x06;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MAX_DEPTH = 12;
const MAX_ELEMENTS = 20_000;

/** The enclosed MIME source; null where the bytes are no signed data, or only a detached signature. */
export function signedContent(bytes: Uint8Array): Uint8Array | null {
  const reader = new ElementReader(bytes);
  const [info] = reader.inside(0, bytes.length);
  if (info?.tag !== SEQUENCE) return null;
  const [type, wrapped] = reader.inside(info.from, info.to);
  if (type?.tag !== OBJECT_ID || reader.objectId(type) !== SIGNED_DATA || wrapped?.tag !== CONTEXT_0) return null;
  const [signed] = reader.inside(wrapped.from, wrapped.to);
  if (signed === undefined) return null;
  // Version, digest algorithms, then what is enclosed.
  const enclosed = reader.inside(signed.from, signed.to)[2];
  if (enclosed?.tag !== SEQUENCE) return null;
  const content = reader.inside(enclosed.from, enclosed.to)[1];
  if (content?.tag !== CONTEXT_0) return null;
  const pieces = reader.octets(content.from, content.to, 0);
  return pieces.length === 0 ? null : join(pieces);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Reads BER (X.690), which also allows lengths that only an end mark tells. Bounded, and never beyond the bytes. */
class ElementReader {
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  inside(from: number, to: number, depth = 0): readonly Element[] {
    const out: Element[] = [];
    for (let at = from; at < to;) {
      const element = this.read(at, to, depth);
      if (element === null) break;
      out.push(element);
      at = element.next;
    }
    return out;
  }

  /** The pieces of an octet string, which may stand in one another. */
  octets(from: number, to: number, depth: number): readonly Uint8Array[] {
    if (depth > MAX_DEPTH) return [];
    return this.inside(from, to).flatMap((one) => {
      if (one.tag === OCTETS) return [this.bytes.subarray(one.from, one.to)];
      return one.tag === OCTETS_IN_PIECES ? this.octets(one.from, one.to, depth + 1) : [];
    });
  }

  objectId({ from, to }: Element): string {
    const [first = 0, ...others] = this.bytes.subarray(from, Math.min(to, from + 20));
    const numbers = [Math.floor(first / 40), first % 40];
    let number = 0;
    for (const byte of others) {
      number = number * 128 + (byte & 127);
      if (byte > 127) continue;
      numbers.push(number);
      number = 0;
    }
    return numbers.join('.');
  }

  /** @returns null at an end mark, and where the bytes are no element */
  private read(at: number, limit: number, depth: number): Element | null {
    const [tag = 0, first = 0] = this.bytes.subarray(at, at + 2);
    if (++this.count > MAX_ELEMENTS || depth > MAX_DEPTH || at + 2 > limit || tag === 0) return null;
    let from = at + 2;
    if (first === 0x80) {
      const to = this.inside(from, limit, depth + 1).at(-1)?.next ?? from;
      return { tag, from, to, next: Math.min(limit, to + 2) };
    }
    let length = first;
    if (first > 0x80) {
      length = 0;
      for (const byte of this.bytes.subarray(from, from + (first & 127))) length = length * 256 + byte;
      from += first & 127;
    }
    // A file that was cut still begins as it should.
    const to = Math.min(limit, from + length);
    return { tag, from, to, next: to };
  }
}
