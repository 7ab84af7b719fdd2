// Runs once before the browser tests: builds the pane where its sources changed, serves it, and starts one browser for all.
import { chromium } from 'playwright-core';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { startServer } from '../outlook/server.mjs';

/** Chromium must not talk to anyone on its own: a request to another host fails the tests. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default async function globalSetup() {
  buildIfStale();
  const server = await startServer({ port: 0 });
  const { executablePath, args } = await findChromium();
  console.log(`Testing in ${executablePath}`);
  const browser = await chromium.launchServer({ executablePath, headless: true, args: [...args, ...QUIET] });
  process.env.REDELIVER_OUTLOOK = server.origin;
  process.env.REDELIVER_BROWSER_ENDPOINT = browser.wsEndpoint();
  globalThis.closeBrowserTests = () => Promise.all([browser.close(), server.close()]);
}
