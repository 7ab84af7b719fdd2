import { words } from '../../locales/words';
import type { Advice, CauseAdvice, StepSection } from '../../model/advice';
import { domainOf } from '../../text/domain';
import { sideOf, type Side } from './reader';

const t = words.answer.ownSide;

/** The answer with the steps of the reader's own side first: only the pane knows whose mailbox the bounce is read in. */
export function ownSideFirst(advice: Advice, mailbox: string | null): Advice {
  return {
    ...advice,
    causes: advice.causes.map((cause) => withOwnSideFirst(cause, sideOf(cause, advice.bounce, mailbox))),
  };
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
