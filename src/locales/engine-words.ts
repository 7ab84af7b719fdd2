import { words as english } from './compiled/en/engine';
import { wordsOf } from './language';

/** What an answer is made of: the words of the engine, which the worker loads without those of the page. */
export const words = wordsOf(english, {
  de: () => import(/* webpackChunkName: "engine-words-de" */ './compiled/de/engine'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "engine-words-en-XA" */ './compiled/en-XA/engine'),
    'ar-XB': () => import(/* webpackChunkName: "engine-words-ar-XB" */ './compiled/ar-XB/engine'),
  }),
});
