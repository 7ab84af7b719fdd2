import type { ComponentType } from 'react';
import { lookupWords } from '../../../locales/lookup-words';
import type { Group } from '../../../lookups/group-kind';
import { LADDER_SCOPES } from '../../../lookups/group-owner';
import { findRestrictedSubgroups, type SubgroupsAnswer } from '../../../lookups/subgroups';
import { below, Heading } from '../../parts/Heading';
import { visible } from '../../parts/visible-text';
import { needsGraph, type Lookup, type LookupContext, type ResultProps } from '../lookup';
import { LookupError, errorTitle } from '../LookupError';
import { summarizeProspects } from '../recheck-summary';
import type { Session } from '../session';

const t = lookupWords.owner.subgroups;

export interface SubgroupQuestion {
  readonly parent: Group;
}

interface InnerGroupProps {
  readonly group: Group;
  readonly via: Session;
  readonly context: LookupContext;
}

/**
 * The groups inside a group: each may be the one that rejected the message. Offered with the answer about the group, never by itself.
 * @param Inner what can be asked about one that may be in the way
 */
export const subgroupsOf = (
  Inner: ComponentType<InnerGroupProps>,
): Lookup<SubgroupQuestion, SubgroupsAnswer, Session> => ({
  id: 'subgroups',
  needs: needsGraph,
  appliesTo: () => [],
  keyOf: ({ parent }) => parent.id,
  words: () => ({ button: t.button, again: t.again, asking: lookupWords.asking }),
  Before: () => null,
  ask: ({ parent }, { graph }, signal) => findRestrictedSubgroups(graph, parent.id, signal),
  say: ({ outcome }) => {
    if (outcome.kind === 'failed') return errorTitle(outcome.error);
    if (outcome.kind === 'none') return t.none;
    return summarizeProspects(outcome.subgroups.map(({ prospect }) => prospect));
  },
  Result: ({ answer: { outcome }, via, context }: ResultProps<SubgroupQuestion, SubgroupsAnswer, Session>) => {
    if (outcome.kind === 'failed')
      return <LookupError error={outcome.error} scopes={LADDER_SCOPES} session={via} actions={context.actions} />;
    if (outcome.kind === 'none') return <p>{t.none}</p>;
    return (
      <>
        <Heading level={below(context.level)}>{t.heading}</Heading>
        <p className="rd-small">{t.each}</p>
        <ul className="rd-cards">
          {outcome.subgroups.map(({ group, prospect }) => (
            <li key={group.id}>
              <p>
                <bdi>{visible(group.name)}</bdi>: {lookupWords.recheck.prospect[prospect]}
              </p>
              {prospect !== 'clear' && <Inner group={group} via={via} context={context} />}
            </li>
          ))}
        </ul>
        {outcome.left !== 0 && <p>{leftWords(outcome.left)}</p>}
      </>
    );
  },
});

const leftWords = (count: number | null): string => (count === null ? t.leftUncounted : t.left({ count }));
