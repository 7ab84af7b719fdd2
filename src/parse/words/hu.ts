import type { LanguageWords } from './language-words';

export const hu: LanguageWords = {
  tag: 'hu',
  common: 'az üzenet nem egy és hogy vagyok sikerült'.split(' '),
  undeliverable: ['Kézbesíthetetlen'],
  forward: [/továbbítás/],
  reply: [/vá/],
  failure: [/nem (?:sikerült|lehetett|tudtuk) .{0,40}kézbesít/, /nem kézbesíthető/],
  deliver: [/kézbesít/],
  delay: [/késleltet/, /késik/],
  keepsTrying: [/próbál/, /következő/],
  day: [/nap/],
  hour: [/ór[aá]/],
  minute: [/perc/],
};
