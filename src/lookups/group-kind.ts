import type { GraphResult } from '../host/graph/graph-request-error';
import { graphFailure } from '../host/graph/graph-request-error';
import { fieldsOf, flagIn, hasMore, itemsOf, numberIn, textIn } from '../text/untrusted-json';
import type { RecordedGraph } from './recorded-graph';
import { literal, query } from '../text/odata';
import { CUT_MARK } from '../text/plain-text';

/** Kinds as they differ in who may see the owners (Graph, “List group owners”). */
export type GroupKind = 'microsoft-365' | 'security' | 'mail-security' | 'distribution' | 'synced';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly kind: GroupKind;
  /** A rule decides its members: nobody can be added manually. */
  readonly isDynamic: boolean;
}

export const GROUP_SCOPE = 'GroupMember.Read.All';

const FIELDS = 'id,displayName,mail,mailEnabled,securityEnabled,groupTypes,onPremisesSyncEnabled';

type Fields = ReturnType<typeof fieldsOf>;

/** Whether a group is synced decides first: the owners of a synced group are on the organization's own servers. */
function kindOf(group: Fields): GroupKind {
  if (flagIn(group, 'onPremisesSyncEnabled') === true) return 'synced';
  if (typesOf(group).includes('Unified')) return 'microsoft-365';
  const hasMail = flagIn(group, 'mailEnabled') === true;
  if (flagIn(group, 'securityEnabled') === true) return hasMail ? 'mail-security' : 'security';
  return 'distribution';
}

const typesOf = (group: Fields): readonly unknown[] => {
  const types = group['groupTypes'];
  return Array.isArray(types) ? types : [];
};

function toGroup(item: Fields): readonly Group[] {
  const id = textIn(item, 'id');
  if (id === null) return [];
  const mail = textIn(item, 'mail');
  return [
    {
      id,
      name: boundedName(textIn(item, 'displayName') ?? mail ?? id),
      mail,
      kind: kindOf(item),
      isDynamic: typesOf(item).includes('DynamicMembership'),
    },
  ];
}

/** Directories limit the length of names, but a network answer may ignore that. */
export const boundedName = (name: string): string =>
  name.length <= MAX_NAME
    ? name
    : name.slice(0, MAX_NAME - CUT_MARK.length).replace(/[\ud800-\udfff]/gu, '') + CUT_MARK;
/** Entra: a display name has 256 characters at most. */
const MAX_NAME = 256;

/**
 * Groups with an address, or with a name where the bounce gives no address. The main address first, then the others:
 * Exchange keeps those as `smtp:` and the main one as `SMTP:`, and whether Graph minds the case is not documented.
 * @returns all that fit; usually one or none
 */
export async function findGroups(asker: RecordedGraph, name: string): Promise<GraphResult<readonly Group[]>> {
  const isAddress = name.includes('@');
  const first = await find(asker, isAddress ? `mail eq ${literal(name)}` : `displayName eq ${literal(name)}`);
  if (!first.ok || first.value.length > 0 || !isAddress) return first;
  const proxy = (prefix: string): string => `proxyAddresses/any(p:p eq ${literal(prefix + name)})`;
  return find(asker, `${proxy('smtp:')} or ${proxy('SMTP:')}`);
}

async function find(asker: RecordedGraph, filter: string): Promise<GraphResult<readonly Group[]>> {
  return groupsIn(
    await asker.ask({
      method: 'GET',
      path: query(['groups'], { $filter: filter, $select: FIELDS, $top: '5' }),
      scopes: [GROUP_SCOPE],
    }),
  );
}

/** Groups that are direct members of a group; up to twenty. */
export async function findSubgroups(asker: RecordedGraph, groupId: string): Promise<GraphResult<Groups>> {
  const answer = await asker.ask({
    method: 'GET',
    path: query(['groups', groupId, 'members', 'microsoft.graph.group'], {
      $select: FIELDS,
      $top: String(MAX_SUBGROUPS),
      $count: 'true',
    }),
    scopes: [GROUP_SCOPE],
    headers: CAST,
  });
  const found = groupsIn(answer);
  if (!found.ok || !answer.ok) return found.ok ? graphFailure('bad-answer', 'GET /groups', 'no list of groups') : found;
  const all = numberIn(fieldsOf(answer.value), '@odata.count');
  const groups = found.value.slice(0, MAX_SUBGROUPS);
  const left = all === null ? (hasMore(answer.value) ? null : 0) : Math.max(0, all - groups.length);
  return { ok: true, value: { groups, left } };
}

const MAX_SUBGROUPS = 20;

/** `left`: how many more there are, or null if Graph only says that there are more. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly left: number | null;
}

/** Graph answers casts of members and owners as advanced queries only. */
export const CAST = { ConsistencyLevel: 'eventual' } as const;

function groupsIn(answer: GraphResult<unknown>): GraphResult<readonly Group[]> {
  if (!answer.ok) return answer;
  const items = itemsOf(answer.value);
  return items === null
    ? graphFailure('bad-answer', 'GET /groups', 'no list of groups')
    : { ok: true, value: items.flatMap(toGroup) };
}
