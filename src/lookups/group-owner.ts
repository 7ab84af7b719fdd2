import type { Graph } from '../host/graph/graph-request';
import { graphError, graphFailure } from '../host/graph/graph-request-error';
import type { GraphError, GraphResult } from '../host/graph/graph-request-error';
import { hasMore, itemsOf, textIn } from '../text/untrusted-json';
import { boundedName, CAST, findGroups, GROUP_SCOPE } from './group-kind';
import type { Group, GroupKind } from './group-kind';
import { recordRequests } from './recorded-graph';
import type { SentRequest, RecordedGraph } from './recorded-graph';
import { readMailTips, TIPS_OF_GROUP, TIPS_SCOPE, tipsFor } from './mail-tips';
import type { MailTips } from './mail-tips';
import { literal, query } from '../text/odata';

export interface Person {
  readonly name: string;
  readonly title: string | null;
  readonly mail: string | null;
}

const PERSON_SCOPE = 'User.ReadBasic.All';
/** All permissions of this look-up, so that an admin has to consent only once. */
export const LADDER_SCOPES: readonly string[] = [TIPS_SCOPE, GROUP_SCOPE, PERSON_SCOPE];

/** Every result of the search for an owner. The pane has a text for each. */
export type OwnerOutcome =
  | { readonly kind: 'owners'; readonly owners: readonly Person[]; readonly hasMore: boolean }
  /** There may be owners, but Microsoft doesn't name them for this kind. Never show this as «no owner». */
  | { readonly kind: 'owners-hidden'; readonly why: Exclude<GroupKind, 'microsoft-365' | 'security'> }
  /** The kind that gives its owners, and the list is empty. */
  | { readonly kind: 'no-owner' }
  /** There are owners, and the asker may not see who they are. */
  | { readonly kind: 'owners-unnamed' }
  | { readonly kind: 'several'; readonly groups: readonly Group[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-group'; readonly person: Person }
  /** It belongs to another organization, whose directory cannot be asked. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'personal-account' }
  | { readonly kind: 'guest' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface OwnerAnswer {
  /** As the bounce names it. */
  readonly name: string;
  readonly requests: readonly SentRequest[];
  readonly tips: MailTips | null;
  /** Why there are no tips, if the request failed and the search went on without them. */
  readonly tipsFault: GraphError['fault'] | null;
  readonly group: Group | null;
  readonly outcome: OwnerOutcome;
}

/** After these faults, the search goes on without tips: they say nothing about the directory. */
const ONLY_TIPS: ReadonlySet<GraphError['fault']> = new Set([
  'consent',
  'no-mailbox',
  'not-found',
  'refused',
  'unavailable',
  'bad-answer',
]);

/**
 * «Who owns this group?»: MailTips, then the kind of group, then its owners where Microsoft gives them.
 * @param name the group's address, or its name where the bounce gives no address; hostile, encoded where it is used
 */
export async function findGroupOwner(graph: Graph, name: string, signal?: AbortSignal): Promise<OwnerAnswer> {
  const recorded = recordRequests(graph, signal);
  const read = name.includes('@') ? await readMailTips(recorded, [name], TIPS_OF_GROUP) : null;
  const end = (outcome: OwnerOutcome, tips: MailTips | null = null, group: Group | null = null): OwnerAnswer => ({
    name,
    requests: recorded.requests,
    tips,
    tipsFault: read?.ok === false && outcome.kind !== 'failed' ? read.error.fault : null,
    group,
    outcome,
  });
  if (read?.ok === false && !ONLY_TIPS.has(read.error.fault)) return end({ kind: 'failed', error: read.error });
  const tips = read?.ok === true ? tipsFor(read.value, name) : null;
  if (graph.account()?.isPersonal === true) return end({ kind: 'personal-account' }, tips);
  if (tips?.scope === 'external') return end({ kind: 'elsewhere' }, tips);

  const found = await findGroups(recorded, name);
  if (!found.ok) return end(failed(recorded, found.error), tips);
  const [group, ...others] = found.value;
  if (group === undefined) return end(await findPerson(recorded, name), tips);
  if (others.length > 0) return end({ kind: 'several', groups: found.value }, tips);
  return end(await ownersOf(recorded, group), tips, group);
}

/** The same for a group that was picked: from several of one name, or from those inside another. */
export async function findOwnersOf(graph: Graph, group: Group, signal?: AbortSignal): Promise<OwnerAnswer> {
  const recorded = recordRequests(graph, signal);
  const outcome = await ownersOf(recorded, group);
  return { name: group.mail ?? group.name, requests: recorded.requests, tips: null, tipsFault: null, group, outcome };
}

async function ownersOf(graph: RecordedGraph, group: Group): Promise<OwnerOutcome> {
  const { kind } = group;
  if (kind !== 'microsoft-365' && kind !== 'security') return { kind: 'owners-hidden', why: kind };
  const scopes = [GROUP_SCOPE, PERSON_SCOPE];
  const named = await namedOwners(graph, group.id, scopes);
  if (named.ok) {
    if (named.value.owners.length > 0) return { kind: 'owners', ...named.value };
  } else if (named.error.fault !== 'consent') return failed(graph, named.error);
  // An app can own a group, and an owner may be hidden from the person. A bare list shows whether there's any owner.
  const bare = await graph.ask({
    method: 'GET',
    path: query(['groups', group.id, 'owners'], { $select: 'id', $top: '1' }),
    scopes: [GROUP_SCOPE],
  });
  if (!bare.ok) return failed(graph, named.ok ? bare.error : named.error);
  const items = itemsOf(bare.value);
  if (items === null) return failed(graph, graphError('bad-answer', OWNERS, 'no list of owners'));
  if (items.length === 0) return { kind: 'no-owner' };
  return named.ok ? { kind: 'owners-unnamed' } : failed(graph, named.error);
}

const OWNERS = 'GET /groups/owners';

async function namedOwners(
  graph: RecordedGraph,
  groupId: string,
  scopes: readonly string[],
): Promise<GraphResult<{ readonly owners: readonly Person[]; readonly hasMore: boolean }>> {
  const answer = await graph.ask({
    method: 'GET',
    path: query(['groups', groupId, 'owners', 'microsoft.graph.user'], {
      $select: 'id,displayName,mail,userPrincipalName,jobTitle',
      $top: '20',
      $count: 'true',
    }),
    scopes,
    headers: CAST,
  });
  if (!answer.ok) return answer;
  const items = itemsOf(answer.value);
  if (items === null) return graphFailure('bad-answer', OWNERS, 'no list of owners');
  return { ok: true, value: { owners: items.flatMap(toPerson), hasMore: hasMore(answer.value) } };
}

/** People without a name are left out: what the person may not read comes as a bare id. */
function toPerson(item: Parameters<typeof textIn>[0]): readonly Person[] {
  const mail = textIn(item, 'mail');
  const name = textIn(item, 'displayName') ?? mail ?? textIn(item, 'userPrincipalName');
  const title = textIn(item, 'jobTitle');
  return name === null ? [] : [{ name: boundedName(name), title: title === null ? null : boundedName(title), mail }];
}

/** Perhaps it is a person. Worth a question, not a sign-in window. */
async function findPerson(graph: RecordedGraph, name: string): Promise<OwnerOutcome> {
  const answer = name.includes('@')
    ? await graph.ask({
        method: 'GET',
        path: query(['users'], { $filter: `mail eq ${literal(name)}`, $select: 'id,displayName,mail', $top: '1' }),
        scopes: [PERSON_SCOPE],
        isSilent: true,
      })
    : null;
  const [person] = answer?.ok === true ? (itemsOf(answer.value) ?? []).flatMap(toPerson) : [];
  return person === undefined ? { kind: 'not-found' } : { kind: 'not-a-group', person };
}

/** A guest is refused as a rule, and no consent changes that. */
function failed(graph: RecordedGraph, error: GraphError): OwnerOutcome {
  if (error.fault === 'consent' && graph.account()?.isGuest === true) return { kind: 'guest' };
  return { kind: 'failed', error };
}
