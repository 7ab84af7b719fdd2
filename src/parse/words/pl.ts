import type { LanguageWords } from './language-words';

export const pl: LanguageWords = {
  tag: 'pl',
  common: 'wiadomość nie została do się jest na dla można'.split(' '),
  undeliverable: ['Nie można dostarczyć'],
  original: ['Oryginalne nagłówki wiadomości'],
  labels: ['Informacje diagnostyczne dla administratorów', 'Generowanie serwera'],
  delay: [/opóźni/],
  onDate: [/w dniu/],
  reply: [/odp/],
  forward: [/pd/],
  from: [/od/],
  quotaWarning: [/prawie pełn/],
};
