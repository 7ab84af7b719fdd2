// npm start: the add-in in a simulated Outlook, in an ordinary browser. `--no-open` only serves; PORT picks the port.
import { startServer } from '../test/outlook/server.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { canOpenBrowser, openBrowser } from './open-browser.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--no-open');
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}. Usage: npm start [-- --no-open]`);
  process.exit(2);
}
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(2);
}

try {
  buildIfStale();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const server = await startServer({ port });
const { isTrusted, spkiHash } = server.certificate;
console.log(`\nRedeliver in a simulated Outlook:  ${server.origin}/outlook/`);
console.log('Sample messages only; nothing leaves this computer.');
if (!isTrusted) {
  console.log(
    'The certificate was made on this computer, so your own browser warns once: choose "Advanced", then "Continue to localhost".',
  );
}
if (port !== 0 && !server.origin.endsWith(`:${port}`))
  console.log(`(Port ${port} was taken; manifest.xml names 3000.)`);
console.log('Press Ctrl+C to stop.\n');

const closeBrowser =
  !options.includes('--no-open') && canOpenBrowser()
    ? openBrowser(`${server.origin}/outlook/?select=001`, spkiHash)
    : () => {};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    closeBrowser();
    void server.close().then(() => process.exit(0));
  });
}
