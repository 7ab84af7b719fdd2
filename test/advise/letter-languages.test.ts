import { writeLetters } from '../../src/advise/letters';
import { CAUSES } from '../../src/causes/registry';
import { writeGerman } from '../../src/locales/letters/de';
import { en } from '../../src/locales/letters/en';
import { writeSpanish } from '../../src/locales/letters/es';
import { writeFrench } from '../../src/locales/letters/fr';
import { writeIn } from '../../src/locales/letters/letter-texts';
import type { Letter, LetterFacts } from '../../src/model/advice';
import type { RecipientReport } from '../../src/model/bounce';
import { parse } from '../../src/parse/parse';
import { UNKNOWN } from '../statement-kit';

const WRITE = {
  en: (id: Letter['id'], facts: LetterFacts) => writeIn(en, id, facts),
  de: writeGerman,
  fr: writeFrench,
  es: writeSpanish,
} as const;
type Language = keyof typeof WRITE;

const report = (address: string | null): RecipientReport => ({
  address,
  action: 'failed',
  status: '5.7.1',
  reply: 550,
  diagnostic: address === null ? null : '550 5.7.1 Refused',
  remoteMta: address === null ? null : 'mx.fabrikam.com',
  refusedBy: UNKNOWN,
  passages: [],
});

function lettersOf(recipients: readonly RecipientReport[], isKnown: boolean): readonly Letter[] {
  const [bounce] = parse({
    kind: 'text',
    bytes: new TextEncoder().encode('550 5.7.1'),
    origin: { door: 'pasted-text' },
  });
  if (!bounce) throw new Error('no bounce');
  const known = { from: 'kim@contoso.com', subject: 'Plans', date: '2026-11-24T09:59:12Z' };
  const original = { ...bounce.original, ...(isKnown ? known : {}) };
  return CAUSES.flatMap((cause) => writeLetters(cause, { ...bounce, recipients, original }, recipients, undefined));
}

const SETS: readonly (readonly [string, readonly Letter[]])[] = [
  ['one recipient', lettersOf([report('dana@fabrikam.com')], true)],
  [
    'several recipients',
    lettersOf(
      ['dana', 'lee', 'sam'].map((name) => report(`${name}@fabrikam.com`)),
      true,
    ),
  ],
  ['nothing known', lettersOf([report(null)], false)],
];

const OPENING: Readonly<Record<Language, RegExp>> = {
  en: /^Hello,\n\n/,
  de: /^Guten Tag,\n\n/,
  fr: /^Bonjour,\n\n/,
  es: /^Buenos días:\n\n/,
};
/** Words of one language that another has no business with. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:message|not delivered|server said|thank you|could you)\b/i,
  de: /\b(?:nicht|bitte|Nachricht|Vielen Dank|könnten)\b/i,
  fr: /\b(?:n’a pas|pourriez-vous|merci|remercie)\b/i,
  es: /\b(?:no se|gracias|podría|mensaje)\b/i,
};
/** Microsoft’s delist desk gets English whatever the reader’s language is. */
const inItsLanguage = ({ id }: Letter): boolean => id !== 'delist';
const LANGUAGES = Object.keys(WRITE) as readonly Language[];
const cases = LANGUAGES.flatMap((language) => SETS.map(([name, letters]) => [language, name, letters] as const));

describe('every letter of every cause, in each language', () => {
  test.each(cases)('reads well: %s, %s', (language, _, letters) => {
    const flaws = / {2}|[{}]|\s[,.](?=\s|$)|\.\.(?!11)|undefined|\bnull\b(?! MX)|\n{3}|^\s|\s$|\( | \)/i;
    const texts = letters.flatMap(({ id, facts }) => {
      const { subject, body } = WRITE[language](id, facts ?? fail());
      return [subject, body];
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => flaws.test(text))).toEqual([]);
  });

  test.each(cases)('is in that language and no other: %s, %s', (language, _, letters) => {
    for (const { id, facts } of letters.filter(inItsLanguage)) {
      // Causes and articles have English names.
      const plain = { ...(facts ?? fail()), reason: '', article: '', said: [] };
      const { body } = WRITE[language](id, plain);
      expect(body).toMatch(OPENING[language]);
      expect(body).toMatch(WORDS[language]);
      for (const other of LANGUAGES) if (other !== language) expect(body).not.toMatch(OPENING[other]);
    }
  });

  test.each(LANGUAGES)('tells the same facts: %s', (language) => {
    for (const { id, facts = fail() } of SETS[0]?.[1] ?? []) {
      const { subject, body } = WRITE[language](id, facts);
      const whole = `${subject}\n${body}`;
      expect(whole).toContain('> 550 5.7.1 Refused');
      if (id !== 'delist') expect(whole).toContain('dana@fabrikam.com');
      if (id !== 'delist') expect(whole).toContain('kim@contoso.com');
      expect(whole).toContain('Plans');
    }
  });
});

test.each([
  ['de', 'dana@fabrikam.com, lee@fabrikam.com und sam@fabrikam.com', '24. Nov. 2026, 09:59 UTC'],
  ['fr', 'dana@fabrikam.com, lee@fabrikam.com et sam@fabrikam.com', '24 nov. 2026, 09:59 UTC'],
  ['es', 'dana@fabrikam.com, lee@fabrikam.com y sam@fabrikam.com', '24 nov 2026, 9:59 UTC'],
] as const)('lists and times are written as in the language: %s', (language, list, time) => {
  const letter = SETS[1]?.[1].find(({ id }) => id === 'recipient-admin');
  const { body } = WRITE[language]('recipient-admin', letter?.facts ?? fail());
  expect(body).toContain(list);
  expect(body).toContain(time);
});

test.each([
  ['de', 'auf Englisch'],
  ['fr', 'en anglais'],
  ['es', 'en inglés'],
] as const)('a letter to an admin holds the reason, and says that it is English: %s', (language, note) => {
  const letters = (SETS[0]?.[1] ?? []).filter(({ id }) => id.endsWith('-admin'));
  expect(letters.length).toBeGreaterThan(50);
  for (const { id, facts = fail() } of letters) {
    const { body } = WRITE[language](id, facts);
    expect(body).toMatch(new RegExp(`${note}\\)\\s?: ${facts.reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  }
});

test('a letter to an admin asks one question, and asks for nothing that only commands can do', () => {
  for (const letter of SETS.flatMap(([, letters]) => letters).filter(({ id }) => id.endsWith('-admin')))
    for (const language of LANGUAGES) {
      const { id, facts = fail() } = letter;
      const { body } = WRITE[language](id, { ...facts, article: '' });
      expect(body.match(/\?/g)).toHaveLength(1);
      expect(body).not.toMatch(/^\d+\. /m);
    }
});

test('a request to an owner is five lines, the words of the server among them', () => {
  const letters = (SETS[0]?.[1] ?? []).filter(({ id }) => id === 'owner-request');
  expect(letters.length).toBeGreaterThan(3);
  for (const { id, facts = fail() } of letters)
    for (const language of LANGUAGES) expect(WRITE[language](id, facts).body.split('\n\n')).toHaveLength(6);
});

test('the delist request is the same English text in every language', () => {
  const [letter] = SETS.flatMap(([, letters]) => letters).filter(({ id }) => id === 'delist');
  const { id, facts } = letter ?? fail();
  for (const language of LANGUAGES) expect(WRITE[language](id, facts ?? fail())).toEqual(WRITE.en(id, facts ?? fail()));
});

test('a Spanish subject says what was sent to whom', () => {
  const letter = SETS[0]?.[1].find(({ id }) => id === 'sender-admin');
  expect(writeSpanish('sender-admin', letter?.facts ?? fail()).subject).toBe(
    'Me devuelven el correo enviado a dana@fabrikam.com',
  );
});

test('a request to an owner names the page where the owner does it, in each language', () => {
  const letter = SETS[0]?.[1].find(({ id, facts }) => id === 'owner-request' && facts?.page !== '');
  for (const language of LANGUAGES)
    expect(WRITE[language]('owner-request', letter?.facts ?? fail()).body).toContain(letter?.facts?.page ?? '-');
});

function fail(): never {
  throw new Error('a letter without facts');
}
