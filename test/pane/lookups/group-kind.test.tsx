import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GraphCall } from '../../../src/host/graph/graph-request-send';
import type { Command } from '../../../src/model/advice';
import { Commands } from '../../../src/pane/answer/Commands';
import { groupOwner } from '../../../src/pane/lookups/entries/group-owner';
import { LookupFrame } from '../../../src/pane/lookups/LookupFrame';
import type { Session } from '../../../src/pane/lookups/session';
import { advice, cause, recordedActions } from '../answer/sample-advice';

// The kind of a group that was looked up decides the commands of the steps.

const BOTH: readonly Command[] = [
  {
    run: "Get-DistributionGroup -Identity 'a@b.example'",
    on: 'both',
    changes: false,
    note: 'Distribution list: reads.',
  },
  {
    run: "Get-UnifiedGroup -Identity 'a@b.example'",
    on: 'online',
    changes: false,
    note: 'Microsoft 365 group: reads.',
  },
];

test.each([
  ['distribution', 'Get-DistributionGroup', 'Get-UnifiedGroup'],
  ['microsoft-365', 'Get-UnifiedGroup', 'Get-DistributionGroup'],
] as const)('of a known %s group, only its commands are shown', (kind, shown, hidden) => {
  const of = { commands: BOTH, kind, onKind: jest.fn(), actions: recordedActions() };
  const { container } = render(<Commands {...of} hasSwitch={false} />);
  expect(container).toHaveTextContent(shown);
  expect(container).not.toHaveTextContent(hidden);
});

test.each([
  ['a Microsoft 365 group', { groupTypes: ['Unified'], mailEnabled: true }, 'microsoft-365'],
  ['a distribution list', { groupTypes: [], mailEnabled: true }, 'distribution'],
  ['a mail-enabled security group', { groupTypes: [], mailEnabled: true, securityEnabled: true }, 'distribution'],
  ['a synced group', { groupTypes: [], mailEnabled: true, onPremisesSyncEnabled: true }, 'distribution'],
])('%s that was looked up tells the steps its kind', async (_name, fields, kind) => {
  const answers: Readonly<Record<string, unknown>> = {
    'GET /groups': { value: [{ id: '1', displayName: 'All Hands', ...fields }] },
    'GET /groups/1/owners/microsoft.graph.user': { value: [{ displayName: 'Maria', mail: 'maria@contoso.com' }] },
  };
  const ask = ({ method, path }: GraphCall) =>
    Promise.resolve({ ok: true as const, value: answers[`${method} ${path.split('?')[0] ?? ''}`] ?? { value: [] } });
  const session: Session = {
    graph: { ask, pathOf: () => null, account: () => null },
    signIn: { token: jest.fn(), account: () => null, requireNewSignIn: jest.fn(), signOut: jest.fn() },
    consentLink: () => ({ title: '', url: '' }),
  };
  const onKind = jest.fn();
  const place = { part: 'owner', cause: cause(), role: 'admin', onOwners: jest.fn(), onKind } as const;
  render(
    <LookupFrame
      lookup={groupOwner}
      question={{ name: 'allhands@contoso.com' }}
      via={session}
      context={{ place, advice: advice(), level: 3, actions: recordedActions() }}
    />,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Look up owner of allhands@contoso.com' }));
  await waitFor(() => {
    expect(onKind).toHaveBeenCalledWith('allhands@contoso.com', kind);
  });
});
