import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Input } from './files';

/** A file beyond this is not a mail; reading all of it would only fill memory. */
const MAX_BYTES = 256 * 1024 * 1024;
/** The facts of a bounce stand at its beginning, so that is what is read of such a file. */
const MAX_HEAD_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** @throws where the input cannot be read; the message says why */
export async function bytesOf({ path, isStandardInput, problem }: Input): Promise<Uint8Array> {
  if (problem !== undefined) throw new Error(problem);
  return isStandardInput === true ? readStandardInput() : readFile(path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error('The input is larger than 256 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readFile(path: string | Buffer): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // A pipe has no size, nor has a file that the system makes up; both are read in pieces until they end.
    if (size === 0) return readPieces(file, MAX_BYTES, CHUNK_BYTES);
    const most = size > MAX_BYTES ? MAX_HEAD_BYTES : size;
    return readPieces(file, most, most);
  } finally {
    closeSync(file);
  }
}

function readPieces(file: number, most: number, pieceBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let left = most; left > 0;) {
    const piece = new Uint8Array(Math.min(left, pieceBytes));
    const length = readSync(file, piece);
    if (length === 0) break;
    pieces.push(piece.subarray(0, length));
    left -= length;
  }
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
}
