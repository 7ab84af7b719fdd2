// Runs before `npm start` and `npm test`: a fresh clone needs nothing but Node. Has no dependencies, for that reason.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** @returns why the packages must be installed, or undefined where they match the lock file. */
function whyInstall() {
  const wanted = packagesOf('package-lock.json');
  if (!wanted) return 'package-lock.json is missing or unreadable';
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return 'packages are not installed yet';
  // Times of files say little after a checkout: compare what npm noted with what the lock file wants.
  const stale = Object.keys(wanted).find((name) => !wanted[name].optional && !isSame(wanted[name], installed[name]));
  return stale === undefined ? undefined : `${stale.replace(/^.*node_modules\//, '')} differs from package-lock.json`;
}

function packagesOf(file) {
  try {
    const { packages } = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
    return Object.fromEntries(Object.entries(packages).filter(([name]) => name !== ''));
  } catch {
    return undefined;
  }
}

const isSame = (one, other) => one.version === other?.version && one.integrity === other?.integrity;

const reason = whyInstall();
if (reason !== undefined) {
  console.log(`Installing packages with "npm ci" (${reason}). This takes about a minute.`);
  // Started by npm, its own path is known; on Windows a bare `npm` is a script that wants a shell.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund'];
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync(`npm ${options.join(' ')}`, { cwd: ROOT, stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(`The packages could not be installed${error ? `: ${error.message}` : ''}. Run "npm ci" to see why.`);
    process.exit(1);
  }
}
