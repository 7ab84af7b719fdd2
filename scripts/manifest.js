// @ts-check
// Pure text work on the manifest: no files, no process. An ES module with the ending .js, so that jest transforms it as well.

/** The address the template is written for; everything that starts with it is replaced. */
export const templateOrigin = 'https://localhost:3000';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A mistake in what the person typed: its message says what is wrong and what to write instead. */
export class InputError extends Error {}

/**
 * Reads the address the add-in will be served from.
 * @param {string} text e.g. `https://mail.example.org/redeliver/`; a path is allowed, a trailing slash is dropped.
 * @returns {{ origin: string, base: string }} scheme, host and port; the same with the path, without a trailing slash.
 * @throws {InputError} when it is not https, has no host, or holds anything a folder on a web host does not have.
 */
export function parseOrigin(text) {
  /** @param {string} why */
  const refuse = (why) => {
    throw new InputError(`--origin ${text}: ${why}`);
  };
  // URL() forgives a lot (blanks, one slash, backslashes): what is published in a manifest should be what was typed.
  if (/^http:/i.test(text)) refuse('Outlook loads add-ins over https only. Write https://...');
  if (!/^https:\/\//i.test(text)) refuse('write the whole address, e.g. https://mail.example.org/redeliver');
  if (/[\s\\]/.test(text)) refuse('an address has no blanks and no backslashes.');
  if (/^https:\/\/(?:[/?#:]|$)/i.test(text) || !URL.canParse(text)) refuse('there is no valid host name in it.');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    refuse('leave out the user name and password; everybody can read a manifest.');
  if (/[?#]/.test(text)) refuse('leave out everything from the ? or # on.');
  if (/\.(?:html?|xml)$/i.test(url.pathname)) refuse('give the folder, not a page in it.');
  return { origin: url.origin, base: url.origin + url.pathname.replace(/\/+$/, '') };
}

/**
 * Points a manifest written for the template's address at another one.
 * @param {string} xml the manifest.
 * @param {string} origin see parseOrigin.
 * @returns {string} the manifest for that address. AppDomain gets scheme, host and port only: Office takes no path there.
 * @throws {InputError} on a bad address, or when the manifest does not hold the template's address.
 */
export function rewriteOrigin(xml, origin) {
  const target = parseOrigin(origin);
  if (!xml.includes(templateOrigin)) throw new InputError(`The manifest holds no ${templateOrigin} to replace.`);
  // Replacing through functions: a $ in a path would be read as a pattern otherwise.
  return xml
    .replaceAll(`<AppDomain>${templateOrigin}</AppDomain>`, () => `<AppDomain>${escapeXml(target.origin)}</AppDomain>`)
    .replaceAll(`"${templateOrigin}/`, () => `"${escapeXml(target.base)}/`);
}

/**
 * Gives the manifest a deployer's own id, so that two copies can be installed side by side.
 * @param {string} xml the manifest.
 * @param {string} id a GUID such as `1b4e28ba-2fa1-41d2-883f-0016d3cca427`.
 * @returns {string} the manifest with that id.
 * @throws {InputError} when the id is no GUID.
 */
export function rewriteId(xml, id) {
  if (!guid.test(id))
    throw new InputError(`--id ${id}: not a GUID. One looks like 1b4e28ba-2fa1-41d2-883f-0016d3cca427.`);
  return xml.replace(/<Id>[^<]*<\/Id>/, `<Id>${id.toLowerCase()}</Id>`);
}

/**
 * Makes the manifest for a pane that may read what is selected in the message list: it asks for ReadWriteMailbox, the only
 * permission under which Outlook tells (Office.js documentation, `getSelectedItemsAsync`), lets the button stay for several messages, and says so to the
 * pane in its address, so that the other build never calls what it may not.
 * @param {string} xml the usual manifest.
 * @returns {string} the variant.
 * @throws {InputError} when the manifest does not hold what has to change.
 */
export function withSelection(xml) {
  /** @type {(text: string, from: string, to: string) => string} */
  const swap = (text, from, to) => {
    if (!text.includes(from)) throw new InputError(`The manifest holds no ${from} to replace.`);
    return text.replaceAll(from, to);
  };
  const noItem = '<SupportsNoItemContext>true</SupportsNoItemContext>';
  /** @param {string} level */
  const permission = (level) => `<Permissions>${level}</Permissions>`;
  // Who agrees to the permission reads beside it what it is for.
  const told = swap(
    xml,
    'It reads the message on your device;',
    'It reads the messages you select on your device and changes none, though Outlook has to ask for more;',
  );
  const toldInGerman = swap(
    told,
    'Es liest die Nachricht auf Ihrem Gerät;',
    'Es liest ausgewählte Nachrichten auf Ihrem Gerät und ändert nichts, obwohl Outlook mehr verlangt;',
  );
  const several = swap(
    toldInGerman,
    noItem,
    `${noItem}\n                      <SupportsMultiSelect>true</SupportsMultiSelect>`,
  );
  const allowed = swap(several, permission('ReadItem'), permission('ReadWriteMailbox'));
  return swap(allowed, '/taskpane.html"', '/taskpane.html?selection=many"');
}

/**
 * Leaves phones out, where an organization doesn't want the button there.
 * @param {string} xml the manifest.
 * @returns {string} the manifest without its part for phones, and without what only that part uses.
 * @throws {InputError} when the manifest has no such part.
 */
export function withoutMobile(xml) {
  const part = /\n *<MobileFormFactor>[^]*?<\/MobileFormFactor>/;
  if (!part.test(xml)) throw new InputError('The manifest has no part for phones.');
  const left = xml.replace(part, '');
  /** @type {(whole: string, id: string) => string} */
  const keepUsed = (whole, id) => (left.includes(`resid="${id}"`) ? whole : '');
  return left.replaceAll(/\n *<bt:(?:Image|String) id="([^"]+)"(?:[^>]*\/>|[^>]*>[^]*?<\/bt:String>)/g, keepUsed);
}

/** What a manifest says besides its version. @param {string} xml */
const contentOf = (xml) => xml.replace(/<Version>[^<]*<\/Version>/, '').replaceAll('\r\n', '\n');

/** @param {string} xml */
const versionOf = (xml) => /<Version>([^<]*)<\/Version>/.exec(xml)?.[1] ?? '';

/** @param {string} version @param {string} other */
function isHigher(version, other) {
  const former = other.split('.').map(Number);
  const numbers = version.split('.').map(Number);
  const at = numbers.findIndex((number, index) => number !== former[index]);
  return (numbers[at] ?? 0) > (former[at] ?? 0);
}

/**
 * Outlook and the admin center take a changed manifest only under a higher version, so each version stands for one content.
 * @param {string} xml the manifest.
 * @param {{ version: string, sha256: string } | null} recorded what was recorded last.
 * @param {(text: string) => string} hash of a text, in hexadecimal.
 * @returns {{ version: string, sha256: string }} what to record now.
 * @throws {InputError} when the content has changed and the version has not risen.
 */
export function recordOf(xml, recorded, hash) {
  const record = { version: versionOf(xml), sha256: hash(contentOf(xml)) };
  if (recorded === null || recorded.sha256 === record.sha256 || isHigher(record.version, recorded.version))
    return record;
  throw new InputError(
    `manifest.xml has changed since version ${recorded.version}. Raise the last number of <Version>, and run node scripts/record-manifest.mjs.`,
  );
}

/**
 * The settings beside the page (`redeliver.json`): the app registration that look-ups through Microsoft Graph sign in with.
 * @param {{ clientId?: string, tenant?: string, graph?: string, resolver?: string }} given a GUID, without which look-ups through Graph
 * stay off; the organization's id or domain where the app takes its people only; the address of Graph in a national cloud; who answers
 * about DNS, or `off`.
 * @returns {string} the file's content.
 * @throws {InputError} when the client id is no GUID, the tenant is none or comes without a client id, or the resolver has no address.
 */
export function settingsFor({ clientId, tenant, graph, resolver }) {
  if (clientId === undefined && tenant !== undefined) throw new InputError('--tenant goes with --client-id.');
  if (tenant !== undefined && !/^[\da-z][\da-z.-]*$/i.test(tenant))
    throw new InputError(
      `--tenant ${tenant}: not an id or a domain. It is the “Directory (tenant) ID” of your organization.`,
    );
  if (clientId !== undefined && !guid.test(clientId))
    throw new InputError(
      `--client-id ${clientId}: not a GUID. It is the “Application (client) ID” of your app registration.`,
    );
  if (resolver !== undefined && resolver !== 'off' && !/^https:\/\/[^/\s@]+(?:\/[^\s#]*)?$/.test(resolver))
    throw new InputError(`--resolver ${resolver}: not an https address. “off” switches DNS checks off.`);
  const settings = {
    clientId: clientId?.toLowerCase(),
    tenant,
    graph,
    resolver: resolver === 'off' ? false : resolver,
  };
  const isEmpty = Object.values(settings).every((value) => value === undefined);
  return isEmpty ? '{}\n' : `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * Picks the cloud that office.js, the policy, sign-in, and Graph belong to.
 * @template T
 * @param {Readonly<Record<string, T>>} clouds src/host/clouds.json
 * @param {string} [name] worldwide if it's left out
 * @returns {T}
 * @throws {InputError} when there's no such cloud.
 */
export function cloudFor(clouds, name = 'worldwide') {
  const cloud = Object.hasOwn(clouds, name) ? clouds[name] : undefined;
  if (cloud === undefined)
    throw new InputError(`--cloud ${name}: unknown. The clouds are ${Object.keys(clouds).join(', ')}.`);
  return cloud;
}

/** Options of the build that take a value; `--no-mobile` takes none. */
const OPTIONS = ['origin', 'id', 'cloud', 'client-id', 'tenant', 'resolver'];

/**
 * Reads the arguments of the build.
 * @param {readonly string[]} args what follows the script's name; `--name value` or `--name=value`.
 * @param {Readonly<Record<string, string | undefined>>} env the environment, to notice options that npm swallowed.
 * @returns {{ origin?: string, id?: string, cloud?: string, clientId?: string, tenant?: string, resolver?: string, noMobile?: true, help: boolean }} only what was given.
 * @throws {InputError} on an unknown option, a missing value, or an option given twice.
 */
export function parseBuildArgs(args, env = {}) {
  // `npm run build --origin x` without the lone -- : npm keeps the option for itself, and the build would quietly be for localhost.
  for (const name of OPTIONS) {
    if (env[`npm_config_${name.replace('-', '_')}`] !== undefined)
      throw new InputError(`npm kept --${name} for itself; put -- before it. ${buildUsage}`);
  }
  if (env['npm_config_mobile'] !== undefined)
    throw new InputError(`npm kept --no-mobile for itself; put -- before it. ${buildUsage}`);
  /** @type {{ origin?: string, id?: string, cloud?: string, clientId?: string, tenant?: string, resolver?: string, noMobile?: true, help: boolean }} */
  const options = { help: false };
  const left = [...args];
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    const [name = '', inline] = argument.split(/=(.*)/s, 2);
    if (name === '--help' || name === '-h') {
      options.help = true;
      continue;
    }
    if (argument === '--no-mobile') {
      options.noMobile = true;
      continue;
    }
    if (!OPTIONS.some((option) => name === `--${option}`)) throw new InputError(`${argument}: unknown. ${buildUsage}`);
    const key = /** @type {'origin' | 'id' | 'cloud' | 'clientId' | 'tenant' | 'resolver'} */ (
      name === '--client-id' ? 'clientId' : name.slice(2)
    );
    const value = inline ?? left.shift();
    if (value === undefined || value === '' || value.startsWith('--'))
      throw new InputError(`${name} needs a value. ${buildUsage}`);
    if (key in options) throw new InputError(`${name} is given twice.`);
    options[key] = value;
  }
  return options;
}

/** One line on how to call the build. */
export const buildUsage =
  'Usage: npm run build -- [--origin https://mail.example.org/redeliver] [--id GUID] [--cloud worldwide|gcc|gcch|dod|china] [--client-id GUID [--tenant ID]] [--resolver URL|off] [--no-mobile]';

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
