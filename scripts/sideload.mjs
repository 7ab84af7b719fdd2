// `npm run start:desktop` and `npm run stop:desktop`: puts the local add-in into classic Outlook on Windows, and takes it out again.
// Microsoft's tool can register an Outlook add-in on Windows only, so elsewhere this says what to do by hand.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const action = process.argv[2];

const byHand = {
  start: `Only Outlook on Windows can be given an add-in by a command. On this system do it by hand:
  1. Trust a certificate for localhost, once:  npx office-addin-dev-certs install
  2. Start the server and leave it running:    npm start -- --no-open
  3. Open https://aka.ms/olksideload and sign in. Outlook on the web opens its list of add-ins.
  4. My add-ins -> Custom add-ins -> Add a custom add-in -> Add from file: choose manifest.xml from this folder.
Outlook on Mac and the phone apps take it over from the mailbox. More in docs/install-in-outlook.md.`,
  stop: `Open https://aka.ms/olksideload, My add-ins -> Custom add-ins, and remove Redeliver there.`,
};

const certificateTool = import.meta.resolve('office-addin-dev-certs/cli.js');
const debuggingTool = import.meta.resolve('office-addin-debugging/cli.js');

/** @returns {number} the exit status of a tool that ships with our devDependencies. */
function runTool(tool, ...args) {
  return spawnSync(process.execPath, [fileURLToPath(tool), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

function start() {
  // Outlook's webview refuses a page with an untrusted certificate without a word; ask for the trust first.
  const certificates = runTool(certificateTool, 'install');
  if (certificates !== 0) return certificates;
  const server = ['--dev-server', 'node scripts/start.mjs --no-open', '--dev-server-port', '3000'];
  return runTool(debuggingTool, 'start', 'manifest.xml', 'desktop', '--app', 'outlook', '--no-debug', ...server);
}

if (action !== 'start' && action !== 'stop') {
  console.error('Usage: node scripts/sideload.mjs start|stop');
  process.exitCode = 2;
} else if (process.platform !== 'win32') {
  console.log(byHand[action]);
} else {
  process.exitCode = action === 'start' ? start() : runTool(debuggingTool, 'stop', 'manifest.xml');
}
