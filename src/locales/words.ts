import { words as english } from './compiled/en/pane';
import { wordsOf } from './language';

/** What the page and the outputs of an answer say; the engine’s words, those of DNS, causes, and letters are elsewhere. */
export const words = wordsOf(english, {
  de: () => import(/* webpackChunkName: "words-de" */ './compiled/de/pane'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "words-en-XA" */ './compiled/en-XA/pane'),
    'ar-XB': () => import(/* webpackChunkName: "words-ar-XB" */ './compiled/ar-XB/pane'),
  }),
});
