// Every state of the pane in two languages that nobody speaks, one longer than English, one from right to left: what axe finds,
// also in forced colors, what is cut or sticks out at three widths, and names that several buttons share. One page for all.
import { cutText, dropFiles, paneFrame, sampleFile } from './kit';
import { axeProblems } from './axe';
import { openOutlook, type Outlook } from './open-outlook';

const WIDTHS = [280, 320, 450];
const PICTURE = { name: 'picture.png', bytes: Buffer.from([0x89, 0x50, 0, 1, 2, 3]) };
const LIST = ['001-exo-57124-internal-restricted-group.eml', '019-exo-5110-unknown-recipient.eml'];

async function problemsOf(outlook: Outlook, state: string): Promise<readonly string[]> {
  const { page } = outlook;
  const found: string[] = [...(await sharedNames(outlook))];
  for (const width of WIDTHS) {
    await page.evaluate((pixels) => {
      document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
    }, width);
    found.push(...(await cutText(outlook)).map((text) => `${width} px: ${text}`));
  }
  for (const forcedColors of ['active', 'none'] as const) {
    await page.emulateMedia({ forcedColors });
    found.push(...(await axeProblems(outlook)).map((text) => `colors ${forcedColors}: ${text}`));
  }
  return found.map((text) => `${state}: ${text}`);
}

/** Names that more than one visible button has. */
const sharedNames = (outlook: Outlook): Promise<readonly string[]> =>
  paneFrame(outlook).evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.rd-answer button')].filter((one) =>
      one.checkVisibility(),
    );
    const names = buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent.trim());
    return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two buttons called ${name}`);
  });

async function openAll({ pane }: Outlook): Promise<void> {
  const closed = pane.locator('main button[aria-expanded="false"]:not([aria-haspopup]):visible');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** From now on a dropped file never comes. */
const holdFiles = (outlook: Outlook): Promise<void> =>
  paneFrame(outlook).evaluate(() => {
    Blob.prototype.arrayBuffer = () => new Promise(() => undefined);
  });

test.each(['en-XA', 'ar-XB'])('in %s nothing is wrong with any state', async (locale) => {
  const outlook = await openOutlook({ mode: 'local', parameters: { locale }, context: { locale } });
  const { pane, select } = outlook;
  const found: string[] = [];
  const look = async (state: string): Promise<void> => {
    found.push(...(await problemsOf(outlook, state)));
  };

  await pane.locator('.rd-paste').waitFor();
  await pane.locator('.rd-section button').click();
  await pane.locator('.ms-Dropdown').first().waitFor();
  await look('welcome page with settings');

  await dropFiles(pane, [PICTURE]);
  await pane.locator('.rd-problem').waitFor();
  await look('error');

  await dropFiles(pane, [...LIST.map(sampleFile), PICTURE]);
  await pane.locator('.rd-missed').waitFor();
  await look('list');
  await pane.locator('.rd-answer-row').first().click();
  await pane.locator('.rd-walk').waitFor();
  await pane.locator('.rd-letter .rd-plain').first().click();
  await pane.locator('.rd-letter textarea').first().waitFor();
  await look('answer of a list, with a letter');

  for (const [id, state, shown, opened] of [
    ['032', 'several causes', '.rd-causes', '.rd-facts'],
    ['100', 'suspicious', '.rd-careful', '.rd-careful'],
  ] as const) {
    await select(id);
    await pane.locator(shown).waitFor();
    await openAll(outlook);
    await pane.locator(opened).first().waitFor();
    await look(state);
  }

  await holdFiles(outlook);
  await dropFiles(pane, [PICTURE]);
  await pane.locator('.rd-reading button').waitFor();
  await look('reading');
  expect(found).toEqual([]);
  expect(outlook.errors).toEqual([]);
});
