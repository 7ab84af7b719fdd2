import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
  type Route,
} from 'playwright-core';
import type {} from './outlook-page';

const server = process.env['REDELIVER_OUTLOOK'] ?? '';
/** How long anything is waited for: a guard against waiting for good, far more than a busy machine needs. */
const PATIENCE_MS = 90_000;
const CLOSING_MS = 15_000;
const MODERN_APIS = path.join(__dirname, '../outlook/modern-apis.js');

export interface OutlookOptions {
  /**
   * `real-names`: page and pane under names as in production, cross-origin, the pane's HTML unchanged, Trusted Types enforced;
   * the browser's routes answer. `local`: what `npm start` shows. `alone`: the pane under its real name in a tab of its own, where
   * no Outlook was before: in a browser that shares a tab's storage between sites, office.js would remember it.
   */
  readonly mode?: 'real-names' | 'local' | 'alone';
  /** What follows the page's address, with its `#`; for `alone`. */
  readonly fragment?: string;
  readonly select?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: 320 | 450;
  /** More of the page's own parameters, see test/outlook/outlook.js. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** True: the pane gives up on Outlook as soon as in production. */
  readonly hasTimeLimits?: boolean;
  /** False: Microsoft's script cannot be had. */
  readonly hasOfficeJs?: boolean;
  /** More routes and scripts, before the page opens; they win over the usual ones. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** One person's Outlook with the pane open. */
export interface Outlook {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to hosts that are neither the mail page's, the pane's, nor Microsoft's for its script. */
  readonly outside: readonly string[];
  /** Errors on the console and uncaught ones, but for those of Microsoft's own script. */
  readonly errors: readonly string[];
  readonly select: (id: string | null) => Promise<void>;
  readonly drop: (...ids: readonly string[]) => Promise<void>;
}

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await chromium.connect(process.env['REDELIVER_BROWSER_ENDPOINT'] ?? '');
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map(dispose));
});
afterAll(() => browser?.close());

/**
 * Chromium sometimes never confirms the end of a page whose worker is just starting. That isn't what a test is about, and the
 * context goes with the browser at the latest, so nobody waits for it any longer than it usually takes.
 */
async function dispose(context: BrowserContext): Promise<void> {
  // Not awaited before closing: it asks that very worker, which may never answer.
  const unrouted = context.unrouteAll({ behavior: 'ignoreErrors' });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((done) => {
    timer = setTimeout(done, CLOSING_MS);
  });
  await Promise.race([Promise.allSettled([unrouted, context.close()]), patience]);
  clearTimeout(timer);
}

/** A context of its own each time: office.js remembers its host in sessionStorage. */
export async function openOutlook(options: OutlookOptions = {}): Promise<Outlook> {
  if (browser === undefined) throw new Error('The browser is not connected yet.');
  const { mode = 'real-names', hasOfficeJs = true } = options;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read'],
    ...options.context,
  });
  contexts.push(context);
  context.setDefaultTimeout(PATIENCE_MS);
  const outside: string[] = [];
  const errors: string[] = [];
  if (options.hasTimeLimits !== true) await context.addInitScript(stretchTimeLimits);
  if (mode !== 'local') await answerForRealNames(context, outside, hasOfficeJs);
  else context.on('request', (request) => isOutside(request.url()) && outside.push(request.url()));
  await options.prepare?.(context);

  const page = await context.newPage();
  const isMicrosofts = (place: string): boolean =>
    /https:\/\/appsforoffice\.microsoft\.com\/|\/lib\/1\/hosted\//.test(place);
  page.on('console', (message) => {
    // What our policy refuses office.js: two style attributes ('unsafe-hashes'), and outside Outlook a frame of its telemetry.
    const { url } = message.location();
    if (message.type() === 'error' && !isMicrosofts(url)) errors.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => {
    const thrownAt = /^ +at .*/m.exec(error.stack ?? '')?.[0] ?? '';
    // Its telemetry reads times of loading that a test's clock doesn't have.
    if (!isMicrosofts(thrownAt)) errors.push(error.stack ?? error.message);
  });
  await page.goto(addressOf(mode, options));
  // waitForFunction would need unsafe-eval, which the page's policy forbids.
  if (mode !== 'alone') await eventually(() => page.evaluate(() => 'outlook' in window));
  return {
    page,
    pane: page.frameLocator('#pane iframe'),
    outside,
    errors,
    select: async (id) => {
      // The pane listens a moment after it is drawn.
      await eventually(() => page.evaluate(() => window.outlook.isHeard()));
      await page.evaluate((wanted) => {
        window.outlook.select(wanted);
      }, id);
    },
    drop: async (...ids) => {
      await eventually(() => page.evaluate((wanted) => window.outlook.drop(...wanted), ids));
    },
  };
}

/** Runs in the page. A busy machine must not run into the pane's time limits; shorter pauses are part of what it does. */
function stretchTimeLimits(): void {
  const start = window.setTimeout.bind(window);
  const stretched = (run: TimerHandler, ms = 0, ...given: unknown[]): number =>
    start(run, ms < 5_000 ? ms : ms * 100, ...given);
  window.setTimeout = stretched as typeof window.setTimeout;
}

/** Asks again and again until the answer is true; fails when its patience ends. */
export async function eventually(ask: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await ask()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Never became true: ${String(ask)}`);
}

function addressOf(
  mode: string,
  { fragment = '', select, theme = 'light', width, parameters }: OutlookOptions,
): string {
  if (mode === 'alone') return `https://addin.example/taskpane.html${fragment}`;
  const address = new URL(mode === 'local' ? `${server}/outlook/` : 'https://outlook.office.com/mail/');
  const wanted = { select, theme, width, pane: mode === 'local' ? undefined : 'addin.example', ...parameters };
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return String(address);
}

const isOutside = (url: string): boolean => /^(https?|wss?):/.test(url) && new URL(url).origin !== server;

/** Later routes win, so the first one catches what no other does. */
async function answerForRealNames(context: BrowserContext, outside: string[], hasOfficeJs: boolean): Promise<void> {
  await context.route('**/*', (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  const from = (prefix: string, to: string): Promise<unknown> =>
    context.route(`${prefix}**`, (route) => answer(route, prefix, to));
  await from('https://outlook.office.com/mail/', '/outlook/');
  await from('https://addin.example/', '/');
  // As it is built, whatever client id dist/ was last built with.
  await context.route('https://addin.example/redeliver.json', (route) => route.fulfill({ json: {} }));
  const script = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
  if (hasOfficeJs) await from(script, '/lib/1/hosted/');
  else await context.route(`${script}**`, (route) => route.abort());
  await from('https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js', '/outlook/ms-ajax-stub.js');
  await context.addInitScript({ path: MODERN_APIS });
  await context.addInitScript(() => {
    // Office.js sets script addresses as plain text; only our own host and Microsoft's two get through.
    const isKnown = (url: string): boolean =>
      ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com', location.origin].includes(
        new URL(url, location.href).origin,
      );
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): void };
    };
    trustedTypes.createPolicy('default', { createScriptURL: (url) => (isKnown(url) ? url : null) });
  });
}

async function answer(route: Route, prefix: string, to: string): Promise<void> {
  const url = route.request().url().replace(prefix, `${server}${to}`);
  const response = await route.fetch({ url });
  const headers = response.headers();
  const policy = headers['content-security-policy'];
  if (prefix === 'https://addin.example/' && policy !== undefined) {
    headers['content-security-policy'] =
      `${policy}; require-trusted-types-for 'script'; trusted-types default redeliver`;
  }
  await route.fulfill({ response, headers });
}
