import { words } from '../../locales/words';
import type { Advice, CauseAdvice, StepSection } from '../../model/advice';
import { domainOf } from '../../text/domain';
import { isOfOrganization } from '../../text/organization';

const t = words.answer.ownSide;

/** Of providers for anybody, only Microsoft’s own has mailboxes with add-ins. */
const OUTLOOK_COM = /^(?:outlook|hotmail|live|msn)\.[a-z.]{2,6}$/;

type Side = NonNullable<StepSection['side']>;

/** The answer with the steps of the reader's own side first: only the pane knows whose mailbox the bounce is read in. */
export function ownSideFirst(advice: Advice, mailbox: string | null): Advice {
  const own = domainOf(mailbox);
  if (own === null || OUTLOOK_COM.test(own)) return advice;
  return { ...advice, causes: advice.causes.map((cause) => withOwnSideFirst(cause, sideOf(cause, advice, own))) };
}

/** Null where it's both sides, or where nothing tells: a bounce may have been passed on to somebody else. */
function sideOf({ recipients }: CauseAdvice, { bounce }: Advice, own: string): Side | null {
  const isOwn = (domain: string): boolean => isOfOrganization([own], domain);
  const from = domainOf(bounce.original.from);
  const theirs = recipients.flatMap(({ address }) => domainOf(address) ?? []);
  if (theirs.length === 0) return null;
  // A bounce that doesn't name the sender comes back to the sender's side.
  if (!theirs.some(isOwn)) return from === null || isOwn(from) ? 'sender' : null;
  return theirs.every(isOwn) && from !== null && !isOwn(from) ? 'recipient' : null;
}

function withOwnSideFirst(cause: CauseAdvice, side: Side | null): CauseAdvice {
  const { admin } = cause.steps;
  if (side === null || admin.length === 0) return cause;
  const mine = admin.filter((section) => section.side === side);
  const others = admin.filter((section) => section.side !== side);
  const first = mine.length > 0 || side === 'recipient' ? mine : [nothingToChange(cause)];
  return { ...cause, steps: { ...cause.steps, admin: [...first, ...others] } };
}

function nothingToChange({ groups, letters, recipients }: CauseAdvice): StepSection {
  const domain = domainOf(recipients[0]?.address) ?? '';
  const letter = letters.find(({ id }) => id === 'recipient-admin')?.id;
  const text = groups.length > 0 ? t.askGroup({ domain }) : t.ask({ domain });
  return { heading: t.heading, side: 'sender', steps: [{ text, ...(letter === undefined ? {} : { letter }) }] };
}
