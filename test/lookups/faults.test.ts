import type { GraphError } from '../../src/host/graph/graph-request-error';
import type { Graph } from '../../src/host/graph/graph-request';
import { graphWords } from '../../src/locales/graph-words';
import { findGroupOwner } from '../../src/lookups/group-owner';
import { recheck } from '../../src/lookups/recheck';
import { traceMessage } from '../../src/lookups/message-trace';
import { findInSentItems } from '../../src/lookups/sent-items';
import { findRestrictedSubgroups } from '../../src/lookups/subgroups';
import { FAULTS, MORE_FAULTS } from '../outlook/graph-server.mjs';
import { MORE_TOLD, TOLD } from '../outlook/graph-told';
import { fakeTimeLimits, openContract } from './kit';

fakeTimeLimits();

interface Outcome {
  readonly kind: string;
  readonly error?: GraphError;
}

const owner = (name: string) => async (graph: Graph) => (await findGroupOwner(graph, name)).outcome as Outcome;

const TRACED = { messageId: '<sent+1@contoso.com>', failed: [], sent: null };

/** Every request that look-ups make, by the operation of the contract. */
const CALLS: readonly { readonly operation: string; readonly run: (graph: Graph) => Promise<Outcome> }[] = [
  { operation: 'me.user.getMailTips', run: async (graph) => (await recheck(graph, ['allhands@contoso.com'])).outcome },
  {
    operation: 'me.mailFolders.ListMessages',
    run: async (graph) => (await findInSentItems(graph, '<sent+1@contoso.com>')).outcome,
  },
  { operation: 'group.ListGroup', run: owner('allhands@contoso.com') },
  { operation: 'group.ListOwnersAsUser', run: owner('allhands@contoso.com') },
  { operation: 'group.ListOwners', run: owner('orphan@contoso.com') },
  {
    operation: 'admin.ListMessageTraces',
    run: async (graph) => (await traceMessage(graph, TRACED, Date.now())).outcome,
  },
  {
    operation: 'group.ListMembersAsGroup',
    run: async (graph) => (await findRestrictedSubgroups(graph, '00000000-0000-4000-8000-000000000010')).outcome,
  },
];

const ROWS = CALLS.flatMap(({ operation, run }) =>
  Object.entries({ ...TOLD, ...MORE_TOLD }).map(([name, told]) => ({ operation, run, name, told })),
);

test('every fault of the contract server is in the table', () => {
  expect(Object.keys(TOLD).sort()).toEqual(Object.keys(FAULTS).sort());
  expect(Object.keys(MORE_TOLD).sort()).toEqual(Object.keys(MORE_FAULTS).sort());
});

describe(`each of ${ROWS.length} combinations of a request and a fault`, () => {
  test.each(ROWS)('$operation with $name is told in words of its own', async ({ operation, run, name, told }) => {
    const { server, graph } = await openContract();
    server.faults.set(operation, name);
    const outcome = await run(graph);
    expect(outcome).toMatchObject({ kind: 'failed', error: { fault: told.fault, canRetry: told.canRetry } });
    expect(server.requests.filter((each) => each === operation)).toHaveLength(told.tries);
    const { what, next } = graphWords.faults[told.fault];
    expect(what).not.toBe('');
    expect(next).not.toBe('');
  });
});

test('no two reasons share their words, so that a person can tell them apart', () => {
  const all = Object.values(graphWords.faults).map(({ what, next }) => `${what} ${next}`);
  expect(new Set(all).size).toBe(all.length);
});

test('what goes wrong with the tips alone does not end the way to the owner, unless nothing else could be asked either', async () => {
  const ends: Record<string, string> = {};
  for (const name of Object.keys(FAULTS)) {
    const { server, graph } = await openContract();
    server.faults.set('me.user.getMailTips', name);
    ends[name] = (await findGroupOwner(graph, 'allhands@contoso.com')).outcome.kind;
  }
  expect(ends).toEqual({
    '401': 'failed',
    '403': 'owners',
    '404': 'owners',
    '429': 'failed',
    '500': 'owners',
    '503': 'owners',
    'no mailbox': 'owners',
    offline: 'failed',
    truncated: 'owners',
    'wrong content type': 'owners',
    'wrong shape': 'owners',
  });
});

test('a question on the side, whether it is a person, never fails the answer', async () => {
  for (const name of Object.keys(FAULTS)) {
    const { server, graph } = await openContract();
    server.faults.set('user.ListUser', name);
    expect((await findGroupOwner(graph, 'gone@contoso.com')).outcome).toEqual({ kind: 'not-found' });
  }
});
