import { words as english } from './compiled/en/triage';
import { wordsOf } from './language';

/** What lists say, and the mailbox. They load when there is one. */
export const { triage: triageWords } = wordsOf(english, {
  de: () => import(/* webpackChunkName: "triage-words-de" */ './compiled/de/triage'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "triage-words-en-XA" */ './compiled/en-XA/triage'),
    'ar-XB': () => import(/* webpackChunkName: "triage-words-ar-XB" */ './compiled/ar-XB/triage'),
  }),
});

/** Some names, and how many more there are. */
export const namesAndMore = (names: readonly string[], count: number): string =>
  count === 0 ? triageWords.recipients({ names }) : triageWords.recipientsAndMore({ names, count });
