// What can be wrong with a deployed copy, in words for the admin who has to change it. Pure: the caller brings the files and the
// way to ask.
import {
  FORBIDDEN,
  HASHED_FILE,
  ICON_FILE,
  commonHeaders,
  policyHeader,
  policyOf,
  resolverOrigin,
} from './headers.mjs';

/**
 * @typedef {{ status: number, headers: Headers, body: Buffer }} Answer
 * @typedef {{
 *   base: string, the address where it is deployed, without a slash at the end
 *   files: ReadonlyMap<string, Buffer>, what was built: path in dist/ -> content
 *   clouds: Record<string, object>, src/host/clouds.json
 *   ask: (address: string) => Promise<Answer>, follows no redirect
 * }} Deployment
 */

const TYPES = {
  js: /^(?:text|application)\/javascript\b/,
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  json: /^application\/json\b/,
  xml: /^(?:text|application)\/xml\b/,
  png: /^image\/png\b/,
  svg: /^image\/svg\+xml\b/,
  txt: /^text\/plain\b/,
};
/** An admin writes these two, or their variants, so they may differ from what was built. */
const MAY_DIFFER = /^(?:redeliver\.json|manifest(?:-selection)?\.xml)$/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns {Promise<{ problems: string[], notes: string[] }>} */
export async function checkDeployment({ base, files, clouds, ask }) {
  const built = JSON.parse(String(files.get('version.json') ?? '{}'));
  const cloud = clouds[built.cloud];
  if (cloud === undefined)
    return { problems: ['dist/version.json names no cloud. Run npm run build first.'], notes: [] };

  const found = new Findings();
  const answers = new Map();
  for (const path of files.keys()) {
    try {
      answers.set(path, await ask(`${base}/${path}`));
    } catch (error) {
      found.add(path, unreachable(error));
      // Every other file would say the same.
      if (answers.size === 0) return { problems: found.lines(), notes: [] };
    }
  }
  const text = (path) => (answers.get(path)?.status === 200 ? answers.get(path).body.toString('utf8') : null);
  const resolver = resolverOrigin(settingsIn(text('redeliver.json')));
  for (const [path, answer] of answers) {
    for (const problem of fileProblems(path, answer, files.get(path))) found.add(path, problem);
    if (answer.status !== 200) continue;
    for (const problem of headerProblems(path, answer.headers, { cloud, resolver })) found.add(path, problem);
  }
  checkVersion(text('version.json'), built, found);
  for (const path of ['manifest.xml', 'manifest-selection.xml'])
    checkManifest(path, text(path), String(files.get(path) ?? ''), base, found);
  const notes = settingsNotes(text('redeliver.json'), cloud, base, found);
  if ([...answers.values()].some(({ headers }) => !headers.has(policyHeader(false)) && headers.has(policyHeader(true))))
    notes.push('The policy is only reported. If browsers’ consoles stay quiet for a week, use hosting/enforce.');
  return { problems: found.lines(), notes };
}

/** The same fault of many files is one line. */
class Findings {
  #byProblem = new Map();

  add(path, problem) {
    this.#byProblem.set(problem, [...(this.#byProblem.get(problem) ?? []), path]);
  }

  lines() {
    return [...this.#byProblem].map(([problem, paths]) => {
      const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
      return `${paths.slice(0, 3).join(', ')}${more}: ${problem}`;
    });
  }
}

function unreachable(error) {
  const code = String(error?.cause?.code ?? error?.code ?? error?.message ?? error);
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code))
    return `the certificate isn't trusted (${code}). Outlook then shows an empty pane. Use one that your users' devices trust, with its whole chain.`;
  if (/ENOTFOUND|EAI_AGAIN/.test(code))
    return `the host's name isn't known (${code}). Check the address and the DNS entry.`;
  return `can't be reached (${code}). Check that the server runs, and that a firewall lets this computer in.`;
}

function fileProblems(path, { status, headers, body }, built) {
  if (status >= 300 && status < 400)
    return [
      `redirected to ${headers.get('location') ?? 'another address'}. Outlook and the app registration need the address as it is. Turn off “pretty URLs” and sign-in pages for this folder.`,
    ];
  if (status === 401 || status === 403)
    return [`answers with ${status}. Outlook loads the files without signing in. Allow everyone to read them.`];
  if (status !== 200) return [`answers with ${status}. Copy this file from dist/ to the host.`];
  const problems = [];
  const type = headers.get('content-type') ?? '';
  const wanted = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (wanted !== undefined && !wanted.test(type))
    problems.push(`comes as “${type}”, which browsers reject. Set the content type that belongs to its ending.`);
  if (!MAY_DIFFER.test(path) && !body.equals(built))
    problems.push(
      'differs from the file in dist/. Copy all files of one build, and clear caches on the way (CDN, proxy).',
    );
  return problems;
}

const OTHER_HEADERS = {
  'X-Content-Type-Options': 'Without it, a browser may run a file that isn’t a script.',
  'Referrer-Policy': 'Without it, other hosts learn the address of this page.',
};

function headerProblems(path, headers, { cloud, resolver }) {
  const problems = policyProblems(headers, policyOf(cloud, resolver));
  const common = commonHeaders(cloud, false, resolver);
  for (const [name, why] of Object.entries(OTHER_HEADERS)) {
    if (headers.get(name)?.toLowerCase() !== common[name]) problems.push(`${name} isn't “${common[name]}”. ${why}`);
  }
  for (const [name, why] of Object.entries(FORBIDDEN)) {
    const value = headers.get(name)?.toLowerCase();
    if (value !== undefined && value !== 'unsafe-none' && value !== 'cross-origin')
      problems.push(`${name} is “${value}”. ${why} Remove it.`);
  }
  return [...problems, ...cacheProblems(path, headers.get('cache-control') ?? '')];
}

const secondsOf = (cache) => Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);

function cacheProblems(path, cache) {
  const isKept = secondsOf(cache) >= 3600 && !/no-cache|no-store/.test(cache);
  if (HASHED_FILE.test(path))
    return isKept
      ? []
      : [`Cache-Control is “${cache}”. The name changes with the content, so browsers may keep it for a year.`];
  if (ICON_FILE.test(path))
    return isKept ? [] : [`Cache-Control is “${cache}”. Office shows no icon that may not be kept. Allow a day.`];
  if (!/\.(?:html|json|xml)$/.test(path) || /no-cache|no-store|max-age=0/.test(cache)) return [];
  return [`Cache-Control is “${cache}”. People would keep an old version. Set no-cache.`];
}

const directivesOf = (policy) =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...sources]) => [name, sources]),
  );

function policyProblems(headers, policy) {
  const name = [false, true].map(policyHeader).find((each) => headers.has(each));
  if (name === undefined)
    return ['Content-Security-Policy is missing. It’s the second line of defense against hostile mail; see hosting/.'];
  const sent = directivesOf(headers.get(name));
  const problems = [];
  for (const [directive, sources] of directivesOf(policy)) {
    const found = sent.get(directive);
    if (found === undefined) {
      problems.push(`${name} has no ${directive}. Use the one in hosting/.`);
      continue;
    }
    const missing = sources.filter((source) => !found.includes(source));
    const added = found.filter((source) => !sources.includes(source));
    if (missing.length > 0) problems.push(`${name}: ${directive} lacks ${missing.join(' ')}.`);
    // An organization's own Outlook on the web (Exchange Server) is one more host that frames the pane.
    if (added.length > 0 && (directive !== 'frame-ancestors' || added.includes('*')))
      problems.push(`${name}: ${directive} also allows ${added.join(' ')}. Redeliver needs less.`);
  }
  return problems;
}

function checkVersion(text, built, found) {
  try {
    const deployed = JSON.parse(text ?? 'null');
    if (deployed === null) return;
    if (deployed.version !== built.version)
      found.add(
        'version.json',
        `says ${deployed.version}, but dist/ is ${built.version}. Copy all files of one build.`,
      );
    if (deployed.cloud !== built.cloud)
      found.add(
        'version.json',
        `is built for ${deployed.cloud}, but dist/ for ${built.cloud}. Build with one --cloud.`,
      );
  } catch {
    found.add('version.json', 'isn’t JSON. Copy it from dist/.');
  }
}

const between = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
const unescapeXml = (text) => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function checkManifest(path, deployed, built, base, found) {
  if (deployed === null) return;
  if (!/<OfficeApp\b[^]*<\/OfficeApp>\s*$/.test(deployed))
    return found.add(path, 'isn’t a manifest. Copy it from dist/.');
  const addresses = [...deployed.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => unescapeXml(match[1]));
  const stray = addresses.find((address) => !address.startsWith(`${base}/`));
  if (stray !== undefined || addresses.length === 0)
    found.add(path, `points at ${stray ?? 'nothing'}, not below ${base}/. Build with --origin ${base}.`);
  if (!deployed.includes(`<AppDomain>${new URL(base).origin}</AppDomain>`))
    found.add(path, `AppDomain isn't ${new URL(base).origin}. Build with --origin ${base}.`);
  for (const name of ['Id', 'Version']) {
    if (between(deployed, name) !== between(built, name))
      found.add(
        path,
        `${name} is ${between(deployed, name)}, but ${between(built, name)} in dist/. Copy all files of one build.`,
      );
  }
}

/** What a deployer set, or nothing where the file can't be read. */
function settingsIn(text) {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** What can't be asked from outside is said: the addresses that the app registration has to list. */
function settingsNotes(text, cloud, base, found) {
  if (text === null) return [];
  let settings;
  try {
    settings = JSON.parse(text);
  } catch {
    found.add('redeliver.json', 'isn’t JSON, so look-ups are off. Write { } or see docs/deploy.md.');
    return [];
  }
  for (const name of ['helpDeskAddress', 'reportAddress'])
    if (settings?.[name] && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(settings[name]))
      found.add('redeliver.json', `${name} isn’t an email address, so Redeliver ignores it.`);
  const dns = dnsNote(settings ?? {}, found);
  if (settings?.clientId === undefined)
    return ['Look-ups through Microsoft Graph are off: redeliver.json has no clientId.', dns];
  if (!GUID.test(settings.clientId)) found.add('redeliver.json', 'clientId isn’t a GUID, so look-ups are off.');
  const graph = settings.graph ?? 'https://graph.microsoft.com';
  if (graph !== cloud.graph)
    found.add('redeliver.json', `graph is ${graph}, but ${cloud.graph} in ${cloud.name}. Look-ups can't work.`);
  return [
    `Look-ups are on. The app registration ${settings.clientId} must list these redirect URIs (platform: single-page application), in this order:\n    ${base}/sign-in.html\n    brk-multihub://${new URL(base).host}`,
    dns,
  ];
}

function dnsNote({ resolver }, found) {
  const origin = resolverOrigin({ resolver });
  if (origin !== null) return `DNS checks ask ${origin}, after a click.`;
  if (resolver !== false)
    found.add(
      'redeliver.json',
      `resolver is ${JSON.stringify(resolver)}, which isn’t an https address. DNS checks are off.`,
    );
  return 'DNS checks are off.';
}
