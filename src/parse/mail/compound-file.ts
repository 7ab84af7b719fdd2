// A bounded reader of OLE compound files (MS-CFB), the container of Outlook's .msg. Every chain and tree is walked once
// at most and every size is cut to the file: a cyclic FAT, an absurd count or a negative shift ends the walk, not the
// process. No library survives such files.
import { MAX_MSG_ENTRIES, MAX_MSG_STREAM_BYTES } from '../limits';

export interface Entry {
  readonly name: string;
  readonly isStorage: boolean;
  readonly children: () => readonly Entry[];
  /** At most MAX_MSG_STREAM_BYTES of the stream. */
  readonly data: () => Uint8Array;
}

const END = 0xfffffffe;
const HEADER_DIFAT_ENTRIES = 109;
const MINI_SECTOR = 64;
const ENTRY_BYTES = 128;

/** @returns the root storage, or null where the bytes are no compound file. Never throws. */
export function openCompoundFile(bytes: Uint8Array): Entry | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u32 = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : 0xffffffff);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectorCount = Math.max(0, Math.ceil(bytes.length / sectorSize) - 1);
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;

  const fat = readFatSectors();
  const next = (sector: number): number => {
    const holder = fat[Math.floor(sector / perSector)];
    return holder === undefined ? END : u32(offsetOf(holder) + (sector % perSector) * 4);
  };
  const directory = readChain(u32(48), Math.ceil((MAX_MSG_ENTRIES * ENTRY_BYTES) / sectorSize) * sectorSize);
  const entries = readDirectory(directory);
  const root = entries[0];
  if (!root) return null;
  const miniCutoff = u32(56) === 0xffffffff ? 4096 : u32(56) || 4096;
  const miniStream = readChain(root.start, Math.min(root.size, bytes.length));
  const miniFat = readChain(u32(60), bytes.length);
  const miniFatView = new DataView(miniFat.buffer, miniFat.byteOffset, miniFat.length);
  // One set for the whole file: an entry that two parents claim is read under the first.
  const claimed = new Set<number>([0]);
  return toEntry(root);

  function readFatSectors(): number[] {
    const sectors: number[] = [];
    const add = (sector: number): void => {
      if (sector < sectorCount && sectors.length <= sectorCount) sectors.push(sector);
    };
    for (let i = 0; i < HEADER_DIFAT_ENTRIES; i++) add(u32(76 + i * 4));
    const seen = new Set<number>();
    for (let sector = u32(68); sector < sectorCount && !seen.has(sector);) {
      seen.add(sector);
      for (let i = 0; i < perSector - 1; i++) add(u32(offsetOf(sector) + i * 4));
      sector = u32(offsetOf(sector) + sectorSize - 4);
    }
    return sectors;
  }

  function readChain(first: number, size: number): Uint8Array {
    const wanted = Math.min(size, bytes.length);
    const out = new Uint8Array(wanted);
    const seen = new Set<number>();
    let filled = 0;
    for (let sector = first; sector < sectorCount && filled < wanted && !seen.has(sector); sector = next(sector)) {
      seen.add(sector);
      const piece = bytes.subarray(offsetOf(sector), offsetOf(sector) + Math.min(sectorSize, wanted - filled));
      out.set(piece, filled);
      filled += sectorSize;
    }
    return out.subarray(0, Math.min(filled, wanted));
  }

  function readMiniChain(first: number, size: number): Uint8Array {
    const out = new Uint8Array(Math.min(size, miniStream.length));
    const seen = new Set<number>();
    let filled = 0;
    let sector = first;
    while (filled < out.length && sector * MINI_SECTOR < miniStream.length && !seen.has(sector)) {
      seen.add(sector);
      const from = sector * MINI_SECTOR;
      out.set(miniStream.subarray(from, from + Math.min(MINI_SECTOR, out.length - filled)), filled);
      filled += MINI_SECTOR;
      sector = sector * 4 + 4 <= miniFat.length ? miniFatView.getUint32(sector * 4, true) : END;
    }
    return out.subarray(0, Math.min(filled, out.length));
  }

  function toEntry(row: DirectoryRow): Entry {
    return {
      name: row.name,
      isStorage: row.type === 1 || row.type === 5,
      children: () => childRows(row).map(toEntry),
      data: () => {
        const size = Math.min(row.size, MAX_MSG_STREAM_BYTES);
        return row.size >= miniCutoff ? readChain(row.start, size) : readMiniChain(row.start, size);
      },
    };
  }

  function childRows(row: DirectoryRow): DirectoryRow[] {
    const rows: DirectoryRow[] = [];
    const open = [row.child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const found = entries[index];
      if (!found || claimed.has(index)) continue;
      claimed.add(index);
      rows.push(found);
      open.push(found.left, found.right);
    }
    return rows;
  }
}

interface DirectoryRow {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readDirectory(directory: Uint8Array): DirectoryRow[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const rows: DirectoryRow[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    rows.push({
      name: readName(view, at),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return rows;
}

function readName(view: DataView, at: number): string {
  const length = Math.min(62, view.getUint16(at + 64, true));
  let name = '';
  for (let i = 0; i + 2 <= length; i += 2) {
    const unit = view.getUint16(at + i, true);
    if (unit === 0) break;
    name += String.fromCharCode(unit);
  }
  return name;
}
