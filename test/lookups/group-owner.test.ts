import { findGroupOwner, findOwnersOf, LADDER_SCOPES } from '../../src/lookups/group-owner';
import type { OwnerOutcome } from '../../src/lookups/group-owner';
import { ALEX, openContract } from './kit';

/** What the ladder ends with for each kind of name a bounce may give. */
const ENDS: readonly (readonly [string, string, Partial<OwnerOutcome>])[] = [
  ['a Microsoft 365 group', 'allhands@contoso.com', { kind: 'owners' }],
  [
    'a distribution list, by an address that is not its main one',
    'support-team@contoso.com',
    { kind: 'owners-hidden', why: 'distribution' },
  ],
  ['a mail-enabled security group', 'finance-leads@contoso.com', { kind: 'owners-hidden', why: 'mail-security' }],
  [
    'a group synced from the organization’s own servers',
    'vertrieb@contoso.com',
    { kind: 'owners-hidden', why: 'synced' },
  ],
  ['a dynamic Microsoft 365 group', 'group-fr@contoso.com', { kind: 'owners' }],
  ['a Microsoft 365 group without an owner', 'orphan@contoso.com', { kind: 'no-owner' }],
  ['a group whose owners the asker may not see', 'hidden-owners@contoso.com', { kind: 'owners-unnamed' }],
  ['a name that several groups have', 'All Hands', { kind: 'several' }],
  ['a name that no group has', 'Nobody Knows', { kind: 'not-found' }],
  ['an address that nobody has', 'gone@contoso.com', { kind: 'not-found' }],
  ['a person', 'vic.marsh@contoso.com', { kind: 'not-a-group' }],
  ['a group of another organization', 'team@fabrikam.com', { kind: 'elsewhere' }],
  ['an address with a quote in it', "o'brien@contoso.com", { kind: 'owners' }],
];

describe('the owner of', () => {
  test.each(ENDS)('%s: the ladder ends in an outcome of its own, within the contract', async (_what, name, outcome) => {
    const { server, graph } = await openContract();
    const answer = await findGroupOwner(graph, name);
    expect(answer.outcome).toMatchObject(outcome);
    expect(server.refused).toEqual([]);
    expect(answer.requests.length).toBe(server.requests.length);
  });
});

test('owners come with name, title and address, with the tips and the note that names whom to ask', async () => {
  const { graph } = await openContract();
  const { outcome, tips, group } = await findGroupOwner(graph, 'AllHands@contoso.com');
  expect(outcome).toEqual({
    kind: 'owners',
    hasMore: false,
    owners: [
      { name: 'Maria Ortega', title: 'Head of Internal Communications', mail: 'maria.ortega@contoso.com' },
      { name: 'Sam Okafor', title: 'Office Manager', mail: 'sam.okafor@contoso.com' },
    ],
  });
  expect(tips).toMatchObject({
    isRestricted: true,
    members: 6120,
    note: 'Company news only. Ask Internal Communications first.',
  });
  expect(group).toMatchObject({ kind: 'microsoft-365', isDynamic: false });
});

test('of a distribution list the owners are not even asked for, since an empty list would say «no owner»', async () => {
  const { server, graph } = await openContract();
  await findGroupOwner(graph, 'support-team@contoso.com');
  expect(server.requests.filter((name) => name.startsWith('group.ListOwners'))).toEqual([]);
});

test('one permission is asked for after the other, and only for the step that needs it', async () => {
  const { graph, tokens } = await openContract();
  await findGroupOwner(graph, 'allhands@contoso.com');
  expect(tokens).toEqual([
    'may-ask Mail.Read',
    'may-ask GroupMember.Read.All',
    'may-ask GroupMember.Read.All User.ReadBasic.All',
  ]);
});

test('whether a name without a group is a person is not worth a sign-in window', async () => {
  const { graph, tokens } = await openContract();
  await findGroupOwner(graph, 'gone@contoso.com');
  expect(tokens.at(-1)).toBe('silent User.ReadBasic.All');
});

test('without the permission for tips the owners are still found', async () => {
  const { server, graph } = await openContract();
  server.denied.add('Mail.Read');
  const { outcome, tips, tipsFault } = await findGroupOwner(graph, 'allhands@contoso.com');
  expect(outcome.kind).toBe('owners');
  expect(tips).toBeNull();
  expect(tipsFault).toBe('consent');
});

test('a mailbox on the organization’s own servers has no tips, and the directory still knows the owners', async () => {
  const { server, graph } = await openContract();
  server.faults.set('me.user.getMailTips', 'no mailbox');
  expect((await findGroupOwner(graph, 'allhands@contoso.com')).outcome.kind).toBe('owners');
});

test('without the permission for names, owners that exist end in the permission, not in «no owner»', async () => {
  const { server, graph } = await openContract();
  server.denied.add('User.ReadBasic.All');
  const { outcome } = await findGroupOwner(graph, 'allhands@contoso.com');
  expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'consent' } });
});

test('all permissions of the search are known, so that an admin consents once', async () => {
  const { graph, tokens } = await openContract();
  await findGroupOwner(graph, 'allhands@contoso.com');
  const used = new Set(tokens.flatMap((token) => token.split(' ').slice(1)));
  expect([...used].sort()).toEqual([...LADDER_SCOPES].sort());
});

test('names and titles of a directory that keeps no limit are cut, with a mark', async () => {
  const value = [{ id: '1', displayName: 'x'.repeat(10_000), jobTitle: 'y'.repeat(10_000), mail: 'a@contoso.com' }];
  const graph = {
    account: () => null,
    pathOf: () => null,
    ask: () => Promise.resolve({ ok: true as const, value: { value } }),
  };
  const group = { id: '1', name: 'All', mail: null, kind: 'microsoft-365', isDynamic: false } as const;
  const { outcome } = await findOwnersOf(graph, group);
  const [owner] = outcome.kind === 'owners' ? outcome.owners : [];
  expect(owner?.name).toMatch(/^x{252} \[…\]$/);
  expect(owner?.title).toMatch(/^y{252} \[…\]$/);
});

test('a personal account is recognized before any directory is asked', async () => {
  const { server, graph } = await openContract({ ...ALEX, isPersonal: true });
  expect((await findGroupOwner(graph, 'allhands@contoso.com')).outcome).toEqual({ kind: 'personal-account' });
  expect(server.requests).toEqual(['me.user.getMailTips']);
});

test('a guest who is refused hears that guests are, not that an admin should agree', async () => {
  const { server, graph } = await openContract({ ...ALEX, isGuest: true });
  server.faults.set('group.ListGroup', '403');
  expect((await findGroupOwner(graph, 'allhands@contoso.com')).outcome).toEqual({ kind: 'guest' });
});

test('one of several groups can be picked', async () => {
  const { graph } = await openContract();
  const { outcome } = await findGroupOwner(graph, 'All Hands');
  const groups = outcome.kind === 'several' ? outcome.groups : [];
  const picked = groups.find(({ mail }) => mail === 'allhands-berlin@contoso.com');
  if (picked === undefined) throw new Error('the group is not among them');
  const answer = await findOwnersOf(graph, picked);
  expect(answer.name).toBe('allhands-berlin@contoso.com');
  expect(answer.outcome).toMatchObject({ kind: 'owners', owners: [{ name: 'Sam Okafor' }] });
});
