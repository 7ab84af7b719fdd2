import { openWithGraph, type Broker, type WithGraph } from './open-with-graph';
import { eventually } from './open-outlook';
import { enGraph } from '../../src/locales/en-graph';
import { FAULTS } from '../outlook/graph-server.mjs';
import { TOLD } from '../outlook/graph-told';

const open = (broker: Broker = {}): Promise<WithGraph> => openWithGraph({}, undefined, broker);
const list = (outlook: WithGraph): Promise<void> =>
  outlook.pane.getByRole('button', { name: 'List my bounces' }).click();
/** No request more, once those that were on their way are noted: the server notes a request with its answer. @returns how many */
async function asksNoMore({ page, server }: WithGraph, noted: number, quiet: number): Promise<number> {
  await page.waitForTimeout(noted);
  const asked = server.requests.length;
  await page.waitForTimeout(quiet);
  expect(server.requests).toHaveLength(asked);
  return asked;
}
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

test('what stops the whole list stops it at once, in words of its own, and it goes on where it ended', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.delayMs = 400;
  await list(outlook);
  await pane.locator('.rd-answer-row').first().waitFor();
  server.faults.set('me.GetMessagesContent', '403');
  await pane.getByText('The permission for this has not been given.').first().waitFor();
  await asksNoMore(outlook, 500, 600);
  const kept = await pane.locator('.rd-answer-row').count();
  expect(kept).toBeLessThan(25);
  server.faults.clear();
  await pane.getByRole('button', { name: 'Try again' }).click();
  await isDone(outlook);
  expect(await pane.locator('.rd-answer-row').count()).toBeGreaterThan(kept);
  expect(await pane.getByText('The permission for this has not been given.').count()).toBe(0);
});

test('a further page that does not come is told where it was asked for, and may be asked for again', async () => {
  const outlook = await open();
  const { page, pane, server } = outlook;
  await list(outlook);
  await isDone(outlook);
  server.faults.set('me.ListMessages', 'offline');
  const older = pane.getByRole('button', { name: 'Show older ones' });
  await older.focus();
  await page.keyboard.press('Enter');
  const told = pane.locator('.rd-older');
  await told.getByText('Microsoft 365 could not be reached.').waitFor();
  // The keyboard is still on the button.
  expect(await older.evaluate((button) => button === document.activeElement)).toBe(true);
  server.faults.clear();
  const before = await pane.locator('.rd-answer-row').count();
  await page.keyboard.press('Enter');
  await eventually(async () => (await pane.locator('.rd-answer-row').count()) > before);
  await isDone(outlook);
  expect(await told.getByText('Microsoft 365 could not be reached.').count()).toBe(0);
});

test('a double click lists them once, and stops nothing', async () => {
  const outlook = await open();
  outlook.server.delayMs = 300;
  await outlook.pane.getByRole('button', { name: 'List my bounces' }).dblclick();
  await outlook.pane.getByRole('heading', { level: 1, name: 'Recent bounces' }).waitFor();
  expect(outlook.server.requests.filter((name) => name === 'me.ListMessages')).toHaveLength(1);
});

test('who signs out while the list is read is not signed in again, and told so', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.delayMs = 300;
  await list(outlook);
  await pane.locator('.rd-answer-row').first().click();
  await pane.getByRole('button', { name: 'Sign out' }).click();
  await pane.getByRole('button', { name: 'All answers' }).click();
  await pane.getByText('You signed out.').first().waitFor();
  await asksNoMore(outlook, 400, 900);
  await pane.getByRole('button', { name: 'Try again' }).click();
  await isDone(outlook);
});

test('Stop stops the requests, and opening a row meanwhile takes no fifth one', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.delayMs = 500;
  await list(outlook);
  await pane.locator('.rd-answer-row').first().click();
  await pane.getByText('Explaining:').waitFor();
  await pane.getByRole('button', { name: 'All answers' }).click();
  expect(server.mostConcurrent).toBe(4);
  await pane.getByRole('button', { name: 'Stop' }).click();
  await pane.getByRole('button', { name: 'Go on' }).waitFor();
  expect(await asksNoMore(outlook, 700, 1_200)).toBeLessThan(26);
});

test('a message that did not come is named, and read again when it is asked for', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.faults.set('me.GetMessagesContent', '500');
  server.faults.set('me.GetMessages', '500');
  await list(outlook);
  await pane.getByText(/^0 of 25 read, 25 could not be$/).waitFor();
  // Where there is nothing else, the reasons are open.
  await pane.getByRole('heading', { name: 'Could not be read (25)' }).waitFor();
  await pane.getByText('Microsoft 365 has trouble right now.').first().waitFor();
  server.faults.clear();
  await pane.getByRole('button', { name: 'Try 25 of them again' }).click();
  await pane.getByText('25 of 25 read', { exact: true }).waitFor();
  expect(await pane.getByText('Microsoft 365 has trouble right now.').count()).toBe(0);
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

test('a mailbox that is busy is asked again, not before it says', async () => {
  const outlook = await open();
  const times: number[] = [];
  outlook.page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/v1.0/me/messages') times.push(performance.now());
  });
  outlook.server.faults.set('me.ListMessages', '429');
  await list(outlook);
  await eventually(() => outlook.server.requests.length >= 2);
  outlook.server.faults.clear();
  await isDone(outlook);
  // The fault's Retry-After, in milliseconds; how soon the page hears of an answer and this process of a request varies.
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThan(128 - 20);
});

describe('a mailbox that cannot be listed', () => {
  test.each(Object.keys(FAULTS))('with %s is told in words of its own, and the other ways in stay', async (fault) => {
    const outlook = await open();
    outlook.server.faults.set('*', fault);
    await list(outlook);
    await outlook.pane
      .getByText(enGraph.faults[TOLD[fault]?.fault ?? 'stopped'].what)
      .first()
      .waitFor();
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
