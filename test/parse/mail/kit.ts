// Writes Outlook files (MS-OXMSG in a compound file, MS-CFB), so that a test can say what stands in one.

/** What a compound file holds: a stream of bytes, or a storage of more of both. */
export type Entry = readonly [name: string, content: Uint8Array | readonly Entry[]];

const SECTOR = 512;
const MINI_SECTOR = 64;
/** Smaller streams share sectors. */
const MINI_CUTOFF = 4096;
const NONE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** A compound file of version 3 with these entries in its root. */
function writeCompoundFile(entries: readonly Entry[]): Uint8Array {
  const fat: number[] = [];
  const sectors: Uint8Array[] = [];
  const miniFat: number[] = [];
  const miniStream: number[] = [];
  const addChain = (bytes: Uint8Array): number => {
    const first = fat.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      sectors.push(bytes.subarray(at, at + SECTOR));
      fat.push(at + SECTOR < bytes.length ? fat.length + 1 : END_OF_CHAIN);
    }
    return bytes.length === 0 ? END_OF_CHAIN : first;
  };
  const addStream = (bytes: Uint8Array): number => {
    if (bytes.length >= MINI_CUTOFF || bytes.length === 0) return addChain(bytes);
    const first = miniFat.length;
    for (let at = 0; at < bytes.length; at += MINI_SECTOR) {
      const piece = new Uint8Array(MINI_SECTOR);
      piece.set(bytes.subarray(at, at + MINI_SECTOR));
      miniStream.push(...piece);
      miniFat.push(at + MINI_SECTOR < bytes.length ? miniFat.length + 1 : END_OF_CHAIN);
    }
    return first;
  };
  const rows: DirectoryRow[] = [{ name: 'Root Entry', type: 5, next: NONE, child: NONE, start: 0, size: 0 }];
  const addEntries = (children: readonly Entry[], parent: DirectoryRow): void => {
    let before: DirectoryRow | null = null;
    for (const [name, content] of children) {
      const isStream = content instanceof Uint8Array;
      const row: DirectoryRow = {
        name,
        type: isStream ? 2 : 1,
        next: NONE,
        child: NONE,
        start: isStream ? addStream(content) : 0,
        size: isStream ? content.length : 0,
      };
      // A tree that only leans to the right is one, too.
      if (before === null) parent.child = rows.length;
      else before.next = rows.length;
      rows.push(row);
      before = row;
      if (!isStream) addEntries(content, row);
    }
  };
  const [root] = rows;
  if (root === undefined) throw new Error('there is no root');
  addEntries(entries, root);
  root.start = addChain(Uint8Array.from(miniStream));
  root.size = miniStream.length;
  const miniFatAt = addChain(asNumbers(miniFat));
  const directoryAt = addChain(writeDirectory(rows));
  const fatAt = fat.length;
  // Each sector of the table stands in the table.
  const fatSectors = Math.ceil((fatAt + 1) / (SECTOR / 4 - 1));
  for (let count = 0; count < fatSectors; count++) fat.push(FAT_SECTOR);
  const table = asNumbers(fat);
  for (let at = 0; at < table.length; at += SECTOR) sectors.push(table.subarray(at, at + SECTOR));
  const file = new Uint8Array(SECTOR * (sectors.length + 1));
  file.set(writeHeader({ directoryAt, miniFatAt, fatAt, fatSectors }));
  sectors.forEach((sector, index) => {
    file.set(sector, (index + 1) * SECTOR);
  });
  return file;
}

interface DirectoryRow {
  readonly name: string;
  readonly type: number;
  /** The sibling to the right. */
  next: number;
  child: number;
  start: number;
  size: number;
}

function writeDirectory(rows: readonly DirectoryRow[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((rows.length * 128) / SECTOR) * SECTOR);
  const view = new DataView(bytes.buffer);
  rows.forEach(({ name, type, next, child, start, size }, index) => {
    const at = index * 128;
    bytes.set(inUtf16(name), at);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    view.setUint32(at + 68, NONE, true);
    view.setUint32(at + 72, next, true);
    view.setUint32(at + 76, child, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  });
  return bytes;
}

interface Places {
  readonly directoryAt: number;
  readonly miniFatAt: number;
  readonly fatAt: number;
  readonly fatSectors: number;
}

function writeHeader({ directoryAt, miniFatAt, fatAt, fatSectors }: Places): Uint8Array {
  const bytes = new Uint8Array(SECTOR);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directoryAt, true);
  view.setUint32(56, MINI_CUTOFF, true);
  view.setUint32(60, miniFatAt, true);
  view.setUint32(68, END_OF_CHAIN, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < fatSectors ? fatAt + index : NONE, true);
  return bytes;
}

function asNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((numbers.length * 4) / SECTOR) * SECTOR).fill(0xff);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => {
    view.setUint32(index * 4, number, true);
  });
  return bytes;
}

/** Properties by their id (MS-OXPROPS), in hexadecimal as in `0C20`. */
export interface Properties {
  readonly text?: Readonly<Record<string, string>>;
  /** Text as older Outlooks store it, one byte a character. */
  readonly ansi?: Readonly<Record<string, string>>;
  readonly binary?: Readonly<Record<string, Uint8Array>>;
  readonly numbers?: Readonly<Record<string, number>>;
}

export interface Message extends Properties {
  readonly recipients?: readonly Properties[];
  /** Messages inside this one, and files. */
  readonly attached?: readonly (Message | { readonly file: Properties })[];
}

/** Bytes before the first fixed-length property (MS-OXMSG 2.4.1): of a file's own message, of one inside, of all else. */
const HEADER_OF_FILE = 32;
const HEADER_OF_EMBEDDED = 24;
const HEADER_OF_OTHERS = 8;

export const writeMsg = (message: Message): Uint8Array => writeCompoundFile(messageEntries(message, HEADER_OF_FILE));

function messageEntries(message: Message, headerBytes: number): readonly Entry[] {
  const { recipients = [], attached = [] } = message;
  return [
    ...propertyEntries(message, headerBytes),
    ...recipients.map((one, index): Entry => [
      `__recip_version1.0_#${inHex(index, 8)}`,
      propertyEntries(one, HEADER_OF_OTHERS),
    ]),
    ...attached.map((one, index): Entry => [
      `__attach_version1.0_#${inHex(index, 8)}`,
      'file' in one
        ? propertyEntries(one.file, HEADER_OF_OTHERS)
        : [
            ...propertyEntries({}, HEADER_OF_OTHERS),
            ['__substg1.0_3701000D', messageEntries(one, HEADER_OF_EMBEDDED)] as const,
          ],
    ]),
  ];
}

function propertyEntries(
  { text = {}, ansi = {}, binary = {}, numbers = {} }: Properties,
  headerBytes: number,
): readonly Entry[] {
  const fixed = Object.entries(numbers);
  const bytes = new Uint8Array(headerBytes + fixed.length * 16);
  const view = new DataView(bytes.buffer);
  fixed.forEach(([id, value], index) => {
    const at = headerBytes + index * 16;
    view.setUint16(at, 3, true);
    view.setUint16(at + 2, Number.parseInt(id, 16), true);
    view.setUint32(at + 4, 6, true);
    view.setInt32(at + 8, value, true);
  });
  return [
    ['__properties_version1.0', bytes],
    ...Object.entries(text).map(([id, words]): Entry => [`__substg1.0_${id}001F`, inUtf16(words)]),
    ...Object.entries(ansi).map(([id, words]): Entry => [`__substg1.0_${id}001E`, Buffer.from(words, 'latin1')]),
    ...Object.entries(binary).map(([id, data]): Entry => [`__substg1.0_${id}0102`, data]),
  ];
}

const inHex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, '0');

function inUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
