import { setItemReaders } from '../src/parse/mail/item-readers';

// Loaded when they're used: some tests of the host run in jsdom, which has no TextDecoder.
const readers = () =>
  jest.requireActual<typeof import('../src/parse/mail/outlook-items')>('../src/parse/mail/outlook-items');

setItemReaders({
  readMsg: (...given) => readers().readMsg(...given),
  readTnef: (...given) => readers().readTnef(...given),
});
