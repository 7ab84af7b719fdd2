import { messageOf } from '../host/office/office-call';
import { withTimeLimit } from '../host/office/time-limit';
import type { Door, RawBounce } from '../model/raw-bounce';
import type { Intake, IncomingMessage, SourceProblem } from './source';

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

export const MAX_FILES = 1000;
/** The parser reads only the beginning of long parts, but the bytes have to fit in memory twice: here and in the worker. */
export const MAX_FILE_BYTES = 60 * 1024 * 1024;
/** Above this size, files aren't copied; each is read from disk when its turn comes. */
const MAX_COPIED_BYTES = 512 * 1024 * 1024;
const COPIES_AT_ONCE = 16;
const READ_AT_ONCE = 4;
const LIMIT_MS = 30_000;

/**
 * Files as messages, in order; names are for display. Each is copied at once: in classic Outlook the bytes come from outside
 * the web view, and are gone later. Copies are blobs, which browsers keep outside the page's memory.
 */
export function readFiles(files: readonly NamedFile[], door: Door): Promise<Intake> {
  const taken = files.slice(0, MAX_FILES);
  const readable = taken.filter(({ content }) => content.size <= MAX_FILE_BYTES);
  const total = readable.reduce((sum, { content }) => sum + content.size, 0);
  const copies = total <= MAX_COPIED_BYTES ? copyAll(readable) : new Map<NamedFile, Promise<Blob>>();
  const tooMany: SourceProblem = { reason: 'too-many', what: 'files', count: files.length, limit: MAX_FILES };
  return Promise.resolve({
    messages: taken.map((file) => filePiece(file, door, copies.get(file) ?? Promise.resolve(file.content))),
    problems: files.length > MAX_FILES ? [tooMany] : [],
    concurrency: READ_AT_ONCE,
  });
}

function filePiece({ name, content }: NamedFile, door: Door, copy: Promise<Blob>): IncomingMessage {
  const origin = name === '' ? { door } : { door, name };
  const read = async (): Promise<RawBounce | SourceProblem> => {
    if (content.size > MAX_FILE_BYTES) return { reason: 'too-large', name, bytes: content.size };
    try {
      const bytes = new Uint8Array(await bytesWithin(await copy));
      return bytes.length === 0 ? { reason: 'empty', name } : { kind: 'unknown', bytes, origin };
    } catch (error) {
      return { reason: 'unreadable-file', name, detail: messageOf(error) };
    }
  };
  return { origin, read };
}

/** Copies side by side, a few at a time, from now on. */
function copyAll(files: readonly NamedFile[]): ReadonlyMap<NamedFile, Promise<Blob>> {
  const lanes = Array.from({ length: COPIES_AT_ONCE }, () => Promise.resolve() as Promise<unknown>);
  return new Map(
    files.map((file, index) => {
      const lane = index % COPIES_AT_ONCE;
      const copy = async (): Promise<Blob> => new Blob([await bytesWithin(file.content)]);
      const before = lanes[lane];
      // The first ones start inside the event itself.
      const copied = index < COPIES_AT_ONCE || before === undefined ? copy() : before.then(copy);
      lanes[lane] = copied.catch(() => undefined);
      return [file, copied];
    }),
  );
}

function bytesWithin(file: Blob): Promise<ArrayBuffer> {
  return withTimeLimit(file.arrayBuffer(), LIMIT_MS, () => {
    throw new Error(`the file did not arrive within ${LIMIT_MS / 1000} s`);
  });
}
