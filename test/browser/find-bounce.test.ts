import { answered } from './kit';
import { openWithGraph, type WithGraph } from './open-with-graph';
import { eventually } from './open-outlook';
import type { OutlookOptions } from './open-outlook';

// From a message that is no bounce to the bounce that belongs to it, through Microsoft Graph.

const openAt = (parameters: Readonly<Record<string, string>>, more: OutlookOptions = {}): Promise<WithGraph> =>
  openWithGraph({ parameters, ...more });
const click = ({ pane }: WithGraph, name: string): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).click();

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('a sent message leads to its bounce, after a click that names whom it asks for what', async () => {
    const outlook = await openAt({ sent: '001' }, { theme });
    const { pane, server, files } = outlook;
    await pane
      .getByText('Redeliver can look in your mailbox for the bounce of this message', { exact: false })
      .waitFor();
    await pane.getByText('through Microsoft 365 and as you.', { exact: false }).first().waitFor();
    expect(server.requests).toEqual([]);
    expect(files.filter((name) => name.startsWith('msal'))).toEqual([]);
    await click(outlook, 'Find its bounce');
    await answered(pane, /All Hands/);
    expect(server.requests).toEqual(['me.ListMessages', 'me.GetMessagesContent']);
    expect(server.refused).toEqual([]);
    expect(outlook.outside).toEqual([]);
    expect(outlook.errors).toEqual([]);
    // Back to the message, whose bounce it was.
    await pane.getByRole('button', { name: 'Back' }).click();
    await pane.getByRole('button', { name: 'List my bounces' }).waitFor();
  });

  test('a draft that forwards a bounce leads to the whole bounce, with its parts', async () => {
    const outlook = await openAt({ forward: '001' }, { theme });
    const { pane, server } = outlook;
    await answered(pane, /allhands@contoso\.com/);
    await pane.getByText('A draft quotes only part of a bounce.', { exact: false }).waitFor();
    expect(server.requests).toEqual([]);
    await click(outlook, 'Get the whole bounce');
    await eventually(() => server.requests.includes('me.GetMessagesContent'));
    await pane.getByText('A draft quotes only part of a bounce.', { exact: false }).waitFor({ state: 'detached' });
    await answered(pane, /All Hands/);
    // Only the report itself says when it came back.
    await pane.getByText('Undeliverable: Quarterly plan', { exact: false }).first().waitFor();
    expect(server.requests).toEqual(['me.ListMessages', 'me.GetMessagesContent']);
    expect(server.refused).toEqual([]);
    expect(outlook.outside).toEqual([]);
    expect(outlook.errors).toEqual([]);
  });

  test('in a shared mailbox that one is asked, with the permission for those, and the caption says both', async () => {
    const outlook = await openAt({ sent: '001', shared: 'sales@contoso.com' }, { theme });
    const { pane, server } = outlook;
    const caption = pane.getByText('Redeliver can look in sales@contoso.com for the bounce', { exact: false });
    await caption.waitFor();
    expect(await caption.innerText()).toContain('Permission: Mail.Read.Shared.');
    expect(server.requests).toEqual([]);
    await click(outlook, 'Find its bounce');
    await answered(pane, /All Hands/);
    expect(server.requests).toEqual(['users.ListMessages', 'users.GetMessagesContent']);
    expect(server.refused).toEqual([]);
    expect(outlook.outside).toEqual([]);
  });
});

test('a shared mailbox without access says what it takes', async () => {
  const outlook = await openAt({ sent: '001', shared: 'board@contoso.com' });
  await click(outlook, 'Find its bounce');
  await outlook.pane.getByText('you need full access to board@contoso.com.', { exact: false }).waitFor();
  await outlook.pane.getByText('The permission for this hasn’t been granted.').first().waitFor();
  expect(outlook.server.refused).toEqual([]);
});

test('the list of the mailbox takes in what has come since, when the person returns to the pane', async () => {
  const outlook = await openWithGraph({});
  const { pane, server } = outlook;
  await pane.getByText('it’s updated whenever you return to this pane.', { exact: false }).waitFor();
  await click(outlook, 'List my bounces');
  await pane.getByText(/^\d+ of \d+ read$/).waitFor();
  const had = server.requests.filter((name) => name === 'me.ListMessages').length;
  await pane.locator('body').evaluate(() => {
    window.dispatchEvent(new Event('focus'));
  });
  await eventually(() => server.requests.filter((name) => name === 'me.ListMessages').length === had + 1);
  expect(server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
});
