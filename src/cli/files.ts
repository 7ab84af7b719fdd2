import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { messageOf } from './errors';

/** One thing to read. */
export interface Input {
  /** Bytes where the name is not valid UTF-8: as a string it would name no file. */
  readonly path: string | Buffer;
  readonly isStandardInput?: boolean;
  /** Why it must not even be opened. */
  readonly problem?: string;
}

/** What the walk reports beside its files. */
export interface Reports {
  /** Worth knowing, nothing is lost. */
  readonly note: (path: string | Buffer, what: string) => void;
  /** A folder could not be read. */
  readonly fail: (path: string | Buffer, why: string) => void;
}

const NOT_A_FILE = 'It is not a regular file, so it was skipped.';
const EMPTY_FOLDER = 'The folder holds no files.';
const ALREADY_READ = 'This folder was already read under another name, so it was skipped.';

/**
 * Files below the paths, in name order, one at a time. A path that does not exist is a file that cannot be read. Each real
 * folder below a path is visited once, whatever links lead to it: links can make a circle, or a million paths of 20 folders.
 */
export function* inputsIn(paths: readonly string[], reports: Reports): Generator<Input> {
  for (const path of paths) {
    const stats = statsOf(path);
    if (path === '-') yield { path, isStandardInput: true };
    else if (stats?.isDirectory() !== true) yield inputAt(path, stats?.isFIFO() === true ? null : stats);
    else if (!(yield* inputsInFolder(path, new Set(), reports))) reports.note(path, EMPTY_FOLDER);
  }
}

/** @returns whether there was anything in it, or something kept us from looking. */
function* inputsInFolder(
  folder: string | Buffer,
  visited: Set<string>,
  reports: Reports,
): Generator<Input, boolean, undefined> {
  let entries;
  try {
    const real = realpathSync.native(folder, 'buffer').toString('latin1');
    if (visited.has(real)) {
      reports.note(folder, ALREADY_READ);
      return true;
    }
    visited.add(real);
    entries = entriesOf(folder);
  } catch (error) {
    reports.fail(folder, messageOf(error));
    return true;
  }
  let hasAny = false;
  for (const entry of entries) {
    const path = pathIn(folder, entry.name);
    // Only a link has to be followed to know what it leads to; for the rest the folder's own listing says it.
    const stats = entry.isFile() || entry.isDirectory() ? entry : statsOf(path);
    if (stats?.isDirectory() === true) hasAny = (yield* inputsInFolder(path, visited, reports)) || hasAny;
    else {
      yield inputAt(path, stats);
      hasAny = true;
    }
  }
  return hasAny;
}

/** A device or, in a folder, a named pipe is not opened: reading it could wait or go on forever. */
const inputAt = (path: string | Buffer, stats: { isFile: () => boolean } | null): Input =>
  stats === null || stats.isFile() ? { path } : { path, problem: NOT_A_FILE };

/** Null for what cannot be looked at (a link to itself, a name too long): reading it then says why. */
function statsOf(path: string | Buffer): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** In name order; names that read the same because they are not valid UTF-8, by their bytes. */
function entriesOf(folder: string | Buffer) {
  return readdirSync(folder, { encoding: 'buffer', withFileTypes: true })
    .map((entry) => ({ entry, name: entry.name.toString() }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : Buffer.compare(a.entry.name, b.entry.name)))
    .map(({ entry }) => entry);
}

function pathIn(folder: string | Buffer, name: Buffer): string | Buffer {
  const text = name.toString();
  if (typeof folder === 'string' && Buffer.from(text).equals(name)) return join(folder, text);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}
