import { words as english } from './compiled/en/graph';
import { wordsOf } from './language';

/** What is said of Microsoft 365, where it was asked for something. */
export const { graph: graphWords } = wordsOf(english, {
  de: () => import(/* webpackChunkName: "graph-words-de" */ './compiled/de/graph'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "graph-words-en-XA" */ './compiled/en-XA/graph'),
    'ar-XB': () => import(/* webpackChunkName: "graph-words-ar-XB" */ './compiled/ar-XB/graph'),
  }),
});

/** When Microsoft 365 may be asked again. */
export const waitWords = (seconds: number): string =>
  graphWords.waitSeconds({ seconds: Math.max(1, Math.ceil(seconds)) });
