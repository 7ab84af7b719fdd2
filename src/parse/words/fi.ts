import type { LanguageWords } from './language-words';

export const fi: LanguageWords = {
  tag: 'fi',
  common: 'viestiäsi ei voitu toimittaa ja on että olen'.split(' '),
  undeliverable: ['Ei voitu toimittaa'],
  reply: [/vs/],
  forward: [/vl/],
};
