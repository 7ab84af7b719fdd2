import { openWithGraph, type Broker, type WithGraph } from './open-with-graph';
import { eventually } from './open-outlook';

const open = (broker: Broker = {}): Promise<WithGraph> => openWithGraph({}, undefined, broker);
const list = (outlook: WithGraph): Promise<void> =>
  outlook.pane.getByRole('button', { name: 'List my bounces' }).click();
const isDone = async ({ pane }: WithGraph): Promise<void> => {
  await pane.getByText(/^\d+ of \d+ read$/).waitFor();
};

test('the bounces of the mailbox are listed newest first, a page at a time; one is opened, and the list is still there', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  await pane.getByRole('button', { name: 'List my bounces' }).waitFor();
  // Nothing before the click, not even signing in.
  expect(server.requests).toEqual([]);
  server.delayMs = 15;
  await list(outlook);
  await pane.getByRole('heading', { level: 1, name: 'Recent bounces' }).waitFor();
  await isDone(outlook);
  expect(server.mostConcurrent).toBeLessThanOrEqual(4);
  expect(server.mostConcurrent).toBeGreaterThan(1);
  const rows = pane.locator('.rd-answer-row');
  const first = await rows.count();
  expect(first).toBeGreaterThan(20);

  await pane.getByRole('button', { name: 'Show older ones' }).click();
  await eventually(async () => (await rows.count()) > first);
  await isDone(outlook);

  await rows.filter({ hasText: 'support-team@contoso.com' }).first().click();
  await pane.getByRole('heading', { level: 1, name: /support-team@contoso\.com/ }).waitFor();
  await pane.getByRole('button', { name: 'All answers' }).click();
  await pane.getByRole('button', { name: 'Cause', exact: true }).click();
  await pane.getByRole('heading', { level: 2, name: /Group closed to outside senders/ }).waitFor();
  expect(server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
});

test('a mailbox that lets nobody ask by class is looked through, and messages that are no files are read in parts', async () => {
  const outlook = await open();
  outlook.server.noClassFilter = true;
  outlook.server.faults.set('me.GetMessagesContent', 'conversion failed');
  await list(outlook);
  await isDone(outlook);
  await outlook.pane
    .getByRole('button', { name: /allhands@contoso\.com/ })
    .first()
    .waitFor();
  expect(outlook.server.requests).toContain('me.mailFolders.ListMessages');
  expect(outlook.server.requests).toContain('me.GetMessages');
});

test('a mailbox that is busy is asked again as late as it says', async () => {
  const outlook = await open();
  outlook.server.faults.set('me.ListMessages', '429');
  const listing = list(outlook);
  await eventually(() => outlook.server.requests.length >= 2);
  outlook.server.faults.clear();
  await listing;
  await isDone(outlook);
});

describe('a mailbox that cannot be listed', () => {
  test.each([
    ['403', 'The permission for this has not been given.'],
    ['offline', 'Microsoft 365 could not be reached.'],
    ['no mailbox', 'Your mailbox is not in Microsoft 365.'],
  ])('with %s is told in words of its own, and the other ways in stay', async (fault, words) => {
    const outlook = await open();
    outlook.server.faults.set('*', fault);
    await list(outlook);
    await outlook.pane.getByText(words).first().waitFor();
    if (fault === '403') {
      const link = outlook.pane.getByRole('link', { name: /Agree for the organization/ });
      expect(await link.getAttribute('href')).toMatch(/adminconsent.*Mail\.Read/);
    }
    await outlook.pane.getByRole('textbox').fill('550 5.1.10 RESOLVER.ADR.RecipientNotFound');
    await outlook.pane.getByRole('button', { name: 'Explain', exact: true }).click();
    await outlook.pane.getByText('Explaining:').waitFor();
  });

  test('because nobody signed in says so, and may be asked again', async () => {
    const outlook = await open({ silent: 'USER_INTERACTION_REQUIRED', popup: 'USER_CANCEL' });
    await list(outlook);
    await outlook.pane.getByText('You did not sign in.').first().waitFor();
    expect(outlook.server.requests).toEqual([]);
    await outlook.pane.getByRole('button', { name: 'List my bounces' }).waitFor();
  });

  test('because nobody set it up is not offered at all', async () => {
    const outlook = await openWithGraph({}, {});
    await outlook.pane.getByRole('textbox').waitFor();
    await outlook.page.waitForTimeout(500);
    expect(await outlook.pane.getByRole('button', { name: 'List my bounces' }).count()).toBe(0);
    expect(outlook.files.filter((file) => file.startsWith('mailbox'))).toEqual([]);
  });
});
