import type { LanguageWords } from './language-words';

export const tr: LanguageWords = {
  tag: 'tr',
  reply: [/ynt/],
  automatic: [/otomatik/],
  failure: [/teslim edilemedi/],
  deliver: [/teslim/],
  delay: [/gecik/],
  ofMail: [/ileti/],
  keepsTrying: [/dene/, /sonraki/, /önümüzdeki/],
  day: [/gün/],
  hour: [/saat/],
  minute: [/dakika/],
};
