import { words as english } from './compiled/en/shared';
import { wordsOf } from './language';

/** What the page says, and reports too. */
export const words = wordsOf(english, {
  de: () => import(/* webpackChunkName: "shared-words-de" */ './compiled/de/shared'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "shared-words-en-XA" */ './compiled/en-XA/shared'),
    'ar-XB': () => import(/* webpackChunkName: "shared-words-ar-XB" */ './compiled/ar-XB/shared'),
  }),
});
