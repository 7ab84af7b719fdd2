import { words as english } from './compiled/en/details';
import { wordsOf } from './language';

/** What the closed sections of an answer say. They load behind the answer. */
export const { details: detailWords } = wordsOf(english, {
  de: () => import(/* webpackChunkName: "detail-words-de" */ './compiled/de/details'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "detail-words-en-XA" */ './compiled/en-XA/details'),
    'ar-XB': () => import(/* webpackChunkName: "detail-words-ar-XB" */ './compiled/ar-XB/details'),
  }),
});
