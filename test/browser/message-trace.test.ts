import { answered } from './kit';
import { openWithGraph, type WithGraph } from './open-with-graph';
import { eventually } from './open-outlook';

// “Where did the message end?” for an admin, from the click to the changed answer.

/** The day after sample 001 came: message trace looks back 90 days. */
const NEXT_DAY = Date.parse('2026-03-11T10:00:00Z');

async function openAsAdmin(theme: 'light' | 'dark' = 'light'): Promise<WithGraph> {
  const outlook = await openWithGraph({
    select: '001',
    theme,
    prepare: (context) => context.clock.setFixedTime(NEXT_DAY),
  });
  outlook.server.now = () => NEXT_DAY;
  const { pane } = outlook;
  await answered(pane, /All Hands/);
  await pane.getByRole('tab', { name: 'Email admin', exact: true }).click();
  await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
  await pane.getByRole('button', { name: 'Trace the message' }).waitFor();
  return outlook;
}
const trace = ({ pane }: WithGraph): Promise<void> => pane.getByRole('button', { name: 'Trace the message' }).click();

test.each(['light', 'dark'] as const)('the route is shown, and becomes evidence, in the %s theme', async (theme) => {
  const outlook = await openAsAdmin(theme);
  const { pane, server } = outlook;
  expect(server.requests).toEqual([]);
  await trace(outlook);
  await pane.getByText('allhands@contoso.com: not delivered', { exact: true }).waitFor();
  const steps = await pane.locator('.rd-lookup-answer table').first().innerText();
  expect(steps).toContain('Receive');
  expect(steps).toContain('RESOLVER.RST.SenderNotInAllowedSendersList');
  await pane.getByText('maria.ortega@contoso.com: delivered', { exact: true }).waitFor();
  await pane.getByRole('button', { name: 'Why we think so' }).click();
  await pane.getByText('From message trace, just now', { exact: false }).waitFor();
  expect(server.requests[0]).toBe('admin.ListMessageTraces');
  expect(new Set(server.requests.slice(1))).toEqual(new Set(['admin.exchangeMessageTrace.getDetailsByRecipient']));
  expect(server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
});

test('without the permission, what it takes is said, and only that permission is asked for', async () => {
  const outlook = await openAsAdmin();
  const { pane, server } = outlook;
  server.faults.set('*', '403');
  await trace(outlook);
  await pane.getByText('It takes the permission ExchangeMessageTrace.Read.All', { exact: false }).waitFor();
  const link = pane.getByRole('link', { name: /Agree for the organization/ });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.searchParams.get('scope')).toBe(
    'https://graph.microsoft.com/ExchangeMessageTrace.Read.All openid profile offline_access',
  );
});

test('where Microsoft’s app for it is missing, the command that adds it is shown', async () => {
  const outlook = await openAsAdmin();
  const { pane, server } = outlook;
  server.faults.set('*', 'not provisioned');
  await trace(outlook);
  await pane.getByText('New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373').waitFor();
  await eventually(() => server.requests.length >= 1);
});

test('a sender isn’t offered what only an admin may ask', async () => {
  const { pane } = await openWithGraph({ select: '001' });
  await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
  await pane.getByRole('button', { name: 'Check now', exact: true }).waitFor();
  expect(await pane.getByRole('button', { name: 'Trace the message' }).count()).toBe(0);
});
