import type { LanguageWords } from './language-words';

export const da: LanguageWords = {
  tag: 'da',
  common: 'din besked ikke kunne og til er på jeg en'.split(' '),
  undeliverable: ['Kan ikke leveres'],
  delay: [/forsink/, /prøver igen/],
  onDate: [/den/],
  reply: [/sv/],
  from: [/fra/],
  failure: [/kunne ikke leveres/, /levering .{0,60}mislykkedes/],
  deliver: [/lever/],
  delivered: [/er blevet leveret/],
  negation: [/ikke/],
  ofMail: [/modtager/, /meddelelse/],
  keepsTrying: [/fortsæt/, /næste/, /prøver igen/],
  day: [/dage?\b/],
  hour: [/timer?\b/],
  minute: [/minut(?:ter)?\b/],
};
