// npm run check:deploy -- https://mail.example.org/redeliver
// Compares a deployed copy with dist/, and says what to change. Needs nothing but Node, so it also runs from the release's folder.
import { lookup } from 'node:dns/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDeployment } from './deploy-checks.mjs';
import { isServed } from './headers.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const LIMIT_MS = 20_000;
const PRIVATE = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe[89ab])/i;

function filesIn(dist) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) =>
    path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  );
  return new Map(
    paths
      .filter(isServed)
      .sort()
      .map((each) => [each, readFileSync(path.join(dist, each))]),
  );
}

async function ask(address) {
  const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
}

/** Chromium asks people, or blocks, before a public page such as Outlook on the web loads one from a private address. */
async function localNetworkNotes(base) {
  const host = new URL(base).hostname.replace(/^\[|\]$/g, '');
  const addresses = await lookup(host, { all: true }).catch(() => []);
  if (!addresses.some(({ address }) => PRIVATE.test(address))) return [];
  return [
    `${host} has a private address. Edge and Chrome ask people, or block the pane, when Outlook on the web loads it (Local Network Access). Set the policy LocalNetworkAccessAllowedForUrls for Outlook's addresses, or use a public address.`,
  ];
}

async function run() {
  const [address, ...more] = process.argv.slice(2);
  const base = address?.replace(/\/+$/, '');
  const isLoopback = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/.test(base ?? '');
  if (base === undefined || more.length > 0 || !URL.canParse(base) || !(base.startsWith('https://') || isLoopback)) {
    console.error('Usage: npm run check:deploy -- https://mail.example.org/redeliver');
    return 2;
  }
  let files;
  try {
    files = filesIn(path.join(ROOT, 'dist'));
  } catch {
    console.error(
      'There is no dist/ to compare with. Run npm run build with the same options as for the deployed copy.',
    );
    return 2;
  }
  const { clouds } = JSON.parse(readFileSync(path.join(ROOT, 'src/host/clouds.json'), 'utf8'));
  const { problems, notes } = await checkDeployment({ base, files, clouds, ask });
  for (const problem of problems) console.log(`✗ ${problem}`);
  for (const note of [...notes, ...(await localNetworkNotes(base))]) console.log(`· ${note}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.log(problems.length === 0 ? `✓ ${files.size} files at ${base} are as they should be.` : `\n${count}.`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await run();
