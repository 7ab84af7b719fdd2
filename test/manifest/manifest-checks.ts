import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes a manifest, gives what is wrong with it in words; an empty list is a pass. */
export type Check = (manifest: Document) => string[];

export const root = join(__dirname, '..', '..');

export function parseManifest(xml: string): Document {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const error = manifest.getElementsByTagName('parsererror')[0];
  if (error !== undefined) throw new Error(`The manifest is not well formed: ${error.textContent}`);
  return manifest;
}

const all = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS('*', name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const typeOf = (element: Element): string => attribute(element, 'xsi:type');

/** The overrides an element belongs to. V1_1 stands inside V1_0, yet inherits nothing from it. */
function overridesOf(element: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && at.localName !== 'VersionOverrides') at = at.parentElement;
  return at;
}

const own = (overrides: Element, name: string): Element[] =>
  all(overrides, name).filter((element) => overridesOf(element) === overrides);

function resourcesOf(overrides: Element): Element[] {
  return ['Image', 'Url', 'String'].flatMap((name) => own(overrides, name)).filter((found) => found.hasAttribute('id'));
}

const residsOf = (overrides: Element): string[] =>
  own(overrides, '*')
    .filter((element) => element.hasAttribute('resid'))
    .map((element) => attribute(element, 'resid'));

const perOverrides =
  (check: (overrides: Element) => string[]): Check =>
  (manifest) =>
    all(manifest, 'VersionOverrides').flatMap((overrides) =>
      check(overrides).map((problem) => `${typeOf(overrides)}: ${problem}`),
    );

export const everyResidHasAResource: Check = perOverrides((overrides) => {
  const ids = new Set(resourcesOf(overrides).map((resource) => attribute(resource, 'id')));
  return residsOf(overrides).filter((resid) => !ids.has(resid));
});

export const everyResourceIsUsed: Check = perOverrides((overrides) => {
  const used = new Set(residsOf(overrides));
  return resourcesOf(overrides)
    .map((resource) => attribute(resource, 'id'))
    .filter((id) => !used.has(id));
});

export const idsAreShortAndUnique: Check = perOverrides((overrides) => {
  const ids = own(overrides, '*').flatMap((element) => (element.hasAttribute('id') ? [attribute(element, 'id')] : []));
  // TabDefault is Outlook's own tab: every surface names it.
  return ids.filter((id, at) => id.length > 32 || (id !== 'TabDefault' && ids.indexOf(id) !== at));
});

/** Every address in the manifest, from attributes and from text; the schemas' own names are in xmlns, which is neither. */
export function addressesOf(manifest: Document): string[] {
  const written = all(manifest, '*').flatMap((element) => [
    ...['DefaultValue', 'Value'].map((name) => attribute(element, name)),
    element.children.length === 0 ? element.textContent : '',
  ]);
  return written.map((text) => text.trim()).filter((text) => /^[a-z]+:\/\//i.test(text));
}

/** All addresses under one https origin, and that origin alone in AppDomains: we navigate nowhere else. */
export const addressesAreHttpsAndOurs: Check = (manifest) => {
  const domains = all(manifest, 'AppDomain').map((domain) => domain.textContent);
  const pane = all(manifest, 'SourceLocation').map((found) => attribute(found, 'DefaultValue'))[0] ?? '';
  const origin = new URL(pane).origin;
  const strangers = addressesOf(manifest).filter(
    (text) => !text.startsWith('https://') || new URL(text).origin !== origin,
  );
  return domains.length === 1 && domains[0] === origin ? strangers : [...strangers, `AppDomains: ${domains.join(' ')}`];
};

/** Width and height from a PNG's first chunk (PNG specification, 5.2 and 11.2.2). */
function pixelsOf(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return 'not a PNG';
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** Icons whose file is missing or has other pixels than the place it is shown in. */
export const iconsHaveTheirPixels: Check = (manifest) => {
  const wanted: [string, number][] = [
    ...all(manifest, 'IconUrl').map((icon): [string, number] => [attribute(icon, 'DefaultValue'), 64]),
    ...all(manifest, 'HighResolutionIconUrl').map((icon): [string, number] => [attribute(icon, 'DefaultValue'), 128]),
  ];
  for (const image of all(manifest, 'Image').filter((found) => found.hasAttribute('size'))) {
    const overrides = overridesOf(image);
    const resid = attribute(image, 'resid');
    const resource = overrides && resourcesOf(overrides).find((found) => attribute(found, 'id') === resid);
    if (!resource) continue;
    wanted.push([
      attribute(resource, 'DefaultValue'),
      Number(attribute(image, 'size')) * Number(image.getAttribute('scale') ?? 1),
    ]);
  }
  return wanted.flatMap(([address, pixels]) => {
    const file = join(root, 'assets', address.slice(address.lastIndexOf('/') + 1));
    if (!existsSync(file)) return [`${address}: no such file`];
    const found = pixelsOf(file);
    return found === `${pixels}x${pixels}` ? [] : [`${address}: ${found} where ${pixels} is shown`];
  });
};

export const pagesExist: Check = (manifest) =>
  addressesOf(manifest)
    .filter((address) => address.endsWith('.html'))
    .map((address) => new URL(address).pathname)
    .filter((path) => !existsSync(join(root, path.startsWith('/assets/') ? path : `src${path}`)));

/** Desktop buttons need 16, 32 and 80; phones 25, 32 and 48 at three scales. */
export const buttonsHaveAllTheirIcons: Check = (manifest) =>
  all(manifest, 'Control').flatMap((control) => {
    const sizes = all(control, 'Image').map(
      (image) => `${attribute(image, 'size')}@${image.getAttribute('scale') ?? '1'}`,
    );
    const needed =
      typeOf(control) === 'MobileButton'
        ? [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}@${scale}`))
        : ['16@1', '32@1', '80@1'];
    return needed.filter((size) => !sizes.includes(size)).map((size) => `${attribute(control, 'id')}: ${size}`);
  });

/** Exchange servers offer Mailbox 1.5: a higher requirement would hide the add-in there. */
export const requirementsAreModest: Check = (manifest) =>
  all(manifest, '*').flatMap((element) =>
    ['MinVersion', 'DefaultMinVersion']
      .map((name) => attribute(element, name))
      .filter((version) => version !== '' && !/^1\.[0-5]$/.test(version)),
  );

export const textsFit: Check = (manifest) => {
  const tooLong = (elements: Element[], limit: number): string[] =>
    elements
      .flatMap((element) => [
        element.getAttribute('DefaultValue') ?? element.textContent,
        ...all(element, 'Override').map((one) => attribute(one, 'Value')),
      ])
      .filter((text) => text.length > limit);
  const mobileLabels = all(manifest, 'MobileFormFactor').flatMap((mobile) =>
    all(mobile, 'Control').flatMap((control) => all(control, 'Label').map((label) => attribute(label, 'resid'))),
  );
  const strings = (group: string): Element[] => all(manifest, group).flatMap((found) => all(found, 'String'));
  return [
    ...tooLong(strings('ShortStrings'), 125),
    ...tooLong(strings('LongStrings'), 250),
    // Phones cut what is longer.
    ...tooLong(
      strings('ShortStrings').filter((text) => mobileLabels.includes(attribute(text, 'id'))),
      16,
    ),
    ...tooLong([...all(manifest, 'DisplayName'), ...all(manifest, 'ProviderName')], 125),
    ...tooLong(
      all(manifest, 'Description').filter((found) => found.hasAttribute('DefaultValue')),
      250,
    ),
  ];
};

/** Reading and composing in both versions: a forwarded bounce is often the only item Outlook opens an add-in on. */
export const bothOverridesReadAndCompose: Check = (manifest) => {
  const overrides = all(manifest, 'VersionOverrides');
  const kinds = overrides.map(typeOf).join(' ');
  if (kinds !== 'VersionOverridesV1_0 VersionOverridesV1_1') return [`overrides: ${kinds}`];
  return overrides.flatMap((found) => {
    const surfaces = own(found, 'ExtensionPoint').filter((point) =>
      all(point, 'Action').some((a) => typeOf(a) === 'ShowTaskpane'),
    );
    return ['MessageReadCommandSurface', 'MessageComposeCommandSurface']
      .filter((wanted) => !surfaces.map(typeOf).includes(wanted))
      .map((wanted) => `${typeOf(found)}: no ${wanted}`);
  });
};

/** V1_1 is read only where it is the last child of V1_0. */
export const newerOverridesComeLast: Check = (manifest) => {
  const last = all(manifest, 'VersionOverrides')[0]?.lastElementChild;
  return last?.localName === 'VersionOverrides' ? [] : [`last: ${last?.localName ?? 'nothing'}`];
};

export const asksOnlyToReadTheItem: Check = (manifest) => {
  const permissions = all(manifest, 'Permissions').map((found) => found.textContent);
  return permissions.join() === 'ReadItem' ? [] : permissions;
};

/** What the pane's action says after its address: in this order, and nothing that ReadItem does not cover (multi-select). */
export const paneActionsAreInOrder: Check = (manifest) =>
  all(manifest, 'Action').flatMap((action) => {
    const overrides = overridesOf(action);
    let point: Element | null = action;
    while (point !== null && point.localName !== 'ExtensionPoint') point = point.parentElement;
    const surface = point === null ? '' : typeOf(point);
    const wanted = ['SourceLocation'];
    if (overrides !== null && typeOf(overrides) === 'VersionOverridesV1_1' && !surface.startsWith('Mobile')) {
      wanted.push('SupportsPinning');
      if (surface === 'MessageReadCommandSurface') wanted.push('SupportsNoItemContext');
    }
    const found = [...action.children].map((child) => child.localName).join();
    return found === wanted.join() ? [] : [`${surface}: ${found}`];
  });

/** What people read is in each of these languages, so that the button's name is the one that the pane says. */
const LOCALES = ['de-DE', 'de-AT', 'de-CH'];
export const everyTextIsTranslated: Check = (manifest) =>
  [...all(manifest, 'String'), ...all(manifest, 'Description').filter((found) => found.hasAttribute('DefaultValue'))]
    .filter((text) => attribute(text, 'id') !== 'Group.Label')
    .filter(
      (text) =>
        all(text, 'Override')
          .map((one) => attribute(one, 'Locale'))
          .join() !== LOCALES.join(),
    )
    .map((text) => `${text.localName} ${attribute(text, 'id')}`);

export const idAndVersionAreReal: Check = (manifest) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const id = all(manifest, 'Id')[0]?.textContent ?? '';
  const found = all(manifest, 'Version')[0]?.textContent ?? '';
  return [
    ...(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? [] : [`Id ${id}`]),
    ...(found.startsWith(`${version}.`) && /^\d+(?:\.\d+){3}$/.test(found)
      ? []
      : [`Version ${found}, package ${version}`]),
  ];
};
