import { words as english } from './compiled/en/start';
import { wordsOf } from './language';

/** What the start page says, and what couldn't be read. Who opened a bounce sees neither. */
export const { start: startWords } = wordsOf(english, {
  de: () => import(/* webpackChunkName: "start-words-de" */ './compiled/de/start'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "start-words-en-XA" */ './compiled/en-XA/start'),
    'ar-XB': () => import(/* webpackChunkName: "start-words-ar-XB" */ './compiled/ar-XB/start'),
  }),
});
