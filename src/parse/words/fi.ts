import type { LanguageWords } from './language-words';

export const fi: LanguageWords = {
  tag: 'fi',
  common: 'viestiäsi ei voitu toimittaa ja on että olen'.split(' '),
  undeliverable: ['Ei voitu toimittaa'],
  reply: [/vs/],
  forward: [/vl/],
  failure: [/ei voitu toimittaa/, /toimitus .{0,60}epäonnistui/],
  deliver: [/toimit/],
  delay: [/viiväst/],
  keepsTrying: [/yrit/, /seuraav/],
  day: [/päivä/],
  hour: [/tun[tn]i/],
  minute: [/minuut/],
};
