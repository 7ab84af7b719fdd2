import type { Letter, LetterFacts } from '../model/advice';
import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, LetterId, StepTemplate } from '../model/cause';
import { en } from '../locales/letters/en';
import { writeIn } from '../locales/letters/letter-texts';
import { words } from '../locales/engine-words';
import { currentLanguage } from '../locales/language';
import { manyLines, oneLine } from '../text/plain-text';
import { contactIn } from './contact';
import { sourcesFor } from './sources';
import { valuesOf, wordsAbout } from './values';
import type { Values } from './values';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { isMicrosoftServer } from '../text/organization';

// The desk's address today. Bounces still print its old one too (Microsoft's article on 5.7.1, November 2026).
const DELIST_DESK = 'delist@microsoft.com';
const NAMES_DESK = /\bdelist@(?:messaging\.)?microsoft\.com(?![\w-]|\.\w)|\b5\.7\.511\b/i;
const MAX_LISTED = 10;
const MAX_SAID = 5;
/** An address has 320 characters at most (RFC 5321 section 4.5.3.1); a group may be called by a name. */
const MAX_NAME = 320;
const MAX_SUBJECT = 255;
/** A reply line has 512 (RFC 5321 section 4.5.3.1.5); several of them are one diagnostic. */
const MAX_WORDS = 1500;
/** A delist desk asks for the whole bounce. */
const MAX_BOUNCE = 6000;

/**
 * Prepares the letters that a cause's steps offer, in English, with the facts to write them in another language. The help
 * desk's report is made from the whole advice. Where several groups refused, each owner gets one of their own. A letter tells its reader of nobody else's addresses: see `concerned`.
 * @param theirText the refusal's own words.
 */
export function writeLetters(
  cause: Cause,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
  theirText: string | undefined,
): readonly Letter[] {
  const write = (id: LetterId, about: readonly RecipientReport[]): Letter =>
    letterOf(id, addressees(id, about), factsOf(id, cause, bounce, about, theirText, recipients.length));
  return offeredLetters(cause).flatMap((id) =>
    id === 'owner-request' && recipients.length > 1
      ? recipients.slice(0, MAX_OWNERS).map((recipient) => namedFor(write(id, [recipient])))
      : [write(id, recipients)],
  );
}

/** Each restricted group has its own owner. This many owners get a letter with the facts of their group. */
const MAX_OWNERS = 20;

function namedFor(letter: Letter): Letter {
  const group = letter.facts?.recipient ?? '';
  return group === '' ? letter : { ...letter, name: words.advice.letterToOwner({ group }) };
}

export const letterOf = (id: LetterId, to: readonly string[], facts: LetterFacts): Letter => ({
  id,
  name: words.advice.letters[id],
  to,
  ...writeIn(en, id, facts),
  facts,
});

/** A subject for a letter, of any text. */
export const plainSubject = (subject: string | null): string => oneLine(subject ?? '', MAX_SUBJECT);

function offeredLetters(cause: Cause): readonly LetterId[] {
  const { sender, owner = [], recipientAdmin = [], senderAdmin = [] } = cause.steps;
  const ids = [...sender, ...owner, ...recipientAdmin, ...senderAdmin].map((step) => step.letter);
  return [...new Set(ids)].filter((id): id is LetterId => id !== undefined && id !== 'help-desk');
}

/** Who gets the letter, if that's known. People look up the owner of a group themselves. */
function addressees(id: LetterId, recipients: readonly RecipientReport[]): readonly string[] {
  // Which desk it is depends on the list: none is guessed.
  const isTheirs = recipients.some(({ diagnostic, status }) => NAMES_DESK.test(`${status ?? ''} ${diagnostic ?? ''}`));
  if (id !== 'delist') return [];
  if (isTheirs) return [DELIST_DESK];
  const [first] = recipients;
  const contact = first && contactIn(wordsAbout(first), first);
  return contact?.includes('@') === true && !contact.includes('/') ? [contact] : [];
}

/**
 * The recipients a letter may speak of. Each group has an owner of its own and each recipient a right to their own mail;
 * the admin of one domain has no business with the recipients at another.
 */
function concerned(id: LetterId, recipients: readonly RecipientReport[]): readonly RecipientReport[] {
  const [first] = recipients;
  if (!first) return [];
  if (id === 'owner-request' || id === 'recipient-note') return [first];
  if (id !== 'recipient-admin') return recipients;
  const domain = domainOf(first.address);
  return domain === null ? [first] : recipients.filter(({ address }) => domainOf(address) === domain);
}

function factsOf(
  id: LetterId,
  cause: Cause,
  bounce: Bounce,
  all: readonly RecipientReport[],
  theirText: string | undefined,
  refused: number,
): LetterFacts {
  const { original } = bounce;
  const recipients = concerned(id, all);
  const [first] = recipients;
  const values = plainValues(valuesOf(bounce, first, theirText));
  const names = recipients.flatMap(({ address, displayName }) => address ?? displayName ?? []);
  const listed = names.slice(0, MAX_LISTED).map((name) => oneLine(name, MAX_NAME));
  const servers = new Set(recipients.map(({ remoteMta }) => remoteMta));
  const source = articleFor(id, cause, bounce, recipients);
  return {
    ...NO_FACTS,
    recipient: values.recipient ?? '',
    recipients: listed,
    moreRecipients: names.length - listed.length,
    otherGroups: id === 'owner-request' ? refused - recipients.length : 0,
    sender: values.sender ?? '',
    senderDomain: values.senderDomain ?? '',
    recipientDomain: values.recipientDomain ?? '',
    subject: plainSubject(original.subject),
    sent: oneLine(original.date ?? '', MAX_NAME),
    said: saidAbout(recipients, cause, theirText)
      .slice(0, MAX_SAID)
      .flatMap((said) => manyLines(withoutContinuations(said), MAX_WORDS).split('\n')),
    server: servers.size === 1 ? (values.server ?? '') : '',
    ip: values.ip ?? '',
    ...(cause.plea ? { plea: cause.plea } : {}),
    reason: cause.englishName ?? cause.name,
    localReason: cause.name,
    textLanguage: currentLanguage(),
    article: source?.url ?? '',
    hasNoAdmin: recipients.length > 0 && recipients.every(({ address }) => isConsumerProvider(domainOf(address) ?? '')),
    page: id === 'owner-request' ? pagesOf(cause.steps.owner ?? []) : '',
    report: id === 'delist' ? withoutBlankLines(manyLines(bounce.text, MAX_BOUNCE)) : '',
    language: bounce.language,
  };
}

/** What was said about the recipients: an admin's words may stand elsewhere than the reply, and tell their rule from others. */
function saidAbout(recipients: readonly RecipientReport[], { quotesAdmin }: Cause, theirText = ''): readonly string[] {
  const replies = recipients.flatMap(({ diagnostic }) => diagnostic ?? []).filter((text) => text !== '');
  const isElsewhere = quotesAdmin === true && !replies.some((reply) => reply.includes(theirText));
  return [...new Set(isElsewhere ? [theirText, ...replies] : replies)];
}

/** A reply of several lines has its code in front of each; read as one text, once is enough. */
function withoutContinuations(reply: string): string {
  const code = /^(?:smtp;\s*)?(\d{3})-((?:\d\.\d{1,3}\.\d{1,3})?)/i.exec(reply);
  if (code === null) return reply;
  const [opening, number = '', status = ''] = code;
  const again = new RegExp(String.raw`\s+${number}[- ]${status.replaceAll('.', String.raw`\.`)}[ \t]+`, 'g');
  return `${number} ${status}${reply.slice(opening.length)}`.replace(again, ' ');
}

/** A page of Microsoft's helps an admin of Exchange; to other admins, it says nothing. */
function articleFor(
  id: LetterId,
  cause: Cause,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
): Cause['sources'][number] | undefined {
  const { generator } = bounce;
  const isTheirs = recipients.some(({ remoteMta }) => remoteMta !== null && isMicrosoftServer(remoteMta));
  const hasOther = recipients.some(({ remoteMta }) => remoteMta !== null && !isMicrosoftServer(remoteMta));
  const isExchange = /^(?:exchange|outlook)-/.test(generator);
  const isForExchange = id === 'recipient-admin' ? isTheirs || (isExchange && !hasOther) : isExchange || isTheirs;
  const isUnknown = generator === 'unknown' && !hasOther;
  const sources = sourcesFor(cause, bounce, recipients);
  return sources.find(({ url }) => isForExchange || isUnknown || !/^https:\/\/[\w.]{0,40}\bmicrosoft\.com\//.test(url));
}

const withoutBlankLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

export const NO_FACTS: LetterFacts = {
  recipient: '',
  recipients: [],
  moreRecipients: 0,
  otherGroups: 0,
  sender: '',
  senderDomain: '',
  recipientDomain: '',
  subject: '',
  sent: '',
  said: [],
  server: '',
  ip: '',
  reason: '',
  localReason: '',
  textLanguage: 'en',
  article: '',
  hasNoAdmin: false,
  page: '',
  report: '',
  language: '',
};

/** Where owners do it, one page a line: distribution lists and Microsoft 365 groups have a page each. Articles are in the steps only. */
const pagesOf = (steps: readonly StepTemplate[]): string =>
  [...new Set(steps.flatMap(({ link }) => link?.url ?? []))]
    .filter((url) => new URL(url).hostname !== 'learn.microsoft.com')
    .join('\n');

const plainValues = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, string | undefined]) =>
      value === undefined ? [] : [[name, oneLine(value, name === 'theirText' ? MAX_WORDS : MAX_NAME)]],
    ),
  );
