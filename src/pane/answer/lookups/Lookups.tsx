import { enLookups as t } from '../../../locales/en-lookups';
import type { Advice, CauseAdvice } from '../../../model/advice';
import type { Role } from '../../../model/cause';
import type { AnswerActions } from '../answer-actions';
import { below, Heading, type Level } from '../Heading';
import { GroupOwner } from './GroupOwner';
import { Recheck } from './Recheck';
import { SentCheck } from './SentCheck';
import { sessionFor } from './session';
import { SignedIn } from './SignedIn';

export type LookupPlace =
  | { readonly part: 'cause'; readonly cause: CauseAdvice; readonly role: Role }
  /** Beside the judgement whether the bounce is real. */
  | { readonly part: 'sent' };

export interface LookupsProps {
  readonly place: LookupPlace;
  /** The content of redeliver.json, or null. */
  readonly settings: unknown;
  readonly advice: Advice;
  readonly level: Level;
  readonly actions: AnswerActions;
}

const MAX_GROUPS = 5;

/** What can be looked up where this part of the answer stands. Nothing is asked before a click. */
export function Lookups({ place, settings, advice, level, actions }: LookupsProps) {
  const isForAdmin = place.part === 'cause' && place.role === 'admin' && place.cause === advice.causes[0];
  const session = sessionFor(settings);
  if (session === null) return isForAdmin ? <p className="rd-small rd-lookups">{t.forAdmins}</p> : null;
  if (place.part === 'sent') {
    return <SentCheck messageId={advice.bounce.original.messageId} session={session} actions={actions} />;
  }
  const { cause, role } = place;
  // Who owns the group need not look it up.
  const groups = role === 'owner' ? [] : groupsOf(cause, advice).slice(0, MAX_GROUPS);
  return (
    <section className="rd-lookups">
      <Heading level={level}>{t.heading}</Heading>
      <p className="rd-small">{t.before}</p>
      {groups.map((name, index) => (
        <GroupOwner
          key={name}
          name={name}
          isFirst={index === 0}
          cause={cause}
          bounce={advice.bounce}
          session={session}
          level={below(level)}
          actions={actions}
        />
      ))}
      <Recheck cause={cause} session={session} level={below(level)} actions={actions} />
      <SignedIn session={session} actions={actions} />
    </section>
  );
}

/** The cause's own groups, and with the first cause those that the bounce names beside its recipients. */
function groupsOf(cause: CauseAdvice, { causes, groups }: Advice): readonly string[] {
  if (cause.groups.length === 0) return [];
  const taken = new Set(causes.flatMap((each) => each.groups));
  const others = cause === causes[0] ? groups.filter((group) => !taken.has(group)) : [];
  return [...new Set([...cause.groups, ...others])];
}
