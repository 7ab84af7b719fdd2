/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseBuildArgs,
  parseOrigin,
  recordOf,
  rewriteId,
  rewriteOrigin,
  settingsFor,
  withSelection,
  withoutMobile,
} from '../../scripts/manifest.js';
import {
  addressesAreHttpsAndOurs,
  addressesOf,
  everyResidHasAResource,
  everyResourceIsUsed,
  iconsHaveTheirPixels,
  parseManifest,
  root,
} from './manifest-checks';

const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');

describe('An address to serve from', () => {
  test.each([
    ['https://mail.example.org', 'https://mail.example.org'],
    ['https://mail.example.org/', 'https://mail.example.org'],
    ['https://mail.example.org/redeliver', 'https://mail.example.org/redeliver'],
    ['https://mail.example.org/redeliver//', 'https://mail.example.org/redeliver'],
    ['HTTPS://Mail.Example.org:443/Redeliver/', 'https://mail.example.org/Redeliver'],
    ['https://mail.example.org:8443/a/b', 'https://mail.example.org:8443/a/b'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://localhost:3000', 'https://localhost:3000'],
  ])('%s is taken as %s', (typed, base) => {
    expect(parseOrigin(typed).base).toBe(base);
  });

  test.each([
    ['http://mail.example.org', /https only/],
    ['mail.example.org', /whole address/],
    ['ftp://mail.example.org', /whole address/],
    ['https:mail.example.org', /whole address/],
    ['', /whole address/],
    ['https://', /no valid host/],
    ['https:///redeliver', /no valid host/],
    ['https://:3000', /no valid host/],
    ['https://mail.example.org:99999', /no valid host/],
    ['https://mail example.org', /no blanks/],
    ['https:\\\\mail.example.org', /whole address/],
    ['https://mail.example.org\\redeliver', /no blanks and no backslashes/],
    ['https://me:secret@mail.example.org', /user name/],
    ['https://mail.example.org/?a=1', /\? or #/],
    ['https://mail.example.org/#', /\? or #/],
    ['https://mail.example.org/taskpane.html', /folder/],
    ['https://mail.example.org/manifest.xml', /folder/],
  ])('«%s» is refused with a reason', (typed, why) => {
    expect(() => parseOrigin(typed)).toThrow(why);
  });
});

describe('The manifest for several selected messages', () => {
  const variant = withSelection(rewriteOrigin(xml, 'https://mail.example.org/redeliver'));
  const textsOf = (text: string, name: string): string[] =>
    [...parseManifest(text).getElementsByTagNameNS('*', name)].map((element) => element.textContent);

  test('asks for the one permission under which Outlook tells what is selected', () => {
    expect(textsOf(variant, 'Permissions')).toEqual(['ReadWriteMailbox']);
    expect(textsOf(xml, 'Permissions')).toEqual(['ReadItem']);
  });

  test('says what the permission is for, in no more than the store’s 250 characters', () => {
    const [description = ''] = [...parseManifest(variant).getElementsByTagNameNS('*', 'Description')].map(
      (element) => element.getAttribute('DefaultValue') ?? '',
    );
    expect(description).toMatch(/changes none/);
    expect(description.length).toBeLessThanOrEqual(250);
  });

  test('says the same in German', () => {
    const german = [...parseManifest(variant).getElementsByTagNameNS('*', 'Override')]
      .map((element) => element.getAttribute('Value') ?? '')
      .filter((text) => text.includes('(NDR)'));
    expect(new Set(german).size).toBe(1);
    expect(german[0]).toMatch(/ändert nichts/);
    expect(german[0]?.length).toBeLessThanOrEqual(250);
  });

  test('stays available for several, in the order that the schema wants', () => {
    expect(textsOf(variant, 'SupportsMultiSelect')).toEqual(['true']);
    expect(variant).toMatch(
      /<SupportsPinning>true<\/SupportsPinning>\s*<SupportsNoItemContext>true<\/SupportsNoItemContext>\s*<SupportsMultiSelect>true/,
    );
  });

  test('tells the pane in every address of it, and changes no other', () => {
    const addresses = addressesOf(parseManifest(variant));
    const panes = addresses.filter((address) => address.includes('taskpane.html'));
    expect(panes.length).toBeGreaterThan(1);
    expect(new Set(panes)).toEqual(new Set(['https://mail.example.org/redeliver/taskpane.html?selection=many']));
    expect(addresses).toHaveLength(addressesOf(parseManifest(xml)).length);
    expect(addressesAreHttpsAndOurs(parseManifest(variant))).toEqual([]);
  });

  test('is not made from a manifest that lacks what has to change', () => {
    expect(() => withSelection(xml.replace('ReadItem', 'Restricted'))).toThrow(/holds no/);
  });
});

describe('A manifest for another address', () => {
  test('names that address everywhere and nothing of the template', () => {
    const result = rewriteOrigin(xml, 'https://mail.example.org/redeliver/');
    const manifest = parseManifest(result);
    const under = addressesOf(manifest).filter((address) => address.startsWith('https://mail.example.org/redeliver/'));
    expect(result).not.toContain('localhost');
    expect(under).toHaveLength(addressesOf(manifest).length - 1);
    expect(under).toContain('https://mail.example.org/redeliver/taskpane.html');
    expect(addressesAreHttpsAndOurs(manifest)).toEqual([]);
    expect(iconsHaveTheirPixels(manifest)).toEqual([]);
  });

  test('has the bare origin, without the path, as its only domain', () => {
    const domains = [
      ...parseManifest(rewriteOrigin(xml, 'https://mail.example.org/a')).getElementsByTagName('AppDomain'),
    ];
    expect(domains.map((domain) => domain.textContent)).toEqual(['https://mail.example.org']);
  });

  test('is the template itself for the template’s address', () => {
    expect(rewriteOrigin(xml, 'https://localhost:3000/')).toBe(xml);
  });

  test('stays well formed and unchanged in meaning when the path holds & or $', () => {
    const manifest = parseManifest(rewriteOrigin(xml, "https://mail.example.org/a&b/$&/$'"));
    expect(addressesOf(manifest)).toContain("https://mail.example.org/a&b/$&/$'/taskpane.html");
  });

  test('cannot be made from one that was made already', () => {
    const once = rewriteOrigin(xml, 'https://mail.example.org');
    expect(() => rewriteOrigin(once, 'https://other.example')).toThrow(/no https:\/\/localhost:3000/);
  });

  test('is refused for a bad address', () => {
    expect(() => rewriteOrigin(xml, 'http://mail.example.org')).toThrow(/https only/);
  });

  test('takes an id of the deployer’s own', () => {
    const changed = rewriteId(xml, '1B4E28BA-2fa1-41d2-883f-0016d3cca427');
    expect(changed).toContain('<Id>1b4e28ba-2fa1-41d2-883f-0016d3cca427</Id>');
    expect(() => rewriteId(xml, '{1b4e28ba}')).toThrow(/not a GUID/);
  });
});

describe('The manifest without phones', () => {
  const desktop = withoutMobile(rewriteOrigin(xml, 'https://mail.example.org'));

  test('has no button there, and nothing that only that button used', () => {
    expect(desktop).not.toMatch(/Mobile/);
    expect(everyResidHasAResource(parseManifest(desktop))).toEqual([]);
    expect(everyResourceIsUsed(parseManifest(desktop))).toEqual([]);
  });

  test('keeps everything else, and can still read several selected messages', () => {
    const surfaces = (text: string): string[] =>
      [...parseManifest(text).getElementsByTagNameNS('*', 'ExtensionPoint')].map(
        (point) => point.getAttribute('xsi:type') ?? '',
      );
    expect(surfaces(desktop)).toEqual(surfaces(xml).filter((type) => !type.startsWith('Mobile')));
    expect(withSelection(desktop)).toContain('<SupportsMultiSelect>true');
    expect(() => withoutMobile(desktop)).toThrow(/no part for phones/);
  });
});

describe('The version of the manifest', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const at = (version: string, text = xml): string => text.replace(/<Version>[^<]*/, `<Version>${version}`);
  const last = recordOf(at('0.1.9.0'), null, sha256);
  const changed = xml.replace('Why bounced?', 'Why back?');

  test('has risen since its content last changed', () => {
    const recorded = JSON.parse(readFileSync(join(root, 'test/manifest/version.json'), 'utf8')) as typeof last;
    expect(recordOf(xml, recorded, sha256)).toEqual(recorded);
  });

  test.each(['0.1.9.0', '0.1.8.9', '0.1.9', '0.0.10.0'])('may not stay or fall with new content: %s', (version) => {
    expect(() => recordOf(at(version, changed), last, sha256)).toThrow(/Raise the last number/);
  });

  test.each(['0.1.9.1', '0.1.10.0', '0.2.0.0', '1.0.0.0'])('rises to %s with new content', (version) => {
    expect(recordOf(at(version, changed), last, sha256)).toMatchObject({ version });
  });

  test('doesn’t have to rise for other line ends', () => {
    expect(recordOf(at('0.1.9.0').replaceAll('\n', '\r\n'), last, sha256)).toEqual(last);
  });
});

test.each([
  ['en', /“([^”]+\?)”/, /Button\.Label" DefaultValue="([^"]+)"/],
  ['de', /„([^“]+\?)“/, /Button\.Label"[^]*?Locale="de-DE" Value="([^"]+)"/],
])('the pane calls the button as the manifest does (%s)', (language, said, labeled) => {
  const words = readFileSync(join(root, 'src/locales', language, 'ui.json'), 'utf8');
  const { forward } = (JSON.parse(words) as { start: { welcome: { gestures: { forward: string } } } }).start.welcome
    .gestures;
  expect(said.exec(forward)?.[1]).toBe(labeled.exec(xml)?.[1]);
});

describe('The arguments of the build', () => {
  test('may be written with a blank or with an equals sign', () => {
    expect(parseBuildArgs([])).toEqual({ help: false });
    expect(parseBuildArgs(['--origin', 'https://a.example', '--id=x'])).toEqual({
      help: false,
      origin: 'https://a.example',
      id: 'x',
    });
    expect(parseBuildArgs(['--origin=https://a.example/?a=b']).origin).toBe('https://a.example/?a=b');
  });

  test.each([
    [['--orign', 'https://a.example'], /--orign: unknown\. Usage/],
    [['https://a.example'], /unknown/],
    [['--origin'], /needs a value/],
    [['--origin='], /needs a value/],
    [['--origin', '--id'], /needs a value/],
    [['--id=a', '--id=b'], /twice/],
  ])('%j are refused with a reason', (args, why) => {
    expect(() => parseBuildArgs(args)).toThrow(why);
  });

  test('may name the app registration for look-ups, which becomes the settings beside the page', () => {
    const id = '1B4E28BA-2fa1-41d2-883f-0016d3cca427';
    const settings = (...args: string[]): unknown => JSON.parse(settingsFor(parseBuildArgs(args)));
    expect(settings('--client-id', id)).toEqual({ clientId: id.toLowerCase() });
    expect(settings('--client-id', id, '--tenant', 'contoso.com')).toEqual({
      clientId: id.toLowerCase(),
      tenant: 'contoso.com',
    });
    expect(settings()).toEqual({});
    expect(settings('--resolver', 'https://dns.contoso.com/dns-query')).toEqual({
      resolver: 'https://dns.contoso.com/dns-query',
    });
    expect(settings('--client-id', id, '--resolver', 'off')).toEqual({ clientId: id.toLowerCase(), resolver: false });
    expect(() => settings('--resolver', 'http://dns.contoso.com')).toThrow(/not an https address/);
    expect(() => settings('--client-id', 'my-app')).toThrow(/not a GUID/);
    expect(() => settings('--tenant', 'contoso.com')).toThrow(/goes with --client-id/);
    expect(() => settings('--client-id', id, '--tenant', 'https://contoso.com')).toThrow(/not an id or a domain/);
    expect(() => parseBuildArgs([], { npm_config_client_id: id })).toThrow(/put -- before it/);
  });

  test('may leave phones out, in any place', () => {
    expect(parseBuildArgs(['--no-mobile', '--cloud', 'dod'])).toEqual({ help: false, noMobile: true, cloud: 'dod' });
    expect(parseBuildArgs(['--cloud', 'dod', '--no-mobile']).noMobile).toBe(true);
    expect(() => parseBuildArgs(['--cloud', '--no-mobile'])).toThrow(/needs a value/);
    expect(() => parseBuildArgs([], { npm_config_mobile: '' })).toThrow(/put -- before it/);
  });

  test('that npm swallowed are noticed', () => {
    expect(() => parseBuildArgs([], { npm_config_origin: 'https://a.example' })).toThrow(/put -- before it/);
  });

  test('stop the build with exit status 2 and one line when they are bad', () => {
    const run = spawnSync(process.execPath, ['scripts/build.mjs', '--origin', 'http://a.example'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toBe(
      '--origin http://a.example: Outlook loads add-ins over https only. Write https://...',
    );
  });
});
