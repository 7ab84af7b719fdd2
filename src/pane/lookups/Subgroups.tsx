import { words } from '../../locales/words';
import type { Group } from '../../lookups/group-kind';
import { LADDER_SCOPES } from '../../lookups/group-owner';
import { findRestrictedSubgroups, type SubgroupsAnswer } from '../../lookups/subgroups';
import type { ReactNode } from 'react';
import type { AnswerActions } from '../answer/answer-actions';
import { below, Heading, type Level } from '../parts/Heading';
import { visible } from '../parts/visible-text';
import { RequestList } from './RequestList';
import { AskButton } from './AskButton';
import { LookupError, errorTitle } from './LookupError';
import type { Session } from './session';
import { summarizeProspects } from './recheck-summary';
import { useLookup } from './use-lookup';

const t = words.lookups;

export interface SubgroupsProps {
  readonly parent: Group;
  readonly session: Session;
  readonly level: Level;
  readonly actions: AnswerActions;
  /** What can be asked about one that may be in the way. */
  readonly children: (group: Group) => ReactNode;
}

/** On request, the groups inside a group: each may be the one that refused. */
export function Subgroups({ parent, session, level, actions, children }: SubgroupsProps) {
  const { isAsking, answer, start, stop } = useLookup<SubgroupsAnswer>(`groups in ${parent.id}`, session, actions, say);
  const ask = (): void => {
    start((graph, signal) => findRestrictedSubgroups(graph, parent.id, signal));
  };
  const outcome = answer?.outcome;
  return (
    <>
      <AskButton
        isAsking={isAsking}
        hasAnswer={answer !== null}
        onAsk={ask}
        onStop={stop}
        words={t.owner.subgroups.button}
        again={t.owner.subgroups.again}
      />
      {outcome?.kind === 'failed' && (
        <LookupError error={outcome.error} scopes={LADDER_SCOPES} session={session} actions={actions} />
      )}
      {outcome?.kind === 'none' && <p>{t.owner.subgroups.none}</p>}
      {outcome?.kind === 'subgroups' && (
        <>
          <Heading level={below(level)}>{t.owner.subgroups.heading}</Heading>
          <p className="rd-small">{t.owner.subgroups.each}</p>
          <ul className="rd-cards">
            {outcome.subgroups.map(({ group, prospect }) => (
              <li key={group.id}>
                <p>
                  <bdi>{visible(group.name)}</bdi>: {t.recheck.prospect[prospect]}
                </p>
                {prospect !== 'clear' && children(group)}
              </li>
            ))}
          </ul>
          {outcome.left !== 0 && <p>{leftWords(outcome.left)}</p>}
        </>
      )}
      {answer !== null && <RequestList requests={answer.requests} level={level} />}
    </>
  );
}

const leftWords = (count: number | null): string =>
  count === null ? t.owner.subgroups.leftUncounted : t.owner.subgroups.left({ count });

function say({ outcome }: SubgroupsAnswer): string {
  if (outcome.kind === 'failed') return errorTitle(outcome.error);
  if (outcome.kind === 'none') return t.owner.subgroups.none;
  return summarizeProspects(outcome.subgroups.map(({ prospect }) => prospect));
}
