import { answered, explain, explained, welcome } from './kit';
import { GRAPH, openWithGraph, type Broker, type WithGraph } from './open-with-graph';
import { eventually } from './open-outlook';
import { graphWords } from '../../src/locales/graph-words';
import { FAULTS } from '../outlook/graph-server.mjs';
import { TOLD } from '../outlook/graph-told';

const open = (broker: Broker = {}): Promise<WithGraph> => openWithGraph({}, undefined, broker);
const list = (outlook: WithGraph): Promise<void> =>
  outlook.pane.getByRole('button', { name: 'List my bounces' }).click();
const isMessage = (path: string): boolean => path.endsWith('/$value');
/** The pane has as many messages under way as it may; the server answers none of them. */
const isFull = ({ server }: WithGraph): Promise<void> => eventually(() => server.held().length === 4);
/** What was asked, and what waits to be noted: the server notes a request with its answer. */
const sent = ({ server }: WithGraph): number => server.requests.length + server.held().length;

/** The list asks for no more than it had, though all is answered: not even after whole round trips of something else. */
async function asksNoMoreThan(had: number, { pane, server }: WithGraph): Promise<void> {
  server.letAllGo();
  await eventually(() => server.concurrent === 0);
  for (let trips = 1; trips <= 3; trips += 1) {
    await pane
      .locator('body')
      .evaluate((_, address) => fetch(address).then(({ status }) => status), `${GRAPH}/v1.0/trip`);
    expect(server.requests).toHaveLength(had + trips);
  }
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
  server.hold(isMessage);
  await list(outlook);
  await answered(pane, 'Recent bounces');
  await isFull(outlook);
  server.letAllGo();
  await isDone(outlook);
  expect(server.mostConcurrent).toBeLessThanOrEqual(4);
  expect(server.mostConcurrent).toBeGreaterThan(1);
  const rows = pane.locator('.rd-answer-row');
  const first = await rows.count();
  expect(first).toBeGreaterThan(20);

  await pane.getByRole('button', { name: 'Show older messages' }).click();
  await eventually(async () => (await rows.count()) > first);
  await isDone(outlook);

  await rows.filter({ hasText: 'support-team@contoso.com' }).first().click();
  await answered(pane, /support-team@contoso\.com/);
  await pane.getByRole('button', { name: 'All answers' }).click();
  await pane.getByRole('button', { name: 'Group by: Date' }).click();
  await pane.getByRole('menu').getByText('Cause', { exact: true }).click();
  await pane.getByRole('heading', { level: 2, name: /Group closed to outside senders/ }).waitFor();
  expect(server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
});

/** While the list is read and four messages are under way: the first row is clicked, its message read again and explained. */
async function openFirstRow(outlook: WithGraph): Promise<void> {
  const { pane, server } = outlook;
  server.hold(isMessage);
  await list(outlook);
  await isFull(outlook);
  const first = server.letOneGo();
  await pane.locator('.rd-answer-row').first().click();
  await isFull(outlook);
  // One more is done, and the clicked one comes next.
  server.letOneGo();
  await eventually(() => server.held().includes(first));
  server.letOneGo(first);
  await explained(pane);
}

test('what stops the whole list stops it at once, in words of its own, and it goes on where it ended', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.hold(isMessage);
  await list(outlook);
  await isFull(outlook);
  server.letOneGo();
  await pane.locator('.rd-answer-row').first().waitFor();
  await isFull(outlook);
  const had = sent(outlook);
  server.faults.set('me.GetMessagesContent', '403');
  server.letOneGo();
  await pane.getByText('The permission for this hasn’t been granted.').first().waitFor();
  await asksNoMoreThan(had, outlook);
  const kept = await pane.locator('.rd-answer-row').count();
  expect(kept).toBeLessThan(25);
  server.faults.clear();
  await pane.getByRole('button', { name: 'Try again' }).click();
  await isDone(outlook);
  expect(await pane.locator('.rd-answer-row').count()).toBeGreaterThan(kept);
  expect(await pane.getByText('The permission for this hasn’t been granted.').count()).toBe(0);
});

test('a further page that does not come is told where it was asked for, and may be asked for again', async () => {
  const outlook = await open();
  const { page, pane, server } = outlook;
  await list(outlook);
  await isDone(outlook);
  server.faults.set('me.ListMessages', 'offline');
  const older = pane.getByRole('button', { name: 'Show older messages' });
  await older.focus();
  await page.keyboard.press('Enter');
  const told = pane.locator('.rd-older');
  await told.getByText('Can’t connect to Microsoft 365.').waitFor();
  // The keyboard is still on the button.
  expect(await older.evaluate((button) => button === document.activeElement)).toBe(true);
  server.faults.clear();
  const before = await pane.locator('.rd-answer-row').count();
  await page.keyboard.press('Enter');
  await eventually(async () => (await pane.locator('.rd-answer-row').count()) > before);
  await isDone(outlook);
  expect(await told.getByText('Can’t connect to Microsoft 365.').count()).toBe(0);
});

test('a double click lists them once, and stops nothing', async () => {
  const outlook = await open();
  outlook.server.hold(() => true);
  await outlook.pane.getByRole('button', { name: 'List my bounces' }).dblclick();
  await eventually(() => outlook.server.held().length > 0);
  outlook.server.letAllGo();
  await answered(outlook.pane, 'Recent bounces');
  expect(outlook.server.requests.filter((name) => name === 'me.ListMessages')).toHaveLength(1);
});

test('who signs out while the list is read is not signed in again, and told so', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  await openFirstRow(outlook);
  await isFull(outlook);
  const had = sent(outlook);
  await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
  await pane.getByRole('button', { name: 'Sign out' }).click();
  await pane.getByRole('button', { name: 'All answers' }).click();
  server.letOneGo();
  await pane.getByText('You signed out.').first().waitFor();
  await asksNoMoreThan(had, outlook);
  await pane.getByRole('button', { name: 'Try again' }).click();
  await isDone(outlook);
});

test('Stop stops the requests, and opening a row meanwhile takes no fifth one', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  await openFirstRow(outlook);
  await isFull(outlook);
  const had = sent(outlook);
  expect(had).toBeLessThan(26);
  await pane.getByRole('button', { name: 'All answers' }).click();
  expect(server.mostConcurrent).toBe(4);
  await pane.getByRole('button', { name: 'Stop' }).click();
  await pane.getByRole('button', { name: 'Resume' }).waitFor();
  await asksNoMoreThan(had, outlook);
});

test('a message that did not come is named, and read again when it is asked for', async () => {
  const outlook = await open();
  const { pane, server } = outlook;
  server.faults.set('me.GetMessagesContent', '500');
  server.faults.set('me.GetMessages', '500');
  await list(outlook);
  await pane.getByText(/^0 of 25 read, 25 couldn’t be$/).waitFor();
  // Where there is nothing else, the reasons are open.
  await pane.getByRole('heading', { name: 'Couldn’t be read 25' }).waitFor();
  await pane.getByText('Microsoft 365 isn’t available right now.').first().waitFor();
  server.faults.clear();
  await pane.getByRole('button', { name: 'Try 25 of them again' }).click();
  await pane.getByText('25 of 25 read', { exact: true }).waitFor();
  expect(await pane.getByText('Microsoft 365 isn’t available right now.').count()).toBe(0);
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

declare global {
  interface Window {
    /** Ends of pauses of a certain length, see holdPauses. */
    pauses: (() => void)[];
  }
}

/** The Retry-After of the fault 429 in test/outlook/graph-server.mjs. */
const RETRY_AFTER_MS = 128;

/** Runs in the page: pauses of that length end when the test says so. */
function holdPauses(length: number): void {
  const start = window.setTimeout.bind(window);
  window.pauses = [];
  const held = (run: () => void, ms?: number, ...given: unknown[]): number =>
    ms === length ? window.pauses.push(run) : start(run, ms, ...given);
  window.setTimeout = held as typeof window.setTimeout;
}

test('a mailbox that is busy is asked again, not before it says', async () => {
  const outlook = await openWithGraph({
    prepare: async (context) => {
      await context.addInitScript(holdPauses, RETRY_AFTER_MS);
    },
  });
  const { pane, server } = outlook;
  const pauses = (): Promise<number> => pane.locator('body').evaluate(() => window.pauses.length);
  server.faults.set('me.ListMessages', '429');
  await list(outlook);
  await eventually(async () => (await pauses()) === 1);
  server.faults.clear();
  await asksNoMoreThan(1, outlook);
  await pane.locator('body').evaluate(() => {
    for (const goOn of window.pauses) goOn();
  });
  await isDone(outlook);
});

describe('a mailbox that cannot be listed', () => {
  test('is told in words of its own for each fault, and the other ways in stay', async () => {
    const outlook = await open();
    const { pane, server } = outlook;
    for (const fault of Object.keys(FAULTS)) {
      const told = pane.getByText(graphWords.faults[TOLD[fault]?.fault ?? 'stopped'].what);
      // Some faults share their words: these are not the last one's.
      expect(await told.count()).toBe(0);
      server.faults.set('*', fault);
      await list(outlook);
      await told.first().waitFor();
      if (fault === '403') {
        const link = pane.getByRole('link', { name: /Agree for the organization/ });
        expect(await link.getAttribute('href')).toMatch(/adminconsent.*Mail\.Read/);
      }
      await explain(pane, '550 5.1.10 RESOLVER.ADR.RecipientNotFound');
      await explained(pane);
      await pane.getByRole('button', { name: 'Back' }).click();
      await welcome(pane);
    }
  });

  test('because nobody signed in says so, and may be asked again', async () => {
    const outlook = await open({ silent: 'USER_INTERACTION_REQUIRED', popup: 'USER_CANCEL' });
    await list(outlook);
    await outlook.pane.getByText('You didn’t sign in.').first().waitFor();
    expect(outlook.server.requests).toEqual([]);
    await outlook.pane.getByRole('button', { name: 'List my bounces' }).waitFor();
  });

  test('because nobody set it up is not offered at all', async () => {
    const outlook = await openWithGraph({}, {});
    await outlook.pane.getByRole('textbox').waitFor();
    await eventually(() => outlook.files.includes('redeliver.json'));
    // What a person does next comes after what the settings lead to.
    await outlook.pane.getByRole('button', { name: 'Settings' }).click();
    await outlook.pane.getByLabel('Steps for').waitFor();
    expect(await outlook.pane.getByRole('button', { name: 'List my bounces' }).count()).toBe(0);
    expect(outlook.files.filter((file) => file.startsWith('mailbox'))).toEqual([]);
  });
});
