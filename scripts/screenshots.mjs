// Pictures of the pane in its states, widths and colours. Usage: node scripts/screenshots.mjs [folder=docs/screenshots] [picture ...]
// A picture is named by a state, or in full: welcome, answer-sender-320-dark, outlook-450-light.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startServer } from '../test/outlook/server.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { launchChromium } from './find-chromium.mjs';

const [folder = 'docs/screenshots', ...wanted] = process.argv.slice(2);
const WIDTHS = [320, 450];
const LOOKS = [
  { look: 'light', theme: 'light', forcedColors: 'none' },
  { look: 'dark', theme: 'dark', forcedColors: 'none' },
  { look: 'forced', theme: 'dark', forcedColors: 'active' },
];

const role = (name) => (pane) => pane.getByRole('tab', { name, exact: true }).click();
const openEverything = async (pane) => {
  const closed = pane.locator('button[aria-expanded="false"]:not([aria-haspopup]):visible');
  while ((await closed.count()) > 0) await closed.first().click();
};
const lookUp = (button, answer) => async (pane) => {
  await pane.getByRole('button', { name: button }).first().click();
  await pane.getByText(answer).last().scrollIntoViewIfNeeded();
};
/** `select`: the sample; `drop`: samples dropped; `then`: what is done before the picture. */
const STATES = [
  { state: 'welcome', until: (pane) => pane.locator('.rd-paste') },
  { state: 'answer-sender', select: '001', then: role('Sender') },
  { state: 'answer-owner', select: '001', then: role('Group owner') },
  { state: 'answer-admin', select: '001', then: role('Email admin') },
  { state: 'answer-all-open', select: '001', then: openEverything },
  {
    state: 'letter',
    select: '001',
    then: async (pane) => {
      await pane
        .getByRole('button', { name: /^Preview/ })
        .first()
        .click();
      await pane.getByRole('textbox').first().waitFor();
    },
  },
  { state: 'owner-found', select: '001', then: lookUp(/Look up owner/, /Maria Ortega/) },
  { state: 'owner-hidden', select: '060', then: lookUp(/Look up owner/, /own servers/) },
  {
    state: 'recheck',
    select: '001',
    then: async (pane) => {
      await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
      await lookUp('Check now', /Would/)(pane);
    },
  },
  {
    state: 'dns',
    select: '014',
    then: async (pane) => {
      await role('Email admin')(pane);
      await lookUp(/Check DNS/, /^Publish this instead/)(pane);
    },
  },
  { state: 'several-causes', select: '032' },
  { state: 'their-words', select: '012' },
  { state: 'delay', select: '120' },
  { state: 'hostile', select: '149', then: openEverything },
  {
    state: 'not-a-bounce',
    select: '135',
    until: (pane) => pane.getByRole('button', { name: 'Explain another bounce' }),
  },
  { state: 'careful', select: '100' },
  {
    state: 'triage',
    drop: ['001', '002', '004', '005', '012', '019', '032', '037', '042', '100', '120', '135'],
    until: (pane) => pane.getByText('12 of 12 read'),
  },
  {
    state: 'mailbox',
    until: (pane) => pane.getByRole('button', { name: 'List my bounces' }),
    then: async (pane) => {
      await pane.getByRole('button', { name: 'List my bounces' }).click();
      await pane.getByRole('heading', { name: 'Recent bounces' }).waitFor();
      await pane.getByText(/^\d+ of \d+ read$/).waitFor();
    },
  },
];
/** The state whose picture is also taken with Outlook round it. */
const IN_OUTLOOK = 'answer-sender';

buildIfStale();
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
const server = await startServer({ port: 0 });

async function take({ state, select, drop, until, then }, width, { look, theme, forcedColors }) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    forcedColors,
  });
  const page = await context.newPage();
  const parameters = new URLSearchParams({ theme, width, ...(select ? { select } : {}) });
  await page.goto(`${server.origin}/outlook/?${parameters}`);
  const pane = page.frameLocator('#pane iframe');
  if (drop) await dropWhenReady(page, drop);
  await (until ?? ((place) => place.getByText('Explaining:')))(pane).waitFor();
  await then?.(pane);
  // What was clicked on the way isn't hovered over.
  await page.mouse.move(5, 5);
  const [inOutlook, alone] = picturesOf(state, width, look);
  if (isWanted(inOutlook) || (inOutlook && isWanted(state)))
    await page.screenshot({ path: path.join(folder, `${inOutlook}.png`) });
  if (isWanted(alone) || isWanted(state)) {
    await growToContent(page, pane);
    await page.locator('#pane iframe').screenshot({ path: path.join(folder, `${alone}.png`) });
  }
  await context.close();
  console.log(alone);
}

function picturesOf(state, width, look) {
  return [state === IN_OUTLOOK && `outlook-${width}-${look}`, `${state}-${width}-${look}`];
}

function isWanted(name) {
  return name !== false && (wanted.length === 0 || wanted.includes(name));
}

async function dropWhenReady(page, ids) {
  while (!(await page.evaluate((wantedIds) => window.outlook?.drop(...wantedIds), ids))) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The whole pane in one picture: the window is made as high as what scrolls in it. */
async function growToContent(page, pane) {
  const height = await pane.locator('html').evaluate((html) => html.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.min(Math.max(height + 110, 500), 6000) });
}

const all = STATES.flatMap((state) => WIDTHS.flatMap((width) => LOOKS.map((look) => ({ state, width, look }))));
for (const { state, width, look } of all) {
  const names = [state.state, ...picturesOf(state.state, width, look.look)];
  if (names.some(isWanted)) await take(state, width, look);
}
await browser.close();
await server.close();
