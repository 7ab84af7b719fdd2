import { MAX_TEXT_CHARS } from '../limits';
import type { Mail } from './mail';
import { isTnef } from './sniff';
import { isWantedText, isWantedBinary, mailFromProperties, rowFromProperties } from './outlook-msg';
import type { Properties } from './outlook-msg';

// TNEF (MS-OXTNEF), the winmail.dat that Exchange puts an item of Outlook into: attributes, two of which hold the properties
// of the message and of its recipients.

const MESSAGE_LEVEL = 1;
const SUBJECT = 0x8004;
const MESSAGE_CLASS = 0x8008;
const BODY = 0x800c;
const MESSAGE_PROPERTIES = 0x9003;
const RECIPIENTS = 0x9004;
const CODEPAGE = 0x9007;
const MAX_ATTRIBUTES = 2000;
const MAX_PROPERTIES = 5000;
const MAX_ROWS = 1000;

/** Reads the message in a winmail.dat; null where there is none. Bounded, and never throws. */
export function readTnef(bytes: Uint8Array): Mail | null {
  if (!isTnef(bytes)) return null;
  const found = new Map<number, Uint8Array>();
  const cursor = new Cursor(bytes, 6);
  for (let i = 0; i < MAX_ATTRIBUTES && cursor.left >= 9; i++) {
    const level = cursor.take(1)[0];
    const id = cursor.word() & 0xffff;
    const data = cursor.take(cursor.word());
    cursor.take(2);
    if (level === MESSAGE_LEVEL && !found.has(id)) found.set(id, data);
  }
  const charset = charsetOf(found.get(CODEPAGE));
  const own = found.get(MESSAGE_PROPERTIES);
  const props = own === undefined ? emptyProperties() : new Cursor(own).properties(charset);
  for (const [id, tag] of [
    [SUBJECT, '0037'],
    [MESSAGE_CLASS, '001A'],
    [BODY, '1000'],
  ] as const) {
    const data = found.get(id);
    // Older programs write the class as "IPM.Microsoft Mail.Non-Delivery".
    if (data !== undefined && !props.text.has(tag)) props.text.set(tag, className(text(data, charset)));
  }
  if (!props.text.has('001A') && props.text.size + props.binary.size === 0) return null;
  const table = found.get(RECIPIENTS);
  const rows = table === undefined ? [] : new Cursor(table).rows(charset).map(rowFromProperties);
  return mailFromProperties(props, rows);
}

const className = (value: string): string =>
  value.replace(/^IPM\.Microsoft Mail\.Non-Delivery$/i, 'REPORT.IPM.Note.NDR');

function charsetOf(codepage: Uint8Array | undefined): string {
  const [low = 0, high = 0] = codepage ?? [];
  const number = low + high * 256;
  return number === 65001 ? 'utf-8' : number === 932 ? 'shift_jis' : `windows-${number === 0 ? 1252 : number}`;
}

/** A file may name a code page that no browser knows. */
function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function text(bytes: Uint8Array, charset: string): string {
  const whole = decoderOf(charset).decode(bytes.subarray(0, MAX_TEXT_CHARS));
  const end = whole.indexOf('\0');
  return end === -1 ? whole : whole.slice(0, end);
}

interface Collected extends Properties {
  readonly text: Map<string, string>;
  readonly binary: Map<string, () => Uint8Array>;
  readonly numbers: Map<string, number>;
}

const emptyProperties = (): Collected => ({ text: new Map(), binary: new Map(), numbers: new Map() });

const MULTIPLE = 0x1000;
const LONG = 3;
const STRING = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x102;
const VARIABLE: ReadonlySet<number> = new Set([STRING, UNICODE, BINARY, 0x0d]);
/** Bytes of values of fixed length, padded to four (MS-OXTNEF 2.1.3.4). */
const WIDE: ReadonlySet<number> = new Set([5, 6, 7, 0x14, 0x40]);
const GUID = 0x48;

/** Goes through bytes, and gives fewer than asked for at their end. */
class Cursor {
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(count: number): Uint8Array {
    const piece = this.bytes.subarray(this.at, this.at + count);
    this.at = Math.min(this.bytes.length, this.at + count);
    return piece;
  }

  /** Four bytes, the lowest first; 0 at the end. */
  word(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }

  properties(charset: string): Collected {
    const out = emptyProperties();
    const count = Math.min(this.word(), MAX_PROPERTIES);
    for (let i = 0; i < count && this.left > 0; i++) this.property(charset, out);
    return out;
  }

  rows(charset: string): readonly Collected[] {
    const count = Math.min(this.word(), MAX_ROWS);
    const out: Collected[] = [];
    while (out.length < count && this.left > 0) out.push(this.properties(charset));
    return out;
  }

  private property(charset: string, out: Collected): void {
    const head = this.word();
    const type = head & 0xffff;
    const id = head >>> 16;
    if (id >= 0x8000) this.skipName();
    const plain = type & ~MULTIPLE;
    const isList = type !== plain || VARIABLE.has(plain);
    const values = isList ? Math.min(this.word(), MAX_PROPERTIES) : 1;
    for (let i = 0; i < values && this.left > 0; i++) {
      const value = this.take(VARIABLE.has(plain) ? this.word() : plain === GUID ? 16 : WIDE.has(plain) ? 8 : 4);
      this.take((4 - (value.length % 4)) % 4);
      if (i === 0) keep(id.toString(16).toUpperCase().padStart(4, '0'), plain, value, charset, out);
    }
  }

  private skipName(): void {
    this.take(16);
    if (this.word() === 0) this.take(4);
    else {
      const length = this.word();
      this.take(length + ((4 - (length % 4)) % 4));
    }
  }
}

function keep(id: string, type: number, value: Uint8Array, charset: string, out: Collected): void {
  if (type === LONG) out.numbers.set(id, new Cursor(value).word() | 0);
  else if (type === STRING && isWantedText(id)) out.text.set(id, text(value, charset));
  else if (type === UNICODE && isWantedText(id)) out.text.set(id, text(value, 'utf-16le'));
  else if (type === BINARY && isWantedBinary(id)) out.binary.set(id, () => value);
}
