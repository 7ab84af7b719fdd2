import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findInstalledChromium } from './find-chromium.mjs';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Whether there is a screen to show a window on, and a person in front of it. */
export const canOpenBrowser = () =>
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

/**
 * Opens an address of ours. Chrome, Edge or Chromium get a profile of their own that accepts just our certificate, so that
 * no warning appears and nobody's own profile is touched; where there is none, the default browser warns once.
 * @returns a function that closes what it opened, as far as it can.
 */
export function openBrowser(address, spkiHash) {
  const chromium = findInstalledChromium();
  if (!chromium) {
    const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
    start(command, [...args, address]);
    return () => {};
  }
  const profile = mkdtempSync(path.join(tmpdir(), 'redeliver-'));
  const args = [
    ...chromium.args,
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    address,
  ];
  const browser = start(chromium.executablePath, args);
  return () => {
    browser.kill();
    // The browser may still be writing into it; what is left, the system's own cleaning takes.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

function start(command, args) {
  const child = spawn(command, args, { stdio: 'ignore' });
  child.on('error', (error) =>
    console.error(`Could not open a browser (${error.message}). Open the address yourself.`),
  );
  return child;
}
