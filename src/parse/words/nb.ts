import type { LanguageWords } from './language-words';

export const nb: LanguageWords = {
  tag: 'nb',
  undeliverable: ['Kan ikke leveres'],
  delay: [/forsink/],
  onDate: [/den/],
  reply: [/sv/],
  from: [/fra/],
};
