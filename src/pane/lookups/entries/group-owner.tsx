import { useEffect } from 'react';
import { lookupWords } from '../../../locales/lookup-words';
import { findGroupOwner, findOwnersOf, type OwnerAnswer } from '../../../lookups/group-owner';
import type { Group } from '../../../lookups/group-kind';
import type { Advice, CauseAdvice } from '../../../model/advice';
import { ownerStep } from '../../answer/primary-step';
import { below } from '../../parts/Heading';
import { needsGraph, type Lookup, type LookupContext, type ResultProps } from '../lookup';
import { LookupFrame } from '../LookupFrame';
import { addressedTo } from '../owner-letter';
import { OwnerResult } from '../OwnerResult';
import { describeOwnerOutcome } from '../owner-words';
import { PermissionNote } from '../PermissionNote';
import type { Session } from '../session';
import { subgroupsOf, type SubgroupQuestion } from './subgroups';

const t = lookupWords;

export interface OwnerQuestion {
  /** As the bounce names it. */
  readonly name: string;
  /** Found already: picked from several of one name, or inside another group. */
  readonly group?: Group;
}

/** “Who owns this group?” */
export const groupOwner: Lookup<OwnerQuestion, OwnerAnswer, Session> = {
  id: 'group-owner',
  needs: needsGraph,
  appliesTo: (context) => groupsIn(context).map((name) => ({ name })),
  keyOf: ({ name, group }) => group?.id ?? name,
  words: ({ name }) => ({
    heading: t.owner.question({ group: name }),
    button: t.owner.buttonShort,
    label: t.owner.button({ group: name }),
    again: t.owner.again,
    asking: t.asking,
  }),
  Before: () => <PermissionNote of="owner" />,
  ask: ({ name, group }, { graph }, signal) =>
    group === undefined ? findGroupOwner(graph, name, signal) : findOwnersOf(graph, group, signal),
  say: ({ outcome }) => describeOwnerOutcome(outcome),
  Result,
  more: (count) => t.owner.moreGroups({ count }),
  tabs: { label: () => t.owner.groups, tabOf: ({ name }) => name },
};

/** Who owns the group needn't look it up; and at its own step it's asked already. */
function groupsIn({ place, advice }: LookupContext): readonly string[] {
  if (place.part === 'owner') return groupsOf(place.cause, advice);
  if (place.part !== 'cause' || place.role === 'owner') return [];
  return ownerStep(place.cause, place.role) === undefined ? groupsOf(place.cause, advice) : [];
}

/** The cause's own groups, and with the first cause those that the bounce names beside its recipients. */
function groupsOf(cause: CauseAdvice, { causes, groups }: Advice): readonly string[] {
  if (cause.groups.length === 0) return [];
  const taken = new Set(causes.flatMap((each) => each.groups));
  const others = cause === causes[0] ? groups.filter((group) => !taken.has(group)) : [];
  return [...new Set([...cause.groups, ...others])];
}

/** The owners, and the groups inside the group, of which each can be asked about in the same way. */
function Result({ question, answer, context, via, onAsk }: ResultProps<OwnerQuestion, OwnerAnswer, Session>) {
  const { name, group } = question;
  const { place, advice, actions } = context;
  const onOwners = place.part === 'sent' ? null : place.onOwners;
  const owners = answer.outcome.kind === 'owners' ? answer.outcome.owners : null;
  useEffect(() => {
    const addressed = owners === null ? null : addressedTo(owners);
    // The request in the steps is now addressed to them.
    if (addressed !== null) onOwners?.(name, addressed);
  }, [owners, name, onOwners]);
  const onKind = place.part === 'sent' ? undefined : place.onKind;
  const kind = answer.group?.kind;
  useEffect(() => {
    // The cmdlets of a security group, and of a synced one, are those of a distribution list.
    if (kind !== undefined && kind !== 'security') onKind?.(name, kind === 'microsoft-365' ? kind : 'distribution');
  }, [kind, name, onKind]);
  if (place.part === 'sent') return null;
  const inner: SubgroupQuestion | null = answer.group === null || group !== undefined ? null : { parent: answer.group };
  return (
    <>
      <OwnerResult
        answer={answer}
        cause={place.cause}
        bounce={advice.bounce}
        role={place.role}
        session={via}
        actions={actions}
        onPick={(picked) => {
          onAsk({ name, group: picked });
        }}
      />
      {inner !== null && (
        <LookupFrame key={inner.parent.id} lookup={subgroups} question={inner} via={via} context={context} />
      )}
    </>
  );
}

const subgroups = subgroupsOf(({ group, via, context }) => (
  <LookupFrame
    lookup={groupOwner}
    question={{ name: group.mail ?? group.name, group }}
    via={via}
    context={{ ...context, level: below(context.level) }}
    isFirst={false}
    isOnly={false}
  />
));
