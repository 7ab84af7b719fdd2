import type { Letter } from '../model/advice';
import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, Fixer, StepTemplate } from '../model/cause';
import { words } from '../locales/engine-words';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { domainBehind } from '../text/internal-address';
import { organizationOf } from '../text/organization';
import { mapSteps } from './map-steps';

/**
 * How the sender stands to the recipients of one cause. `inside`: all are in the sender's organization, so its admin is theirs.
 * `no-admin`: all have their mailbox with a provider for anybody.
 */
export type Relation = 'inside' | 'no-admin' | 'unknown';

export function relationOf({ original }: Bounce, recipients: readonly RecipientReport[]): Relation {
  const domains = recipients.map(({ address }) => domainBehind(address, original.from) ?? '');
  if (domains.length === 0) return 'unknown';
  if (domains.every(isConsumerProvider)) return 'no-admin';
  const from = domainOf(original.from);
  if (from === null || isConsumerProvider(from)) return 'unknown';
  const own = organizationOf(from);
  return domains.every((domain) => domain !== '' && organizationOf(domain) === own) ? 'inside' : 'unknown';
}

/** Who can fix it, as the sender knows them; nothing where that's no different. */
export function actorsFor(
  all: readonly Fixer[],
  relation: Relation,
  hasNoOwner: boolean,
): { readonly actors?: readonly Fixer[] } {
  const fixers = hasNoOwner ? all.filter((fixer) => fixer !== 'group-owner') : all;
  if (relation === 'unknown' || !fixers.includes('recipient-admin'))
    return fixers.length === all.length ? {} : { actors: fixers };
  const known: Fixer = relation === 'inside' ? 'sender-admin' : 'receiving-provider';
  return { actors: [...new Set(fixers.map((fixer) => (fixer === 'recipient-admin' ? known : fixer)))] };
}

/** The cause with steps that this sender and these recipients can take: each letter has somebody who can get it. */
export function fittedTo(cause: Cause, relation: Relation): Cause {
  const steps = mapSteps(cause.steps, (all, reader) => {
    const told = relation === 'inside' ? all.flatMap(insideOf) : all;
    return reader === 'sender'
      ? senderSteps(told, cause, relation)
      : told.map((step) => withoutLetterThere(step, cause, relation));
  });
  // Nobody who asks is the admin of a provider for anybody.
  const { recipientAdmin, ...others } = steps;
  const isForNobody = relation === 'no-admin' && (steps.senderAdmin?.length ?? 0) > 0;
  const { inside } = cause.retry;
  const retry = relation === 'inside' && inside !== undefined ? { ...cause.retry, note: inside } : cause.retry;
  return { ...cause, steps: isForNobody ? others : { ...others, ...(recipientAdmin && { recipientAdmin }) }, retry };
}

function insideOf({ inside, ...step }: StepTemplate): readonly StepTemplate[] {
  if (inside === null) return [];
  if (inside === undefined) return [step];
  const told: StepTemplate = { ...step, text: inside };
  return [step.letter === 'recipient-admin' ? { ...told, letter: 'sender-admin' } : told];
}

function senderSteps(steps: readonly StepTemplate[], { cutOff }: Cause, relation: Relation): readonly StepTemplate[] {
  const has = (letter: string): boolean => steps.some((step) => step.letter === letter);
  const t = words.advice.instead;
  return steps.flatMap((step, index): readonly StepTemplate[] => {
    if (step.letter !== 'recipient-admin') return [step];
    const { letter, viaRecipient, ...plain } = step;
    if (relation === 'inside')
      return has('sender-admin')
        ? []
        : [{ ...plain, text: index === 0 ? t.ownAdmin : t.ownAdminLater, letter: 'sender-admin' }];
    if (relation === 'no-admin')
      return has('recipient-note')
        ? [plain]
        : [{ ...plain, text: index === 0 ? t.person : t.personLater, letter: 'recipient-note' }];
    if (cutOff === 'recipient-domain') return [{ ...plain, letter: 'recipient-note' }];
    return viaRecipient === true && !has('recipient-note')
      ? [
          { ...plain, letter: 'recipient-note' },
          { text: t.theirAdmin, letter },
        ]
      : [{ ...plain, letter }];
  });
}

/** An admin writes to the other side's admin, where there's one who can get it. */
function withoutLetterThere(step: StepTemplate, { cutOff }: Cause, relation: Relation): StepTemplate {
  const { letter, ...plain } = step;
  const isReached = cutOff !== 'recipient-domain' && relation === 'unknown';
  if (letter !== 'recipient-admin' || isReached) return step;
  return plain;
}

/** Letters that can't be mailed are copied for a chat. */
export const withChannel = (letters: readonly Letter[], { cutOff }: Cause, relation: Relation): readonly Letter[] =>
  cutOff === 'sender' || (cutOff === 'recipient-domain' && relation === 'inside')
    ? letters.map((letter) => ({ ...letter, isForChat: true }))
    : letters;
