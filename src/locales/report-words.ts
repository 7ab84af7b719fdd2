import { words as english } from './compiled/en/report';
import { wordsOf } from './language';

/** An answer as a text: the page copies it, and the engine writes it into letters to a help desk. */
export const words = wordsOf(english, {
  de: () => import(/* webpackChunkName: "report-words-de" */ './compiled/de/report'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "report-words-en-XA" */ './compiled/en-XA/report'),
    'ar-XB': () => import(/* webpackChunkName: "report-words-ar-XB" */ './compiled/ar-XB/report'),
  }),
});
