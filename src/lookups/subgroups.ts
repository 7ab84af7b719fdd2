import type { Graph } from '../host/graph/graph-request';
import type { GraphError } from '../host/graph/graph-request-error';
import { findSubgroups } from './group-kind';
import type { Group } from './group-kind';
import { recordRequests } from './recorded-graph';
import type { SentRequest } from './recorded-graph';
import { readMailTips, TIPS_OF_GROUP, tipsFor } from './mail-tips';
import { prospectOf } from './recheck';
import type { Prospect } from './recheck';

/** A group inside another, and what its own limits let expect. */
interface Subgroup {
  readonly group: Group;
  readonly prospect: Prospect;
}

type SubgroupsOutcome =
  /** `left`: how many more there are, or null if Graph doesn't say. */
  | { readonly kind: 'subgroups'; readonly subgroups: readonly Subgroup[]; readonly left: number | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface SubgroupsAnswer {
  readonly requests: readonly SentRequest[];
  readonly outcome: SubgroupsOutcome;
}

/** The groups inside a group, and which of them are restricted: each applies its own list. Without tips their names alone. */
export async function findRestrictedSubgroups(
  graph: Graph,
  groupId: string,
  signal?: AbortSignal,
): Promise<SubgroupsAnswer> {
  const recorded = recordRequests(graph, signal);
  const { requests } = recorded;
  const found = await findSubgroups(recorded, groupId);
  if (!found.ok) return { requests, outcome: { kind: 'failed', error: found.error } };
  const { groups, left } = found.value;
  if (groups.length === 0) return { requests, outcome: { kind: 'none' } };
  const addresses = groups.flatMap(({ mail }) => (mail === null ? [] : [mail]));
  const tips = addresses.length === 0 ? null : await readMailTips(recorded, addresses, TIPS_OF_GROUP);
  const known = tips?.ok === true ? tips.value : [];
  const subgroups = groups.map((group) => ({
    group,
    prospect: prospectOf(group.mail === null ? null : tipsFor(known, group.mail)),
  }));
  return { requests, outcome: { kind: 'subgroups', subgroups, left } };
}
