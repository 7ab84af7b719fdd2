// Builds dist/: a folder of static files and a manifest that points at where they will be served from.
//   npm run build                                                     for https://localhost:3000
//   npm run build -- --origin https://mail.example.org/redeliver      for your own host
//   npm run build -- --client-id GUID                                 with look-ups through Microsoft Graph, for people of any organization
//   npm run build -- --client-id GUID --tenant ID                     the same, of one organization
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  InputError,
  buildUsage,
  parseBuildArgs,
  parseOrigin,
  rewriteId,
  rewriteOrigin,
  settingsFor,
  templateOrigin,
  withSelection,
} from './manifest.js';

const root = new URL('../', import.meta.url);

/** @returns {Promise<number>} the exit status: 0 built, 1 webpack failed, 2 unusable arguments. */
async function build() {
  const options = parseBuildArgs(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(buildUsage);
    return 0;
  }
  // Bad input is refused before the build, which takes a while.
  let manifest = rewriteOrigin(await readFile(new URL('manifest.xml', root), 'utf8'), options.origin ?? templateOrigin);
  if (options.id !== undefined) manifest = rewriteId(manifest, options.id);

  const settings = settingsFor(options);

  const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    console.error('The bundle could not be built; dist/manifest.xml was not written.');
    return 1;
  }
  await mkdir(new URL('dist/', root), { recursive: true });
  await writeFile(new URL('dist/manifest.xml', root), manifest);
  await writeFile(new URL('dist/manifest-selection.xml', root), withSelection(manifest));
  // Without a client id the bundle has put an empty one there, or left what a deployer wrote.
  if (options.clientId !== undefined) await writeFile(new URL('dist/redeliver.json', root), settings);

  const { base } = parseOrigin(options.origin ?? templateOrigin);
  console.log(`\nBuilt dist/ for ${base}`);
  console.log(`  1. Serve the files in dist/ at ${base}/ (${base}/taskpane.html must open).`);
  const isOn = (await readFile(new URL('dist/redeliver.json', root), 'utf8')).includes('"clientId"');
  console.log(
    `     Look-ups are ${isOn ? 'on, as dist/redeliver.json says; delete it to build without them' : 'off'}.`,
  );
  console.log('  2. Give dist/manifest.xml to Outlook or to your admin centre. See docs/deploy.md.');
  console.log(
    '     dist/manifest-selection.xml instead also reads several selected messages; it asks for ReadWriteMailbox.',
  );
  return 0;
}

try {
  process.exitCode = await build();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
