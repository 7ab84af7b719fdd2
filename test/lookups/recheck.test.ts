import type { MailTips } from '../../src/lookups/mail-tips';
import { prospectOf, recheck } from '../../src/lookups/recheck';
import { findRestrictedSubgroups } from '../../src/lookups/subgroups';
import { openContract } from './contract';

const tips = (more: Partial<MailTips>): MailTips => ({
  address: 'a@contoso.com',
  isRestricted: false,
  isModerated: false,
  isFull: false,
  members: null,
  maxBytes: null,
  scope: 'internal',
  note: null,
  error: null,
  ...more,
});

const PROSPECTS: readonly (readonly [string, MailTips | null, string])[] = [
  ['a group that does not let me in', tips({ isRestricted: true, isModerated: true }), 'restricted'],
  ['a full mailbox', tips({ isFull: true }), 'full'],
  ['a moderated group', tips({ isModerated: true }), 'moderated'],
  [
    'an address elsewhere, of which Exchange says nothing',
    tips({ scope: 'external', isRestricted: null }),
    'elsewhere',
  ],
  [
    'an address elsewhere that says it takes nothing from me',
    tips({ scope: 'external', isRestricted: true }),
    'restricted',
  ],
  ['tips that failed', tips({ error: 'RecipientNotFound', isRestricted: null }), 'unknown'],
  ['tips without a word on restrictions', tips({ isRestricted: null }), 'unknown'],
  ['no tips at all', null, 'unknown'],
  ['no obstacle', tips({}), 'clear'],
];

test.each(PROSPECTS)('a message to %s can be foretold', (_what, given, prospect) => {
  expect(prospectOf(given)).toBe(prospect);
});

test('all failed recipients are checked in one request, each once, and those without an address are left out', async () => {
  const { server, graph } = await openContract();
  const { outcome } = await recheck(graph, [
    'allhands@contoso.com',
    'allhands@contoso.com',
    'All Hands',
    'vic.marsh@contoso.com',
    'kim@fabrikam.com',
    'gone@contoso.com',
  ]);
  expect(outcome).toMatchObject({
    kind: 'checked',
    left: 0,
    recipients: [
      { address: 'allhands@contoso.com', prospect: 'restricted' },
      { address: 'vic.marsh@contoso.com', prospect: 'clear' },
      { address: 'kim@fabrikam.com', prospect: 'elsewhere' },
      { address: 'gone@contoso.com', prospect: 'unknown' },
    ],
  });
  expect(server.requests).toEqual(['me.user.getMailTips']);
  expect(server.refused).toEqual([]);
});

test('of many recipients the first twenty are checked and the rest is counted', async () => {
  const { graph } = await openContract();
  const { outcome } = await recheck(
    graph,
    Array.from({ length: 27 }, (_, number) => `person${number}@fabrikam.com`),
  );
  expect(outcome).toMatchObject({ kind: 'checked', left: 7 });
});

test('without an address nothing is asked', async () => {
  const { server, graph } = await openContract();
  expect((await recheck(graph, ['All Hands', ''])).outcome).toEqual({ kind: 'no-address' });
  expect(server.requests).toEqual([]);
});

test('groups inside a group are named with the limit of each', async () => {
  const { server, graph } = await openContract();
  const { outcome } = await findRestrictedSubgroups(graph, '00000000-0000-4000-8000-000000000010');
  expect(outcome).toMatchObject({
    kind: 'subgroups',
    subgroups: [
      { group: { name: 'Board', kind: 'distribution' }, prospect: 'restricted' },
      { group: { name: 'Café Crew', kind: 'microsoft-365' }, prospect: 'clear' },
      { group: { name: 'Kitchen Leads', kind: 'microsoft-365' }, prospect: 'restricted' },
    ],
  });
  expect(server.refused).toEqual([]);
});

test('a group without groups inside says so', async () => {
  const { graph } = await openContract();
  expect((await findRestrictedSubgroups(graph, '00000000-0000-4000-8000-000000000015')).outcome).toEqual({
    kind: 'none',
  });
});
