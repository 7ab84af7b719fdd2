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
  test('a draft that forwards a bounce leads to the whole bounce, with its parts', async () => {
    const outlook = await openAt({ forward: '001' }, { theme });
    const { pane, server } = outlook;
    await answered(pane, /allhands@contoso\.com/);
    await pane.getByText('A draft quotes only part of a bounce.', { exact: false }).waitFor();
    expect(server.requests).toEqual([]);
    await click(outlook, 'Get the whole bounce');
    await eventually(() => server.requests.includes('me.GetMessagesContent'));
    await pane.getByText('A draft quotes only part of a bounce.', { exact: false }).waitFor({ state: 'detached' });
    await answered(pane, /allhands@contoso\.com/);
    // Only the report itself says when it came back.
    await pane.getByText('Undeliverable: Quarterly plan', { exact: false }).first().waitFor();
    expect(server.requests).toEqual(['me.ListMessages', 'me.GetMessagesContent']);
    expect(server.refused).toEqual([]);
    expect(outlook.outside).toEqual([]);
    expect(outlook.errors).toEqual([]);
  });
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
