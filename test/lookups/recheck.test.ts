import type { MailTips } from '../../src/lookups/mail-tips';
import { createGraph } from '../../src/host/graph/graph-request';
import { readMailTips, TIPS_ON_DELIVERY } from '../../src/lookups/mail-tips';
import { prospectOf, recheck, sizeIn } from '../../src/lookups/recheck';
import { findRestrictedSubgroups } from '../../src/lookups/subgroups';
import { openContract } from './kit';

const tips = (more: Partial<MailTips>): MailTips => ({
  address: 'a@contoso.com',
  isRestricted: false,
  isModerated: false,
  isFull: false,
  members: null,
  outsiders: null,
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
  ['tips that failed', tips({ error: 'Timeout: the server did not answer', isRestricted: null }), 'unknown'],
  ['an address that nobody has', tips({ error: 'RecipientNotFound', isRestricted: null }), 'gone'],
  ['tips without a word on restrictions', tips({ isRestricted: null }), 'unknown'],
  ['no tips at all', null, 'unknown'],
  ['no obstacle', tips({}), 'clear'],
];

test.each(PROSPECTS)('a message to %s can be foretold', (_what, given, prospect) => {
  expect(prospectOf(given)).toBe(prospect);
});

const tooLarge = (bytes: number | null) => ({ bytes, wasTooLarge: true });

test.each([
  ['larger than the recipient takes', tips({ maxBytes: 1_000 }), tooLarge(1_001), 'too-large'],
  ['as large as it takes', tips({ maxBytes: 1_000 }), tooLarge(1_000), 'clear'],
  ['refused for a size nobody knows', tips({ maxBytes: 1_000 }), tooLarge(null), 'depends-on-size'],
  ['refused for its size, where no limit is told', tips({}), tooLarge(1_000), 'depends-on-size'],
  ['refused for another reason', tips({ maxBytes: 1_000 }), { bytes: null, wasTooLarge: false }, 'clear'],
] as const)('of a message %s, its size is weighed', (_what, given, message, prospect) => {
  expect(prospectOf(given, message)).toBe(prospect);
});

test.each([
  ['552 5.3.4 message size 35882577 exceeds size limit 10240000 of server', 35_882_577],
  ['552 5.2.3 Message size (31457280) exceeds maximum value (20971520)', 31_457_280],
  ['552 5.3.4 Message size exceeds fixed limit of 10240000', null],
  ['550 5.7.1 Refused', null],
])(
  'the size of the message is taken from «%s» where it stands there, and a limit is not taken for it',
  (words, size) => {
    expect(sizeIn([words])).toBe(size);
  },
);

test.each([
  [35, 35 * 1_048_576],
  [35_840, 35_840 * 1_024],
  [36_700_160, 36_700_160],
  [0, null],
])(
  'a limit of %s is read as megabytes, kilobytes or bytes, whichever a limit can be',
  async (maxMessageSize, bytes) => {
    const value = [{ emailAddress: { address: 'a@contoso.com' }, maxMessageSize }];
    const recorded = {
      requests: [],
      account: () => null,
      ask: () => Promise.resolve({ ok: true as const, value: { value } }),
    };
    expect(await readMailTips(recorded, ['a@contoso.com'], TIPS_ON_DELIVERY)).toMatchObject({
      value: [{ maxBytes: bytes }],
    });
  },
);

test('only what is used is asked for, and the list shows what went out, with the body', async () => {
  const { graph } = await openContract();
  const { requests } = await recheck(graph, ['vic.marsh@contoso.com']);
  expect(requests).toEqual([
    {
      request:
        'POST /me/getMailTips {"EmailAddresses":["vic.marsh@contoso.com"],"MailTipsOptions":"deliveryRestriction, moderationStatus, recipientScope, mailboxFullStatus, maxMessageSize"}',
      scopes: ['Mail.Read'],
    },
  ]);
});

test('what did not go out, since nobody signed in, is not in the list', async () => {
  const error = { where: 'sign-in', code: null, message: '', canRetry: true, fault: 'cancelled' } as const;
  const graph = createGraph('https://graph.microsoft.com/v1.0', {
    token: () => Promise.resolve({ ok: false, error }),
    account: () => null,
    requireNewSignIn: () => undefined,
    signOut: () => undefined,
  });
  expect(await recheck(graph, ['vic.marsh@contoso.com'])).toEqual({ requests: [], outcome: { kind: 'failed', error } });
});

test('a long body is cut, with a mark', async () => {
  const { graph } = await openContract();
  const names = Array.from({ length: 20 }, (_, number) => `${'x'.repeat(50)}${number}@fabrikam.com`);
  const { requests } = await recheck(graph, names);
  expect(requests[0]?.request.length).toBeLessThan(700);
  expect(requests[0]?.request).toMatch(/ \[…\]$/);
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
      { address: 'gone@contoso.com', prospect: 'gone' },
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

test.each([
  ['counted', { '@odata.count': 27 }, 7],
  ['not counted', { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }, null],
  ['none', {}, 0],
])('groups inside a group beyond the twenty shown are %s', async (_what, more, left) => {
  const value = Array.from({ length: 20 }, (_, number) => ({ id: `${number}`, displayName: 'x'.repeat(10_000) }));
  const graph = {
    account: () => null,
    pathOf: () => null,
    ask: () => Promise.resolve({ ok: true as const, value: { value, ...more } }),
  };
  const { outcome } = await findRestrictedSubgroups(graph, '1');
  expect(outcome).toMatchObject({ kind: 'subgroups', left });
  // A name that a directory would not take is cut, with a mark.
  const [first] = outcome.kind === 'subgroups' ? outcome.subgroups : [];
  expect(first?.group.name).toHaveLength(256);
  expect(first?.group.name).toMatch(/ \[…\]$/);
});

test('a group without groups inside says so', async () => {
  const { graph } = await openContract();
  expect((await findRestrictedSubgroups(graph, '00000000-0000-4000-8000-000000000015')).outcome).toEqual({
    kind: 'none',
  });
});
