// Builds dist/: a folder of static files and a manifest that points at where they will be served from; and hosting/, the headers
// they need, for the usual hosts.
//   npm run build                                                     for https://localhost:3000
//   npm run build -- --origin https://mail.example.org/redeliver      for your own host
//   npm run build -- --cloud gcch                                     for another of Microsoft's clouds (src/host/clouds.json)
//   npm run build -- --client-id GUID                                 with look-ups through Microsoft Graph, for people of any organization
//   npm run build -- --client-id GUID --tenant ID                     the same, of one organization
//   npm run build -- --no-mobile                                      without the button on phones
//   npm run build -- --resolver https://dns.example.org/dns-query     DNS checks ask there; off: none
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isServed, resolverOrigin } from './headers.mjs';
import { hostingKit } from './hosting-kit.mjs';
import { noticesOf } from './supply-chain.mjs';
import {
  InputError,
  buildUsage,
  cloudFor,
  parseBuildArgs,
  parseOrigin,
  rewriteId,
  rewriteOrigin,
  settingsFor,
  templateOrigin,
  withSelection,
  withoutMobile,
} from './manifest.js';

const root = new URL('../', import.meta.url);
const readText = (path) => readFile(new URL(path, root), 'utf8');

/** What a deployer has set already; a build without a client id keeps it. */
async function deployedSettings() {
  try {
    return JSON.parse(await readText('dist/redeliver.json'));
  } catch {
    return {};
  }
}

/** @throws {InputError} when the settings that are kept lead to another cloud than the one that is built for. */
function settingsToKeep(existing, graph, worldwide) {
  if (existing?.clientId === undefined) return false;
  const kept = existing.graph ?? worldwide;
  // A path is a stand-in on the pane's own host: it belongs to any cloud.
  if (typeof kept === 'string' && kept.startsWith('https:') && kept !== graph)
    throw new InputError(
      `dist/redeliver.json leads look-ups to ${kept}, but this cloud's address is ${graph}. Give --client-id, or delete the file.`,
    );
  return true;
}

/** @returns {Promise<string | null>} what to write into redeliver.json; null where it stays as it is. */
async function settingsWith(given, { clientId, resolver }, graph, worldwide) {
  const deployed = (await deployedSettings()) ?? {};
  const isKept = clientId === undefined && settingsToKeep(deployed, graph, worldwide);
  if (isKept && resolver === undefined) return null;
  // What a deployer has set by hand outlives every build.
  const { helpDeskAddress, reportAddress, resolver: deployedResolver } = deployed;
  const kept = isKept ? deployed : { helpDeskAddress, reportAddress, resolver: deployedResolver };
  return `${JSON.stringify({ ...kept, ...JSON.parse(given) }, null, 2)}\n`;
}

/** @returns {Promise<string[]>} the paths in dist/, in order. */
async function filesInDist() {
  const found = await readdir(new URL('dist/', root), { recursive: true, withFileTypes: true });
  const dist = fileURLToPath(new URL('dist/', root));
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length).replace(/^\/+/, '').replaceAll('\\', '/'))
    .sort();
}

async function writeKit(cloud, base) {
  const resolver = resolverOrigin((await deployedSettings()) ?? {});
  const kit = hostingKit({ cloud, base, files: (await filesInDist()).filter(isServed), resolver });
  await rm(new URL('hosting/', root), { recursive: true, force: true });
  for (const [path, content] of Object.entries(kit)) {
    const target = new URL(`hosting/${path}`, root);
    await mkdir(new URL('./', target), { recursive: true });
    await writeFile(target, content);
  }
}

/** @returns {Promise<number>} the exit status: 0 built, 1 webpack failed, 2 unusable arguments. */
async function build() {
  const options = parseBuildArgs(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(buildUsage);
    return 0;
  }
  // Bad input is refused before the build, which takes a while.
  let manifest = rewriteOrigin(await readText('manifest.xml'), options.origin ?? templateOrigin);
  if (options.id !== undefined) manifest = rewriteId(manifest, options.id);
  if (options.noMobile) manifest = withoutMobile(manifest);
  const { clouds } = JSON.parse(await readText('src/host/clouds.json'));
  const cloud = cloudFor(clouds, options.cloud);
  const worldwide = clouds.worldwide.graph;
  const given = settingsFor({ ...options, graph: cloud.graph === worldwide ? undefined : cloud.graph });
  const settings = await settingsWith(given, options, cloud.graph, worldwide);

  const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const cloudName = options.cloud ?? 'worldwide';
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', `cloud=${cloudName}`], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    console.error('The bundle could not be built; dist/manifest.xml was not written.');
    return 1;
  }
  // The tests and npm start want the worldwide pages: they build again where this file is missing.
  if (cloud !== clouds.worldwide) await rm(new URL('.cache/built-from', root), { force: true });
  await mkdir(new URL('dist/', root), { recursive: true });
  await writeFile(new URL('dist/manifest.xml', root), manifest);
  await writeFile(new URL('dist/manifest-selection.xml', root), withSelection(manifest));
  if (settings !== null) await writeFile(new URL('dist/redeliver.json', root), settings);

  await writeFile(new URL('dist/THIRD-PARTY-NOTICES.txt', root), noticesOf(fileURLToPath(root)));

  const { base } = parseOrigin(options.origin ?? templateOrigin);
  await writeKit(cloud, base);
  await report(base, cloud);
  return 0;
}

async function report(base, cloud) {
  const isOn = (await deployedSettings()).clientId !== undefined;
  console.log(`\nBuilt dist/ for ${base} in ${cloud.name}.`);
  console.log(
    `  1. Serve dist/ at ${base}/ with the headers in hosting/ (report-only in the first week, then enforce).`,
  );
  console.log(
    `     Look-ups are ${isOn ? 'on, as dist/redeliver.json says; delete it to build without them' : 'off'}.`,
  );
  console.log(`  2. Check it: npm run check:deploy -- ${base}`);
  console.log('  3. Upload dist/manifest.xml in the Microsoft 365 admin center. See docs/deploy.md.');
  console.log(
    '     dist/manifest-selection.xml instead also reads several selected messages; it asks for ReadWriteMailbox.',
  );
}

try {
  process.exitCode = await build();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
