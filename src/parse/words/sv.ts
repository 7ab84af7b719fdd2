import type { LanguageWords } from './language-words';

export const sv: LanguageWords = {
  tag: 'sv',
  common: 'ditt meddelande inte kunde och att till är på jag ett'.split(' '),
  undeliverable: ['Olevererbart'],
  original: ['Ursprungshuvuden'],
  labels: ['Genererande server', 'Diagnostisk information f'],
  delay: [/fördröj/, /försena/, /ännu inte/, /försöker igen/],
  onDate: [/den/, /på/],
  reply: [/sv/],
  forward: [/vb/],
  from: [/från/],
  failure: [/(?:kunde inte|gick inte att) .{0,40}lever/, /kan inte levereras/],
  deliver: [/lever/],
  delivered: [/har levererats/],
  negation: [/inte/],
  ofMail: [/meddelande/],
  keepsTrying: [/fortsätt/, /närmaste/, /kommande/, /försöker/],
  day: [/dag(?:ar)?\b/],
  hour: [/tim(?:me|mar)\b/],
  minute: [/minut(?:er)?\b/],
};
