import { setRareReaders } from './mail/lazy-readers';

/** Loads what lazy-readers then gives. Rejects where the file can't be loaded. */
export async function loadRareReaders(): Promise<void> {
  setRareReaders(await import(/* webpackChunkName: "rare-readers" */ './rare-readers'));
}
