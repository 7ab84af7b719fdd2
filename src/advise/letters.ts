import type { Letter } from '../model/advice';
import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, LetterId } from '../model/cause';
import { LETTER_TEXTS, LETTER_WORDS } from '../locales/en-letters';
import type { LetterFacts } from '../locales/en-letters';
import { fill, valuesOf } from './values';
import type { Values } from './values';

// Addresses of delist desks that a bounce may name. Only these are ever put on a To: line from a bounce's words.
const DELIST_DESKS = /\b(delist@(?:messaging\.)?microsoft\.com)\b/i;
const DELIST_DESK = 'delist@microsoft.com';
const MAX_LISTED = 10;
const MAX_SAID = 5;
const MAX_STEPS = 4;

type PlainLetterId = Exclude<LetterId, 'help-desk'>;

/**
 * Prepares the letters that a cause's steps offer. Plain text; the help desk's report is made from the whole advice. A
 * letter tells its reader of nobody else's addresses: see `concerned`.
 * @param theirText the refusal's own words.
 */
export function writeLetters(
  cause: Cause,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
  theirText: string | undefined,
): readonly Letter[] {
  return offeredLetters(cause).map((id) => {
    const text = LETTER_TEXTS[id];
    const facts = factsOf(id, cause, bounce, recipients, theirText);
    return {
      id,
      name: text.name,
      to: addressees(id, recipients),
      subject: text.subject(facts).slice(0, 250),
      body: text.body(facts),
    };
  });
}

function offeredLetters(cause: Cause): readonly PlainLetterId[] {
  const { sender, owner = [], recipientAdmin = [], senderAdmin = [] } = cause.steps;
  const ids = [...sender, ...owner, ...recipientAdmin, ...senderAdmin].map((step) => step.letter);
  return [...new Set(ids)].filter((id): id is PlainLetterId => id !== undefined && id !== 'help-desk');
}

/** What the reader of a letter can do: an owner gets the owner's steps, an admin the first steps of that side. */
function stepsFor(id: PlainLetterId, cause: Cause, values: Values): readonly string[] {
  const { owner = [], recipientAdmin = [], senderAdmin = [] } = cause.steps;
  const steps =
    id === 'owner-request'
      ? owner
      : id === 'recipient-admin'
        ? recipientAdmin
        : id === 'sender-admin'
          ? senderAdmin
          : [];
  return steps.slice(0, MAX_STEPS).map((step) => fill(step.text, values));
}

/** Who gets it, where that is known. The owner of a group is looked up by a person; a stranger's admin is postmaster. */
function addressees(id: PlainLetterId, recipients: readonly RecipientReport[]): readonly string[] {
  if (id === 'delist') {
    const named = recipients
      .map(({ diagnostic }) => DELIST_DESKS.exec(diagnostic ?? '')?.[1])
      .find((address) => address !== undefined);
    return [named?.toLowerCase() ?? DELIST_DESK];
  }
  return [];
}

/**
 * The recipients a letter may speak of. Each group has an owner of its own and each recipient a right to their own mail;
 * the admin of one domain has no business with the recipients at another.
 */
function concerned(id: PlainLetterId, recipients: readonly RecipientReport[]): readonly RecipientReport[] {
  const [first] = recipients;
  if (!first) return [];
  if (id === 'owner-request' || id === 'recipient-note') return [first];
  if (id !== 'recipient-admin') return recipients;
  const domain = domainOf(first);
  return domain === '' ? [first] : recipients.filter((recipient) => domainOf(recipient) === domain);
}

function factsOf(
  id: PlainLetterId,
  cause: Cause,
  bounce: Bounce,
  all: readonly RecipientReport[],
  theirText: string | undefined,
): LetterFacts {
  const { original } = bounce;
  const recipients = concerned(id, all);
  const [first] = recipients;
  const values = valuesOf(bounce, first, theirText);
  const names = recipients.map(nameOf).filter((name) => name !== undefined);
  const listed = LETTER_WORDS.andMore(names.slice(0, MAX_LISTED), Math.max(0, names.length - MAX_LISTED));
  const said = new Set(recipients.map(({ diagnostic }) => diagnostic).filter((text) => text !== null && text !== ''));
  const servers = new Set(recipients.map(({ remoteMta }) => remoteMta));
  const [source] = cause.sources;
  return {
    recipient: values.recipient ?? '',
    recipients: listed,
    otherGroups: id === 'owner-request' ? all.length - recipients.length : 0,
    sender: values.sender ?? '',
    senderDomain: values.senderDomain ?? '',
    recipientDomain: values.recipientDomain ?? '',
    subject: original.subject ?? '',
    sent: original.date === null ? '' : spokenMoment(original.date),
    said: [...said].slice(0, MAX_SAID).flatMap((words) => words?.split('\n') ?? []),
    server: servers.size === 1 ? (values.server ?? '') : '',
    ip: values.ip ?? '',
    reason: cause.name,
    article: source === undefined ? '' : `${source.title}, ${source.url}`,
    steps: stepsFor(id, cause, names.length < 2 ? values : { ...values, recipient: listed, group: listed }),
  };
}

const nameOf = ({ address, displayName }: RecipientReport): string | undefined => address ?? displayName;

const domainOf = ({ address }: RecipientReport): string =>
  address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : '';

/** «24 Nov 2026, 09:59 UTC» for an ISO date; what is no date stays as it is. */
export function spokenMoment(iso: string, withSeconds = false): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = date.toISOString().slice(11, withSeconds ? 19 : 16);
  return LETTER_WORDS.moment(date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear(), time);
}
