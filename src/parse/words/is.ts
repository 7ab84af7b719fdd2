import type { LanguageWords } from './language-words';

export const is: LanguageWords = {
  tag: 'is',
  undeliverable: ['Ekki hægt að afhenda'],
  keepsTrying: [/reyn/, /næst/],
  day: [/dag/],
  hour: [/klukkust/],
  minute: [/mínút/],
};
