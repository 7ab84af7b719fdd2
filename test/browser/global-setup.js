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

/**
 * What Playwright switches off (of several such arguments, Chromium heeds only the last), and two pages behind its own address bar,
 * which Chromium since version 151 loads with each window though nobody sees them: as much work as opening the pane.
 */
const UNWANTED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** @throws where Playwright has come to switch off more: the browser would no longer be the one it expects. */
function checkUnwanted({ spawnargs }) {
  const switchedOff = spawnargs
    .filter((argument) => argument.startsWith('--disable-features='))
    .flatMap((argument) => argument.slice('--disable-features='.length).split(','));
  const missing = switchedOff.filter((feature) => !UNWANTED.includes(feature));
  if (missing.length > 0) throw new Error(`UNWANTED in test/browser/global-setup.js lacks ${missing.join(', ')}.`);
}

export default async function globalSetup() {
  buildIfStale();
  const server = await startServer({ port: 0 });
  const { executablePath, args } = await findChromium();
  console.log(`Testing in ${executablePath}`);
  const browser = await chromium.launchServer({
    executablePath,
    headless: true,
    args: [...args, ...QUIET, `--disable-features=${UNWANTED.join(',')}`],
  });
  checkUnwanted(browser.process());
  process.env.REDELIVER_OUTLOOK = server.origin;
  process.env.REDELIVER_BROWSER_ENDPOINT = browser.wsEndpoint();
  globalThis.closeBrowserTests = () => Promise.all([browser.close(), server.close()]);
}
