type Readers = Pick<typeof import('./outlook-items'), 'readMsg' | 'readTnef'>;

/** Thrown where an item of Outlook (.msg, winmail.dat) is met before its readers have loaded. */
export class ReadersMissing extends Error {
  override readonly name = 'ReadersMissing';
}

let readers: Readers | null = null;

/** What reads items of Outlook, for programs that have it in the same file. */
export function setItemReaders(loaded: Readers): void {
  readers = loaded;
}

/** Rejects where the file can't be loaded. */
export async function loadItemReaders(): Promise<void> {
  setItemReaders(await import(/* webpackChunkName: "outlook-items" */ './outlook-items'));
}

/** @throws ReadersMissing */
export function itemReaders(): Readers {
  if (readers === null) throw new ReadersMissing();
  return readers;
}
