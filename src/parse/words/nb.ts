import type { LanguageWords } from './language-words';

export const nb: LanguageWords = {
  tag: 'nb',
  undeliverable: ['Kan ikke leveres'],
  delay: [/forsink/, /prøver (?:på nytt|igjen)/],
  onDate: [/den/],
  reply: [/sv/],
  from: [/fra/],
  failure: [/levering .{0,60}mislyktes/],
  ofMail: [/mottaker/, /melding/],
  deliver: [/lever/],
  keepsTrying: [/fortset/, /neste/, /prøver (?:på nytt|igjen)/],
  day: [/dag(?:er)?\b/],
  hour: [/timer?\b/],
  minute: [/minutt(?:er)?\b/],
};
