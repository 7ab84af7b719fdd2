import { words as english } from './compiled/en/lookups';
import { wordsOf } from './language';

/** What look-ups say. They load when somebody asks, and so do their words. */
export const { lookups: lookupWords } = wordsOf(english, {
  de: () => import(/* webpackChunkName: "lookup-words-de" */ './compiled/de/lookups'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "lookup-words-en-XA" */ './compiled/en-XA/lookups'),
    'ar-XB': () => import(/* webpackChunkName: "lookup-words-ar-XB" */ './compiled/ar-XB/lookups'),
  }),
});
