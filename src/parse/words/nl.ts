import type { LanguageWords } from './language-words';

export const nl: LanguageWords = {
  tag: 'nl',
  common: 'het een uw bericht niet kon aan voor van ik ben deze'.split(' '),
  undeliverable: ['Onbestelbaar'],
  headline: ['Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of groepen'],
  original: ['Oorspronkelijke berichtkoppen'],
  labels: ['Diagnostische gegevens voor beheerders', 'Bronserver'],
  refusal: [/onbekend/, /geweigerd/],
  failure: [/kan niet worden (?:bezorgd|afgeleverd)/],
  deliver: [/bezorg/, /afgelever/],
  ofMail: [/bericht/],
  delay: [/vertraag/, /nog niet/],
  final: [/definitiv/],
  condition: [/als/],
  onDate: [/op/],
  reply: [/antw/],
  forward: [/doorst/],
  from: [/van/],
  autoReply: [/afwezig/],
  quotaWarning: [/bijna vol/],
  speaker: [/ik/],
};
