// A bounded reader of OLE compound files (MS-CFB), the container of Outlook's .msg. Every chain and tree is walked once
// at most and every size is cut to the file: a cyclic FAT, an absurd count or a negative shift ends the walk, not the
// process. No library survives such files.
import { MAX_MSG_ENTRIES, MAX_MSG_EXTRA_BYTES, MAX_MSG_READ_FACTOR, MAX_MSG_STREAM_BYTES } from '../limits';

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

/**
 * How many bytes may still be copied out of a file. Thousands of entries can share one long chain, so a limit for each
 * stream bounds nothing.
 */
export class ReadBudget {
  private readonly all: number;
  private left: number;

  constructor(fileBytes: number) {
    this.all = fileBytes * MAX_MSG_READ_FACTOR + MAX_MSG_EXTRA_BYTES;
    this.left = this.all;
  }

  /** As many of the wanted bytes as are left. */
  take(wanted: number): number {
    const taken = Math.min(wanted, this.left);
    this.left -= taken;
    return taken;
  }

  /** Gives back what a chain that ended early didn't need. */
  giveBack(bytes: number): void {
    this.left += bytes;
  }

  get spent(): number {
    return this.all - this.left;
  }

  get isExhausted(): boolean {
    return this.left === 0;
  }
}

/** @returns the root storage, or null where the bytes are no compound file. Never throws. */
export function openCompoundFile(bytes: Uint8Array, budget = new ReadBudget(bytes.length)): Entry | null {
  return bytes.length < 512 ? null : new CompoundFile(bytes, budget).root();
}

const NO_SECTOR = 0xffffffff;
// Places in the header (MS-CFB 2.2).
const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY_SECTOR = 48;
const MINI_CUTOFF = 56;
const FIRST_MINI_FAT_SECTOR = 60;
const FIRST_DIFAT_SECTOR = 68;
const DIFAT = 76;

class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly budget: ReadBudget;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly fatSectors: readonly number[];
  private readonly entries: readonly DirectoryRow[];
  private readonly miniCutoff: number;
  private readonly miniStream: Uint8Array;
  private readonly miniFat: DataView;
  // One set for the whole file: an entry that two parents claim is read under the first.
  private readonly claimed = new Set<number>([0]);

  constructor(bytes: Uint8Array, budget: ReadBudget) {
    this.bytes = bytes;
    this.budget = budget;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.sectorSize = this.view.getUint16(SECTOR_SHIFT, true) === 12 ? 4096 : 512;
    this.sectorCount = Math.max(0, Math.ceil(bytes.length / this.sectorSize) - 1);
    this.fatSectors = this.readFatSectors();
    const directoryBytes = Math.ceil((MAX_MSG_ENTRIES * ENTRY_BYTES) / this.sectorSize) * this.sectorSize;
    this.entries = readDirectory(this.readChain(this.u32(FIRST_DIRECTORY_SECTOR), directoryBytes));
    const cutoff = this.u32(MINI_CUTOFF);
    this.miniCutoff = cutoff === NO_SECTOR ? 4096 : cutoff || 4096;
    const [root] = this.entries;
    this.miniStream = root ? this.readChain(root.start, root.size) : new Uint8Array();
    const miniFat = this.readChain(this.u32(FIRST_MINI_FAT_SECTOR), bytes.length);
    this.miniFat = new DataView(miniFat.buffer, miniFat.byteOffset, miniFat.length);
  }

  root(): Entry | null {
    const [root] = this.entries;
    return root ? this.toEntry(root) : null;
  }

  private u32(at: number): number {
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : NO_SECTOR;
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private next(sector: number): number {
    const perSector = this.sectorSize / 4;
    const holder = this.fatSectors[Math.floor(sector / perSector)];
    return holder === undefined ? END : this.u32(this.offsetOf(holder) + (sector % perSector) * 4);
  }

  private readFatSectors(): readonly number[] {
    const sectors: number[] = [];
    const add = (sector: number): void => {
      if (sector < this.sectorCount && sectors.length <= this.sectorCount) sectors.push(sector);
    };
    for (let i = 0; i < HEADER_DIFAT_ENTRIES; i++) add(this.u32(DIFAT + i * 4));
    const seen = new Set<number>();
    for (let sector = this.u32(FIRST_DIFAT_SECTOR); sector < this.sectorCount && !seen.has(sector);) {
      seen.add(sector);
      for (let i = 0; i < this.sectorSize / 4 - 1; i++) add(this.u32(this.offsetOf(sector) + i * 4));
      sector = this.u32(this.offsetOf(sector) + this.sectorSize - 4);
    }
    return sectors;
  }

  private readChain(first: number, size: number): Uint8Array {
    const wanted = this.budget.take(Math.min(size, this.bytes.length));
    const out = new Uint8Array(wanted);
    const seen = new Set<number>();
    let filled = 0;
    for (
      let sector = first;
      sector < this.sectorCount && filled < wanted && !seen.has(sector);
      sector = this.next(sector)
    ) {
      seen.add(sector);
      const from = this.offsetOf(sector);
      out.set(this.bytes.subarray(from, from + Math.min(this.sectorSize, wanted - filled)), filled);
      filled += this.sectorSize;
    }
    return this.cut(out, filled);
  }

  private readMiniChain(first: number, size: number): Uint8Array {
    const out = new Uint8Array(this.budget.take(Math.min(size, this.miniStream.length)));
    const seen = new Set<number>();
    let filled = 0;
    let sector = first;
    while (filled < out.length && sector * MINI_SECTOR < this.miniStream.length && !seen.has(sector)) {
      seen.add(sector);
      const from = sector * MINI_SECTOR;
      out.set(this.miniStream.subarray(from, from + Math.min(MINI_SECTOR, out.length - filled)), filled);
      filled += MINI_SECTOR;
      sector = sector * 4 + 4 <= this.miniFat.byteLength ? this.miniFat.getUint32(sector * 4, true) : END;
    }
    return this.cut(out, filled);
  }

  /** Copied, so that the unused rest of what an entry claimed is freed. */
  private cut(out: Uint8Array, filled: number): Uint8Array {
    if (filled >= out.length) return out;
    this.budget.giveBack(out.length - filled);
    return out.slice(0, filled);
  }

  private toEntry(row: DirectoryRow): Entry {
    return {
      name: row.name,
      isStorage: row.type === 1 || row.type === 5,
      children: () => this.childRows(row).map((child) => this.toEntry(child)),
      data: () => {
        const size = Math.min(row.size, MAX_MSG_STREAM_BYTES);
        return row.size >= this.miniCutoff ? this.readChain(row.start, size) : this.readMiniChain(row.start, size);
      },
    };
  }

  private childRows(row: DirectoryRow): readonly DirectoryRow[] {
    const rows: DirectoryRow[] = [];
    const open = [row.child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const found = this.entries[index];
      if (!found || this.claimed.has(index)) continue;
      this.claimed.add(index);
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
