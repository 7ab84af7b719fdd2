import type { Bounce } from '../../model/bounce';
import type { Mail, MsgMail, TextWithFiles } from './mail';

/** See rare-readers.ts, which loads when one of them is needed. */
interface Readers {
  readonly readMsg: (bytes: Uint8Array) => MsgMail | null;
  readonly readTnef: (bytes: Uint8Array) => Mail | null;
  readonly signedContent: (bytes: Uint8Array) => Uint8Array | null;
  readonly separateBlocks: (text: string) => TextWithFiles;
  readonly forwardedIn: (mail: Mail) => Mail;
  readonly withForwarded: (mail: Mail, own: Bounce, read: (mail: Mail) => Bounce) => Bounce;
  readonly guessCharset: (bytes: Uint8Array) => string;
}

/** Thrown where one of them is needed before they have loaded. */
export class ReadersMissing extends Error {
  override readonly name = 'ReadersMissing';
}

let readers: Readers | null = null;

/** What reads these, for programs that have it in the same file. */
export function setRareReaders(loaded: Readers): void {
  readers = loaded;
}

/** @throws ReadersMissing */
export function rareReaders(): Readers {
  if (readers === null) throw new ReadersMissing();
  return readers;
}
