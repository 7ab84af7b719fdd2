import { useEffect, useRef } from 'react';
import { words } from '../../locales/words';
import { findGroupOwner, findOwnersOf, type OwnerAnswer } from '../../lookups/group-owner';
import type { Group } from '../../lookups/group-kind';
import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { Bounce } from '../../model/bounce';
import type { AnswerActions } from '../answer/answer-actions';
import { Breakable } from '../parts/Breakable';
import type { LetterAddressees } from './found-owners';
import { below, Heading, type Level } from '../parts/Heading';
import { PermissionNote } from './PermissionNote';
import { RequestList } from './RequestList';
import { AskButton } from './AskButton';
import { addressedTo } from './owner-letter';
import { OwnerResult } from './OwnerResult';
import { describeOwnerOutcome } from './owner-words';
import type { Session } from './session';
import { Subgroups } from './Subgroups';
import { useLookup } from './use-lookup';

const t = words.lookups;

export interface GroupOwnerProps {
  /** As the bounce names it. */
  readonly name: string;
  /** Found already, inside another group. */
  readonly group?: Group;
  /** Only the first one explains what it asks for. */
  readonly isFirst: boolean;
  /** The step above names it already. */
  readonly isOnly: boolean;
  readonly cause: CauseAdvice;
  readonly bounce: Bounce;
  readonly role: Role;
  readonly onOwners: (name: string, owners: LetterAddressees) => void;
  readonly session: Session;
  readonly level: Level;
  readonly actions: AnswerActions;
}

/** «Who owns this group?»: the question, the button, and the result. */
export function GroupOwner(props: GroupOwnerProps) {
  const { name, group, isFirst, isOnly, onOwners, session, level, actions } = props;
  const { isAsking, answer, start, stop } = useLookup<OwnerAnswer>(
    `owner of ${group?.id ?? name}`,
    session,
    actions,
    ({ outcome }) => describeOwnerOutcome(outcome),
  );
  const place = useRef<HTMLDivElement>(null);
  const owners = answer?.outcome.kind === 'owners' ? answer.outcome.owners : null;
  useEffect(() => {
    const addressed = owners === null ? null : addressedTo(owners);
    // The request in the steps is now addressed to them.
    if (addressed !== null) onOwners(name, addressed);
  }, [owners, name, onOwners]);
  const ask = (): void => {
    start((graph, signal) =>
      group === undefined ? findGroupOwner(graph, name, signal) : findOwnersOf(graph, group, signal),
    );
  };
  return (
    <div className="rd-lookup" ref={place}>
      {!isOnly && (
        <Heading level={level}>
          <Breakable text={t.owner.question({ group: name })} />
        </Heading>
      )}
      <AskButton
        isAsking={isAsking}
        hasAnswer={answer !== null}
        onAsk={ask}
        onStop={stop}
        words={t.owner.buttonShort}
        label={t.owner.button({ group: name })}
        again={t.owner.again}
      />
      {answer === null && isFirst && <PermissionNote permissions={t.permissions.owner} />}
      {answer !== null && (
        <OwnerAnswerView
          {...props}
          answer={answer}
          onPick={(picked) => {
            // The pressed button goes with its list.
            place.current?.querySelector('button')?.focus();
            start((graph, signal) => findOwnersOf(graph, picked, signal));
          }}
        />
      )}
    </div>
  );
}

interface OwnerAnswerProps extends GroupOwnerProps {
  readonly answer: OwnerAnswer;
  readonly onPick: (group: Group) => void;
}

/** The answer, the groups inside the group, and the requests behind it. */
function OwnerAnswerView({ answer, onPick, ...props }: OwnerAnswerProps) {
  const { group, cause, bounce, role, session, level, actions } = props;
  return (
    <div className="rd-lookup-answer">
      <OwnerResult
        answer={answer}
        cause={cause}
        bounce={bounce}
        role={role}
        session={session}
        actions={actions}
        onPick={onPick}
      />
      {answer.group !== null && group === undefined && (
        <Subgroups key={answer.group.id} parent={answer.group} session={session} level={level} actions={actions}>
          {(inner) => (
            <GroupOwner
              {...props}
              name={inner.mail ?? inner.name}
              group={inner}
              isFirst={false}
              isOnly={false}
              level={below(level)}
            />
          )}
        </Subgroups>
      )}
      <RequestList requests={answer.requests} level={level} />
    </div>
  );
}
