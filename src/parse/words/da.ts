import type { LanguageWords } from './language-words';

export const da: LanguageWords = {
  tag: 'da',
  common: 'din besked ikke kunne og til er på jeg en'.split(' '),
  undeliverable: ['Kan ikke leveres'],
  delay: [/forsink/],
  onDate: [/den/],
  reply: [/sv/],
  from: [/fra/],
};
