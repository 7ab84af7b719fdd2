import { setRareReaders } from '../src/parse/mail/lazy-readers';

// Loaded when they're used: some tests of the host run in jsdom, which has no TextDecoder.
const readers = () => jest.requireActual<typeof import('../src/parse/rare-readers')>('../src/parse/rare-readers');

setRareReaders({
  readMsg: (...given) => readers().readMsg(...given),
  readTnef: (...given) => readers().readTnef(...given),
  separateBlocks: (...given) => readers().separateBlocks(...given),
  forwardedIn: (...given) => readers().forwardedIn(...given),
  withForwarded: (...given) => readers().withForwarded(...given),
  guessCharset: (...given) => readers().guessCharset(...given),
  signedContent: (...given) => readers().signedContent(...given),
});
