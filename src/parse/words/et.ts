import type { LanguageWords } from './language-words';

export const et: LanguageWords = {
  tag: 'et',
  undeliverable: ['Kohaletoimetamatu'],
  headline: ['Kohaletoimetamine nendele adressaatidele või rühmadele nurjus'],
  original: ['Sõnumi algpäised', 'Algse sõnumi päised'],
  error: ['Teatatud tõrge'],
  recipientAddress: ['Saaja aadress'],
  labels: [
    'Diagnostikateave administraatorite jaoks',
    'Lisateavet meiliadministraatoritele',
    'Loojaserver',
    'DSN-teatise genereerinud server',
    'Olekukood',
    'ei saanud kohale toimetada',
    'Vajab sekkumist',
    'Kas sellest oli abi',
    'Algse sõnumi üksikasjad',
    'Koostamiskuupäev',
    'Saatja aadress',
    'Tõrke üksikasjad',
    'Sõnumihüpped',
  ],
  keepsTrying: [/proovi/, /järgmis/],
  day: [/päeva/],
  hour: [/tun[dn]/],
  minute: [/minut/],
};
