import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { axeProblems } from './axe';
import { explained, paneFrame, welcome } from './kit';
import { eventually, openOutlook, type Outlook } from './open-outlook';

/** A dark Outlook with the system's own colors and with forced ones is one page: those are the style sheet's. */
const LOOKS = [
  { theme: 'light', colors: ['none'] },
  { theme: 'dark', colors: ['none', 'active'] },
] as const;

// One page for several states: what axe says of one doesn't depend on how a person came there.
describe.each(LOOKS)('in a $theme Outlook, axe finds nothing', ({ theme, colors }) => {
  const open = (select?: string): Promise<Outlook> =>
    openOutlook({
      mode: 'local',
      theme,
      ...(select === undefined ? {} : { select }),
      context: { colorScheme: theme },
    });

  async function problems(outlook: Outlook): Promise<readonly string[]> {
    const found: string[] = [];
    for (const forcedColors of colors) {
      await outlook.page.emulateMedia({ forcedColors });
      found.push(...(await axeProblems(outlook)).map((text) => `forced colors ${forcedColors}: ${text}`));
    }
    return found;
  }

  it('on the welcome page, also with its settings, in the list of the mailbox, and in one of several bounces, one forged', async () => {
    const outlook = await open();
    const { pane } = outlook;
    await welcome(pane);
    expect(await problems(outlook)).toEqual([]);
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByRole('button', { name: 'List my bounces' }).waitFor();
    expect(await problems(outlook)).toEqual([]);
    await pane.getByRole('button', { name: 'List my bounces' }).click();
    await pane.getByText(/^\d+ of \d+ read$/).waitFor();
    expect(await problems(outlook)).toEqual([]);
    await outlook.drop('001', '002', '100', '135');
    await pane.getByText('4 of 4 read').waitFor();
    expect(await problems(outlook)).toEqual([]);
  });

  it('in an answer, for each role and with all sections open', async () => {
    const outlook = await open('001');
    for (const role of ['Sender', 'Group owner', 'Email admin']) {
      await outlook.pane.getByRole('tab', { name: role, exact: true }).click();
      expect(await problems(outlook)).toEqual([]);
    }
    await openEverything(outlook);
    expect(await problems(outlook)).toEqual([]);
  });

  it('in an answer for several recipients with several causes, where a bounce looks forged, and where a mail is no bounce', async () => {
    const outlook = await open('032');
    const { pane, select } = outlook;
    await explained(pane);
    await openEverything(outlook);
    expect(await problems(outlook)).toEqual([]);
    await select('103');
    await pane.getByRole('note', { name: /be careful/i }).waitFor();
    await openEverything(outlook);
    expect(await problems(outlook)).toEqual([]);
    await select('135');
    await pane.getByRole('heading', { name: 'This message is about bounces, but isn’t one' }).waitFor();
    await pane.getByRole('button', { name: 'Explain another bounce' }).waitFor();
    expect(await problems(outlook)).toEqual([]);
  });
});

describe('at 280 px, and at 320 px with text twice as large', () => {
  it('nothing of an answer sticks out sideways', async () => {
    const outlook = await openOutlook({ mode: 'local', select: '001' });
    await explained(outlook.pane);
    await openEverything(outlook);
    const html = outlook.pane.locator('html');
    for (const width of [280, 160]) {
      // Afterwards: the mail page sets its own width when it starts.
      await outlook.page.evaluate((pixels) => {
        document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
      }, width);
      await eventually(async () => (await html.evaluate(() => window.innerWidth)) === width);
      const overflows = await html.evaluate((root) =>
        [root, ...root.querySelectorAll('main, article, section, table')].map(
          (each) => each.scrollWidth - each.clientWidth,
        ),
      );
      expect([width, Math.max(...overflows) <= 0]).toEqual([width, true]);
    }
  });
});

describe('with the keyboard alone', () => {
  it('Tab reaches every control of an answer with all sections open', async () => {
    const outlook = await openOutlook({ select: '001' });
    await explained(outlook.pane);
    await openEverything(outlook);
    expect(await unreachable(outlook)).toEqual([]);
  });

  it('Tab reaches every control of the welcome page', async () => {
    const outlook = await openOutlook();
    // Drawn when Office is ready: the pane then knows that it stands in Outlook.
    await outlook.pane.getByText('Drag the bounce’s row', { exact: false }).waitFor();
    // The box for files and text has a file of its own.
    await outlook.pane.getByRole('textbox').first().waitFor();
    expect(await unreachable(outlook)).toEqual([]);
  });

  it('Tab reaches every row and button of a list', async () => {
    const outlook = await openOutlook();
    await outlook.drop('001', '002', '019');
    await outlook.pane.getByText('3 of 3 read').waitFor();
    expect(await unreachable(outlook)).toEqual([]);
  });

  it('Tab goes on inside the pane after an answer and after Back, from the first control on', async () => {
    const outlook = await openOutlook();
    const { page, pane } = outlook;
    await pane.getByText('Drag the bounce’s row', { exact: false }).waitFor();
    await pane.getByRole('textbox').fill('550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized');
    await pane.getByRole('button', { name: 'Explain', exact: true }).focus();
    await page.keyboard.press('Enter');
    await explained(pane);
    for (const [key, name] of [
      ['Tab', 'Back'],
      // The menu's button is an icon.
      ['Tab', 'BUTTON'],
      ['Tab', 'Sender'],
      ['ArrowRight', 'Group owner'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(async () => (await focused(outlook)) === name);
    }
    await pane.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('textbox').waitFor();
    for (const name of ['Choose file', 'TEXTAREA', 'Explain']) {
      await page.keyboard.press('Tab');
      await eventually(async () => (await focused(outlook)) === name);
    }
    expect(await page.evaluate(() => window.outlook.host.exits)).toBe(0);
  });

  it('a letter is opened in Outlook, from the first tab stop on', async () => {
    const outlook = await openOutlook({ select: '001' });
    const { page } = outlook;
    await explained(outlook.pane);
    await tabTo(outlook, 'Email the group owner');
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => window.outlook.host.opened.length === 1));
    const [letter] = await page.evaluate(() => window.outlook.host.opened);
    expect(JSON.stringify(letter)).toContain('May I write to allhands@contoso.com?');
    expect(await nameOfFocused(outlook)).toMatch(/^Email the group owner/);
    expect(await page.evaluate(() => window.outlook.host.exits)).toBe(0);
  });

  it('a list of answers becomes a CSV file, from the first tab stop on', async () => {
    const outlook = await openOutlook({ context: { acceptDownloads: true } });
    const { page, pane } = outlook;
    await outlook.drop('001', '002', '019');
    await pane.getByText('3 of 3 read').waitFor();
    await tabTo(outlook, 'Export');
    await page.keyboard.press('Enter');
    await eventually(async () => (await nameOfFocused(outlook)) === 'Copy for the help desk');
    await page.keyboard.press('ArrowDown');
    await eventually(async () => (await nameOfFocused(outlook)) === 'Save as CSV');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'redeliver-')), 'bounces.csv');
    await (await download).saveAs(file);
    const csv = readFileSync(file, 'utf8');
    expect(csv).toContain('allhands@contoso.com');
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    // The menu has gone, the keyboard hasn’t.
    await eventually(async () => (await nameOfFocused(outlook)) === 'Export');
    expect(await page.evaluate(() => window.outlook.host.exits)).toBe(0);
  });

  it('Tab goes on inside the pane after a click on its text, and the focus stays on the button of a section that opens', async () => {
    const outlook = await openOutlook({ select: '001' });
    const { page, pane } = outlook;
    await pane.locator('.rd-explaining').click();
    await page.keyboard.press('Tab');
    await eventually(async () => (await focused(outlook)) === 'BUTTON');
    expect(await page.evaluate(() => window.outlook.host.exits)).toBe(0);
    const button = pane.getByRole('button', { name: 'Technical details' });
    await button.focus();
    await page.keyboard.press('Enter');
    await pane.locator('button[aria-expanded="true"]', { hasText: 'Technical details' }).waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    // The next page has the focus as soon as it's drawn: not even the first Tab can leave the pane.
    await pane.getByRole('button', { name: 'Explain another bounce' }).focus();
    expect(await focusWhenDrawn(outlook, 'textarea')).toBe('MAIN');
  });
});

/** What has the focus in the pane: its words, else the name of its element. */
const focused = (outlook: Outlook): Promise<string> =>
  paneFrame(outlook).evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body;
    const text = textContent?.trim() ?? '';
    return text === '' ? tagName : text;
  });

/** The name that a screen reader gives it. */
const nameOfFocused = (outlook: Outlook): Promise<string> =>
  paneFrame(outlook).evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? '';
  });

/** Goes into the pane as Outlook does, and presses Tab until the control whose name begins like this has the focus. */
async function tabTo(outlook: Outlook, name: string): Promise<void> {
  await isListening(outlook);
  await outlook.page.evaluate(() => {
    window.outlook.host.focusPane('first');
  });
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await nameOfFocused(outlook)).startsWith(name)) return;
    await outlook.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** More than any page has controls before the one that is looked for. */
const MOST_TABS = 40;

/** The pane is drawn before office.js listens to its host. */
const isListening = ({ page }: Outlook): Promise<void> =>
  eventually(() =>
    page.evaluate(() => window.outlook.host.log.some(({ action }) => action === 'olkItemSelectedChanged')),
  );

/** Presses what has the focus; returns what has it in the moment the wanted element is drawn, before it is painted. */
const focusWhenDrawn = (outlook: Outlook, wanted: string): Promise<string> =>
  paneFrame(outlook).evaluate(
    (selector) =>
      new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector(selector) === null) return;
          observer.disconnect();
          resolve((document.activeElement ?? document.body).tagName);
        }).observe(document.body, { childList: true, subtree: true });
        if (document.activeElement instanceof HTMLElement) document.activeElement.click();
      }),
    wanted,
  );

/** Opening one section may bring others. */
async function openEverything({ pane }: Outlook): Promise<void> {
  const closed = pane.locator('button[aria-expanded="false"]:not([aria-haspopup]):visible');
  while ((await closed.count()) > 0) await closed.first().click();
  await pane.locator('.rd-facts').first().waitFor();
}

/** Walks through the pane with Tab; office.js moves the focus itself on the web. @returns the controls never reached. */
async function unreachable(outlook: Outlook): Promise<readonly string[]> {
  const frame = paneFrame(outlook);
  await isListening(outlook);
  const count = await frame.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]');
    const usable = [...controls].filter(
      (each) => each.checkVisibility() && each.tabIndex >= 0 && !each.matches(':disabled'),
    );
    usable.forEach((each, index) => {
      each.dataset['control'] = String(index);
    });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) target.dataset['reached'] = 'yes';
    });
    return usable.length;
  });
  await outlook.page.evaluate(() => {
    window.outlook.host.focusPane('first');
  });
  await outlook.pane.locator('[data-control="0"][data-reached]').waitFor();
  for (let presses = 0; presses < count; presses += 1) await outlook.page.keyboard.press('Tab');
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-control]:not([data-reached])')].map(
      (each) => `${each.tagName} ${each.textContent.slice(0, 80)}`,
    ),
  );
}

test('on a dark page, a menu has an edge: its background is that of the page', async () => {
  const { pane } = await openOutlook({ select: '001', theme: 'dark' });
  await pane.getByRole('button', { name: 'More: copy or save this answer' }).click();
  await pane.getByRole('menu').waitFor();
  const edge = await pane.locator('.ms-Callout').evaluate((menu) => getComputedStyle(menu).outlineStyle);
  expect(edge).toBe('solid');
});

test('the tabs start where the text around them does', async () => {
  const { pane } = await openOutlook({ select: '001' });
  const left = (what: string) =>
    pane
      .locator(what)
      .first()
      .evaluate((one) => one.getBoundingClientRect().left);
  await pane.getByRole('tab', { name: 'Sender' }).waitFor();
  expect(await left('.rd-answer .ms-Pivot-text')).toBeCloseTo(await left('h1'), 0);
});
