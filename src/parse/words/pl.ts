import type { LanguageWords } from './language-words';

export const pl: LanguageWords = {
  tag: 'pl',
  common: 'wiadomość nie została do się jest na dla można'.split(' '),
  undeliverable: ['Nie można dostarczyć'],
  original: ['Oryginalne nagłówki wiadomości'],
  labels: ['Informacje diagnostyczne dla administratorów', 'Generowanie serwera'],
  delay: [/opóźni/, /spróbuje ponownie/, /nie została jeszcze/],
  onDate: [/w dniu/],
  reply: [/odp/],
  forward: [/pd/],
  from: [/od/],
  quotaWarning: [/prawie pełn/],
  failure: [/nie (?:można|udało się|mogła?) .{0,40}dostarcz/, /dostarcz.{0,80}nie powiodło/],
  deliver: [/dostarcz/, /doręcz/],
  delivered: [/została dostarczona/],
  negation: [/nie /],
  keepsTrying: [/nadal/, /kolejn/, /najbliższ/, /ponawia/],
  day: [/dni/, /dzień/],
  hour: [/godz/],
  minute: [/min/],
};
