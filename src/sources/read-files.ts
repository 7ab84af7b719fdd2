import { messageOf } from '../host/office-call';
import type { Door, RawBounce } from '../model/raw-bounce';
import type { Intake, SourceProblem } from './source';

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

export const MAX_FILES = 20;
/** The parser reads the beginning of long parts only, but the bytes have to fit in memory, in the worker once more. */
export const MAX_FILE_BYTES = 60 * 1024 * 1024;
const LIMIT_MS = 30_000;

/**
 * Reads files side by side and at once: in classic Outlook the bytes come from outside the web view, and are gone later.
 * @returns a bounce to be told apart by its content for each file that could be read, in order; names are for display.
 */
export async function readFiles(files: readonly NamedFile[], door: Door): Promise<Intake> {
  const read = await Promise.all(files.slice(0, MAX_FILES).map((file) => readFile(file, door)));
  const problems = read.flatMap((one) => ('reason' in one ? [one] : []));
  const tooMany: SourceProblem = { reason: 'too-many', count: files.length, limit: MAX_FILES };
  return {
    bounces: read.flatMap((one) => ('reason' in one ? [] : [one])),
    problems: files.length > MAX_FILES ? [...problems, tooMany] : problems,
  };
}

async function readFile({ name, content }: NamedFile, door: Door): Promise<RawBounce | SourceProblem> {
  if (content.size > MAX_FILE_BYTES) return { reason: 'too-large', name, bytes: content.size };
  try {
    const bytes = new Uint8Array(await within(content.arrayBuffer(), LIMIT_MS));
    if (bytes.length === 0) return { reason: 'empty', name };
    return { kind: 'unknown', bytes, origin: name === '' ? { door } : { door, name } };
  } catch (error) {
    return { reason: 'unreadable-file', name, detail: messageOf(error) };
  }
}

function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the file did not arrive within ${limitMs / 1000} s`));
    }, limitMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
