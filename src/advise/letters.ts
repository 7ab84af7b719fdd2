import type { CauseAdvice, Letter } from '../model/advice';
import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, LetterId } from '../model/cause';
import { LETTER_TEXTS, LETTER_WORDS } from '../locales/en-letters';
import type { LetterFacts } from '../locales/en-letters';
import { ADVICE_TEXTS } from '../locales/en-advice';
import { fill } from './values';
import type { Values } from './values';

// Addresses of delist desks that a bounce may name. Only these are ever put on a To: line from a bounce's words.
const DELIST_DESKS = /\b(delist@(?:messaging\.)?microsoft\.com)\b/i;
const DELIST_DESK = 'delist@microsoft.com';
const MAX_LISTED = 20;

type PlainLetterId = Exclude<LetterId, 'help-desk'>;

/** Prepares the letters that a cause's steps offer. Plain text; the help desk's report is made from the whole advice. */
export function writeLetters(
  cause: Cause,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
  values: Values,
  verdict: string,
): readonly Letter[] {
  const facts = factsOf(cause, bounce, recipients, values, verdict);
  return offeredLetters(cause).map((id) => {
    const text = LETTER_TEXTS[id];
    const steps = stepsFor(id, cause, values);
    const filled = { ...facts, steps };
    return {
      id,
      name: text.name,
      to: addressees(id, recipients),
      subject: text.subject(filled).slice(0, 250),
      body: text.body(filled),
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
  return steps.slice(0, 4).map((step) => fill(step.text, values));
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

function factsOf(
  cause: Cause,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
  values: Values,
  verdict: string,
): LetterFacts {
  const { original } = bounce;
  const names = recipients
    .map(({ address, displayName }) => address ?? displayName)
    .filter((name) => name !== undefined);
  const words = [...new Set(recipients.map(({ diagnostic }) => diagnostic).filter((text) => text !== null))];
  const { missing } = ADVICE_TEXTS;
  return {
    recipient: values.recipient ?? missing.recipient,
    recipients: names.length > 0 ? names.slice(0, MAX_LISTED) : [missing.recipient],
    sender: values.sender ?? '',
    senderDomain: values.senderDomain ?? missing.senderDomain,
    recipientDomain: values.recipientDomain ?? missing.recipientDomain,
    subject: original.subject ?? '',
    sent: original.date ?? '',
    said: words.slice(0, 5).join('\n') || LETTER_WORDS.noWords,
    server: values.server ?? '',
    ip: values.ip ?? missing.ip,
    verdict,
    article: cause.sources[0]?.url ?? '',
    steps: [],
  };
}

export const letterOf = (advice: CauseAdvice, id: LetterId): Letter | undefined =>
  advice.letters.find((letter) => letter.id === id);
