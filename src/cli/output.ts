import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { escapeOf, replaceControls, replaceHidden } from '../text/characters';
import { codeOf, messageOf } from './errors';

const STDOUT = 1;
const STDERR = 2;
const RETRY_MS = 5;

/** Nothing more can be printed. `isClosed`: whoever read the answers has seen enough (`| head`). */
export class OutputError extends Error {
  constructor(
    readonly isClosed: boolean,
    message: string,
  ) {
    super(message);
  }
}

/** Prints a line to standard output at once. @throws {OutputError} */
export function print(line: string): void {
  try {
    write(STDOUT, `${line}\n`);
  } catch (error) {
    throw new OutputError(codeOf(error) === 'EPIPE', `The answers cannot be written. ${messageOf(error)}`);
  }
}

/** Prints a line to standard error; what it quotes (file names, arguments) may hold control characters. */
export function report(line: string): void {
  printError(`redeliver: ${visible(line)}`);
}

export function printError(text: string): void {
  try {
    write(STDERR, `${text}\n`);
  } catch {
    // Standard error is closed or full; there is nowhere left to say so.
  }
}

/**
 * Returns when everything is written, so that a slow reader slows us down and memory does not grow. Not process.stdout: on a
 * file, Node's stream takes a short write (the disk is nearly full) for a whole one and loses the rest without an error.
 */
function write(file: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      // A full pipe that whoever opened it has set not to wait.
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

// A bounce is hostile: control characters in it, or in a file's name, must not reach a terminal; nor must marks that reorder
// or hide text. Lone surrogates need no care here: writing UTF-8 replaces them.

/** Text of several lines without control characters. */
export const plain = (text: string): string =>
  replaceHidden(
    replaceControls(text.replaceAll('\t', ' '), () => ''),
    () => '',
  );

/** One line in which control characters are spelled out, so that a file name can be recognized. */
export const visible = (line: string): string =>
  replaceHidden(replaceControls(line.replace(/[\t\n]/g, escapeOf), escapeOf), escapeOf);

const BOLD = '1';
const DIM = '2';
const hasColor = process.env['NO_COLOR'] === undefined && isatty(STDOUT);
const style = (code: string, text: string): string => (hasColor ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text: string): string => style(BOLD, text);
export const dim = (text: string): string => style(DIM, text);
