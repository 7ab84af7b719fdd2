import type { LanguageWords } from './language-words';

export const cs: LanguageWords = {
  tag: 'cs',
  common: 'zpráva nebyla pro na byla je vaše nelze jsem'.split(' '),
  undeliverable: ['Nedoručitelné'],
  headline: ['Zprávu nelze doručit'],
  labels: ['Doručeno'],
  onDate: [/dne/],
  from: [/od/],
  reply: [/odp/],
  failure: [/(?:nelze|nepodařilo|nebylo možné) .{0,30}doručit/, /doručení .{0,60}(?:nezdařilo|selhalo)/],
  deliver: [/doruč/],
  delay: [/zpož[dď]/],
  delivered: [/byla doručena/],
  keepsTrying: [/pokus/, /příští/, /dalších/],
  day: [/dn[íyů]/],
  hour: [/hodin/],
  minute: [/minut/],
};
