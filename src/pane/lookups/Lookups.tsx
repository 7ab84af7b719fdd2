import { words } from '../../locales/words';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from '../answer/answer-actions';
import type { LetterAddressees } from './found-owners';
import { below, Heading, type Level } from '../parts/Heading';
import type { LookupPlace } from './lookup-place';
import { FindOwnerManually } from './FindOwnerManually';
import { LookupsNotSetUp } from './LookupsNotSetUp';
import { ownerStep } from '../answer/primary-step';
import { GroupOwner } from './GroupOwner';
import { mayRecheck, Recheck } from './Recheck';
import { SentCheck } from './SentCheck';
import { openSession, type Session } from './session';
import { SignedIn } from './SignedIn';

const t = words.lookups;

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
  const session = openSession(settings);
  if (session === null) return <LookupsNotSetUp place={place} advice={advice} actions={actions} />;
  if (place.part === 'sent') {
    return <SentCheck messageId={advice.bounce.original.messageId} session={session} actions={actions} />;
  }
  const parts = { ...place, advice, session, level, actions };
  return place.part === 'owner' ? <AtOwnerStep {...parts} /> : <UnderSteps {...parts} />;
}

interface PartProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  readonly onOwners: (name: string, owners: LetterAddressees) => void;
  readonly advice: Advice;
  readonly session: Session;
  readonly level: Level;
  readonly actions: AnswerActions;
}

function AtOwnerStep(props: PartProps) {
  const groups = groupsOf(props.cause, props.advice);
  if (groups.length === 0) return <FindOwnerManually actions={props.actions} />;
  return (
    <div className="rd-lookups">
      <Owners {...props} groups={groups} />
    </div>
  );
}

function UnderSteps(props: PartProps) {
  const { cause, role, advice, session, level, actions } = props;
  // Who owns the group need not look it up; and at its own step it is asked already.
  const isAtStep = ownerStep(cause, role) !== undefined;
  const groups = role === 'owner' || isAtStep ? [] : groupsOf(cause, advice);
  const signedIn = <SignedIn session={session} actions={actions} />;
  if (groups.length === 0 && !mayRecheck(cause)) return isAtStep ? <div className="rd-lookups">{signedIn}</div> : null;
  return (
    <section className="rd-lookups">
      <Heading level={level}>{t.heading}</Heading>
      <Owners {...props} level={below(level)} groups={groups} />
      <Recheck cause={cause} session={session} level={below(level)} actions={actions} />
      {signedIn}
    </section>
  );
}

function Owners({ groups, ...props }: PartProps & { readonly groups: readonly string[] }) {
  const left = groups.length - MAX_GROUPS;
  return (
    <>
      {groups.slice(0, MAX_GROUPS).map((name, index) => (
        <GroupOwner
          key={name}
          {...props}
          name={name}
          isFirst={index === 0}
          isOnly={groups.length === 1}
          bounce={props.advice.bounce}
        />
      ))}
      {left > 0 && <p className="rd-small">{t.owner.moreGroups({ count: left })}</p>}
    </>
  );
}

/** The cause's own groups, and with the first cause those that the bounce names beside its recipients. */
function groupsOf(cause: CauseAdvice, { causes, groups }: Advice): readonly string[] {
  if (cause.groups.length === 0) return [];
  const taken = new Set(causes.flatMap((each) => each.groups));
  const others = cause === causes[0] ? groups.filter((group) => !taken.has(group)) : [];
  return [...new Set([...cause.groups, ...others])];
}
