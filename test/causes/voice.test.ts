import { TOLD } from './kit';
import { PLACEHOLDER } from '../../src/advise/placeholder';
import type { Cause, StepTemplate } from '../../src/model/cause';

// The rules of how Redeliver writes that a program can check.

/** A usual length for each value; a headline is measured with them. */
const USUAL: Readonly<Record<string, string>> = {
  recipient: 'dana.okafor@fabrikam.com',
  group: 'dana.okafor@fabrikam.com',
  sender: 'kim.nakata@contoso.co.uk',
  recipientDomain: 'fabrikam.com',
  senderDomain: 'contoso.corp',
  server: 'mx1.fabrikam.com',
  ip: '203.0.113.125',
  code: '5.7.124',
  file: 'holiday plans.exe',
  spfEntry: 'ip4:203.0.113.125',
};
const atUsualLength = (text: string): string => text.replace(PLACEHOLDER, (all, name: string) => USUAL[name] ?? all);

/** Words of others stand in quotation marks: names in an admin center, a server's answer. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '“”');

const ROLES = ['sender', 'owner', 'recipientAdmin', 'senderAdmin'] as const;
type Reader = (typeof ROLES)[number];
const stepsFor = ({ steps }: Cause, ...readers: readonly Reader[]): readonly StepTemplate[] =>
  readers.flatMap((reader) => steps[reader] ?? []);

const notesOf = (cause: Cause): readonly string[] =>
  stepsFor(cause, ...ROLES).flatMap(({ commands = [] }) => commands.map(({ note }) => note));
const proseOf = (cause: Cause): readonly string[] => [
  cause.title,
  cause.name,
  cause.meaning,
  ...stepsFor(cause, ...ROLES).map(({ text }) => text),
  ...notesOf(cause),
  ...Object.values(cause.without ?? {}),
  cause.retry.note,
];

/** Every text that a check objects to, with its cause. */
const objections = (
  textsOf: (cause: Cause) => readonly string[],
  isWrong: (text: string) => boolean,
): readonly string[] =>
  TOLD.flatMap((cause) =>
    textsOf(cause)
      .filter(isWrong)
      .map((text) => `${cause.id}: ${text}`),
  );

const sentencesIn = (text: string): number => withoutQuotes(text).split(/[.!?](?=\s|$)/).length - 1;

describe('a headline', () => {
  test('is at most 60 characters long at its usual length', () => {
    const long = objections(
      ({ title }) => [title],
      (title) => atUsualLength(title).length > 60,
    );
    expect(long).toEqual([]);
  });

  test('is one sentence', () => {
    expect(
      objections(
        ({ title }) => [title],
        (title) => !title.endsWith('.') || sentencesIn(title) !== 1,
      ),
    ).toEqual([]);
  });
});

test('a name for lists is short, fills nothing in, and is no sentence', () => {
  expect(
    objections(
      ({ name }) => [name],
      (name) => name.length > 44 || /[{}]|\.$/.test(name),
    ),
  ).toEqual([]);
});

test('the reason is one sentence', () => {
  expect(
    objections(
      ({ meaning }) => [meaning],
      (meaning) => sentencesIn(meaning) !== 1,
    ),
  ).toEqual([]);
});

const NEVER: readonly (readonly [string, RegExp])[] = [
  ['a question', /\?/],
  ['"cannot"', /\bcannot\b/i],
  ['no contraction', /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|should|could|must) not\b/i],
  ['no contraction', /\b(?:you|they|we) (?:are|have been|will)\b/i],
  ['"refuse"', /\brefus(?:e|es|ed|ing|al|als)\b/i],
  ['"take mail"', /\btak(?:e|es|en|ing)(?: no| any| your| the| its| their)? (?:e-?mail|mail|messages?|copies)\b/i],
  ['"let in"', /\blet(?:s|ting)?(?: \S+){0,4} in\b/i],
  ['"let go"', /\blet go\b/i],
  ['"hand over", "hand in"', /\bhand(?:s|ed|ing)?(?: \S+)? (?:over|in)\b/i],
  ['"mend"', /\bmend(?:s|ed|ing)?\b/i],
  ['"anew"', /\banew\b/i],
  ['"seldom"', /\bseldom\b/i],
  ['"by hand"', /\bby hand\b/i],
  ['"some minutes"', /\bsome (?:minutes|hours|days)\b/i],
  ['"another way"', /\banother way\b/i],
  [
    '"reach" a person',
    /\breach(?:es|ed)? (?:\{recipient\}|\{sender\}|him|her|them|the (?:person|recipient|people|owner)|those)/i,
  ],
  ['"whoever runs"', /\bwhoever runs\b|\bpeople who run\b/i],
  ['"send again"', /\bsend(?:s|ing)?(?: it| them| this| the message| the mail)? again\b/i],
  ['"an own"', /\ban own\b/i],
  ['"has no part in"', /\bhas no part in\b/i],
  ['"rule of its own"', /\brule of (?:its|their) own\b/i],
  ['"the way of the message"', /\bway of the message\b/i],
  ['"e.g."', /\be\.g\./i],
  ['"please"', /\bplease\b/i],
  ['"click", "tick"', /\b(?:click|tick)(?:s|ed|ing)?\b/i],
  ['a straight quotation mark', /['"]/],
  [
    'British spelling',
    /\b(?:colour\w*|centre|centres|licence|licences|neighbour\w*|behaviour\w*|favour\w*|honour\w*|grey|cancelled|cancelling|labelled|travell\w+|catalogue)\b/i,
  ],
  [
    'British spelling',
    /\b(?:recogni|organi|authori|synchroni|custom|normali|minimi|optimi|utili|reali|summari)s(?:e|es|ed|ing|ation|ations)\b/i,
  ],
];

describe('no text of a cause holds', () => {
  test.each(NEVER)('%s', (_, pattern) => {
    expect(objections(proseOf, (text) => pattern.test(withoutQuotes(text)))).toEqual([]);
  });

  test('a placeholder that nothing fills', () => {
    expect(objections(proseOf, (text) => /[{}]/.test(text.replace(PLACEHOLDER, '')))).toEqual([]);
  });
});

const VERBS = new Set(
  (
    'Add Allow Apply Approve Ask Attach Avoid Break Call Change Check Choose Clear Compare Compress Contact Copy Correct Create ' +
    'Delete Edit Email Enter Find Fix Follow Forward Give Ignore Join Keep Leave Link Look Mail Make Move Open Paste Put Read ' +
    'Remove Rename Replace Reply Report Resend Reset Respect Retype Run Save Scan Search See Select Send Set Share Shorten Sign Split Spread ' +
    'Start Switch Tell Trim Try Turn Type Update Upload Use Wait Write Zip Don’t'
  ).split(' '),
);
const startsWithVerb = (text: string): boolean => VERBS.has(/^[\w’]+/.exec(text)?.[0] ?? '');
/** «If it’s urgent, call.»: the verb follows the condition. */
const afterCondition = (text: string): string =>
  text.replace(/^If [^,]+(?:, [^,]+)*?, (?=\w)/, '').replace(/^\w/, (letter) => letter.toUpperCase());

describe('a step', () => {
  test('of a sender or an owner begins with what to do, or with the condition for it', () => {
    const wrong = objections(
      (cause) => stepsFor(cause, 'sender', 'owner').map(({ text }) => text),
      (text) => !startsWithVerb(text) && !(text.startsWith('If ') && startsWithVerb(afterCondition(text))),
    );
    expect(wrong).toEqual([]);
  });

  test('of a sender or an owner is at most two sentences long, of an admin three', () => {
    const readers: readonly (readonly [number, readonly Reader[]])[] = [
      [2, ['sender', 'owner']],
      [3, ['recipientAdmin', 'senderAdmin']],
    ];
    const wrong = readers.flatMap(([most, roles]) =>
      objections(
        (cause) => stepsFor(cause, ...roles).map(({ text }) => text),
        (text) => sentencesIn(text) > most,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('for an owner or an admin says {sender} and means by “you” whoever reads it', () => {
    const wrong = objections(
      (cause) => stepsFor(cause, 'owner', 'recipientAdmin').map(({ text }) => text),
      (text) => /\byour (?:message|bounce)\b|\byou sent\b/i.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

test('the note on resending says what to do first', () => {
  const wrong = TOLD.filter(({ retry: { helps, note } }) =>
    helps ? !/^(?:Resend|You can resend|Wait)\b/.test(note) : !/^Don’t resend(?: yet)?\. [A-Z]/.test(note),
  );
  expect(wrong.map(({ id, retry }) => `${id}: ${retry.note}`)).toEqual([]);
});

test('links lead to where Microsoft keeps its articles today', () => {
  const links = TOLD.flatMap((cause) => [
    ...cause.sources,
    ...stepsFor(cause, ...ROLES).flatMap(({ link }) => (link === undefined ? [] : [link])),
  ]);
  expect(links.filter(({ url }) => /docs\.microsoft\.com|\/exchange\/troubleshoot\/|\/dkimv2\b/.test(url))).toEqual([]);
});

test('a command’s title says what it shows or does, not what its output should be', () => {
  const title = (note: string): string => note.split(/[.](?:\s|$)/, 1)[0] ?? '';
  const asserts = /^(?:True|False|Empty|Should|If|Any|For|Only|Takes)\b|\b(?:means|should be|must be|is the cause)\b/;
  expect(objections(notesOf, (note) => asserts.test(title(note)))).toEqual([]);
});
