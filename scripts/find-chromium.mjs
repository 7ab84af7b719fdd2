// Finds a browser that is already there; nothing is downloaded.
import { existsSync } from 'node:fs';
import path from 'node:path';

const { env, platform } = process;

const WINDOWS_BASES = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
const onWindows = (name) => WINDOWS_BASES.map((base) => path.join(base, name));

const PLACES = {
  win32: [
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
};

/** Chromium refuses its sandbox to root, and containers rarely have one. */
const ARGS = platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * @returns `{ executablePath, args }` for Chrome, Edge or Chromium: CHROMIUM_PATH, then the usual places; undefined if none.
 */
export function findInstalledChromium() {
  const named = env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${named}`);
  const executablePath = named ?? (PLACES[platform] ?? []).find((place) => existsSync(place));
  return executablePath ? { executablePath, args: ARGS } : undefined;
}

/**
 * For tests: as above, and on Linux the browser that comes as an npm package. REDELIVER_BROWSER=packaged asks for that one even
 * where another is installed, so that such a machine tests what a bare one would.
 * @throws where there is no browser at all; the message says what to do.
 */
export async function findChromium() {
  const installed = env.REDELIVER_BROWSER === 'packaged' ? undefined : findInstalledChromium();
  if (installed) return installed;
  if (platform === 'linux') {
    const { default: packaged } = await import('@sparticuz/chromium');
    // Its own list of arguments breaks under Playwright; this one is all it needs.
    return { executablePath: await packaged.executablePath(), args: ['--no-sandbox'] };
  }
  throw new Error(
    'No Chrome, Edge or Chromium found. Install one, or set CHROMIUM_PATH to the browser’s program file.',
  );
}

/** That browser started, for pictures and benchmarks: drawn by the processor, so that machines agree. Throws as findChromium. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, headless: true, args: [...args, '--disable-gpu', '--disable-quic'] });
}
