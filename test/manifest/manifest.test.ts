/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as checks from './manifest-checks';
import { parseManifest, root, type Check } from './manifest-checks';

const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Puts one mistake into the manifest; a mistake that changes nothing would prove nothing. */
function broken(from: string | RegExp, to: string): Document {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`The manifest holds no ${String(from)}`);
  return parseManifest(changed);
}

type Mistake = [what: string, from: string | RegExp, to: string];

const table: [name: string, check: Check, ...mistakes: Mistake[]][] = [
  [
    'every resid points at a resource of its own overrides',
    checks.everyResidHasAResource,
    ['a misspelt resid', 'resid="Pane.Url"', 'resid="Pane.URL"'],
    [
      'a resource missing in the outer overrides only',
      '<bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html" />',
      '',
    ],
  ],
  [
    'every resource is used',
    checks.everyResourceIsUsed,
    ['a leftover string', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="Old" />'],
  ],
  [
    'ids are unique and at most 32 characters long',
    checks.idsAreShortAndUnique,
    ['a long id', /Compose\.Tooltip/g, 'Compose.Tooltip.That.Is.Too.Long.'],
    ['an id used twice', 'id="composeGroup"', 'id="readGroup"'],
  ],
  [
    'all addresses are https and of one origin',
    checks.addressesAreHttpsAndOurs,
    ['http', 'https://localhost:3000/assets/icon-64.png', 'http://localhost:3000/assets/icon-64.png'],
    ['another host', /(Pane\.Url" DefaultValue=")https:\/\/localhost:3000/, '$1https://example.org'],
    ['another port', 'https://localhost:3000/assets/support', 'https://localhost:3001/assets/support'],
    ['one more domain', '</AppDomains>', '<AppDomain>https://example.org</AppDomain></AppDomains>'],
  ],
  [
    'every icon exists and has the pixels of its place',
    checks.iconsHaveTheirPixels,
    ['a missing file', 'icon-64.png', 'icon-65.png'],
    ['a wrong size in the list of add-ins', 'icon-128.png', 'icon-64.png'],
    ['a wrong size on a button', 'size="80" resid="Icon.80"', 'size="80" resid="Icon.32"'],
    ['a wrong scale on phones', 'scale="3" resid="Icon.144"', 'scale="3" resid="Icon.96"'],
    ['a file that is no PNG', 'icon-64.png', 'icon.svg'],
  ],
  [
    'every page it names exists',
    checks.pagesExist,
    ['a missing page', /taskpane\.html/, 'pane.html'],
    ['a missing help page', 'support.html', 'help.html'],
  ],
  [
    'every button has all its icons',
    checks.buttonsHaveAllTheirIcons,
    ['no 80 on the ribbon', '<bt:Image size="80" resid="Icon.80" />', ''],
    ['eight icons for phones', '<bt:Image size="32" scale="3" resid="Icon.96" />', ''],
  ],
  [
    'no requirement is above what Exchange servers offer',
    checks.requirementsAreModest,
    ['1.13 for all', 'MinVersion="1.3"', 'MinVersion="1.13"'],
    ['1.8 in the newer overrides', 'DefaultMinVersion="1.5"', 'DefaultMinVersion="1.8"'],
  ],
  [
    'all texts fit',
    checks.textsFit,
    ['a long label', 'DefaultValue="Why did it bounce?"', `DefaultValue="${'a'.repeat(126)}"`],
    ['a long tooltip', 'DefaultValue="Says why', `DefaultValue="${'a'.repeat(251)}`],
    ['a long description', '<Description DefaultValue="', `<Description DefaultValue="${'a'.repeat(251)}`],
    ['a long translation', 'Value="Warum unzustellbar?"', `Value="${'a'.repeat(126)}"`],
    ['a label that a phone cuts', 'DefaultValue="Why bounced?"', 'DefaultValue="Why did it bounce?"'],
    ['a translated label that a phone cuts', 'Value="Unzustellbar?"', 'Value="Warum unzustellbar?"'],
    ['a long name', '<DisplayName DefaultValue="', `<DisplayName DefaultValue="${'a'.repeat(126)}`],
  ],
  [
    'every text is translated',
    checks.everyTextIsTranslated,
    ['a text without German', /<bt:Override Locale="de-DE" Value="Warum unzustellbar\?" \/>/, ''],
    ['a description without German', /<Override Locale="de-AT"[^>]*>/, ''],
  ],
  [
    'both overrides open the pane in reading and in composing',
    checks.bothOverridesReadAndCompose,
    ['no composing', 'MessageComposeCommandSurface', 'AppointmentOrganizerCommandSurface'],
    ['no reading in the newer', /MessageReadCommandSurface(?![^]*"MessageReadCommandSurface)/, 'LaunchEvent'],
    ['a button without a pane', 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'],
    ['no newer overrides', 'VersionOverridesV1_1', 'VersionOverridesV1_2'],
  ],
  [
    'the newer overrides come last',
    checks.newerOverridesComeLast,
    ['something after them', /(<\/VersionOverrides>)(\s*<\/VersionOverrides>)/, '$1<WebApplicationInfo />$2'],
  ],
  [
    'it asks only to read the item',
    checks.asksOnlyToReadTheItem,
    ['the whole mailbox', 'ReadItem</Permissions>', 'ReadWriteMailbox</Permissions>'],
  ],
  [
    'the pane pins and opens without an item, said in the right order',
    checks.paneActionsAreInOrder,
    [
      'the wrong order',
      /(<SupportsPinning>true<\/SupportsPinning>)\s*(<SupportsNoItemContext>true<\/SupportsNoItemContext>)/,
      '$2$1',
    ],
    ['no pinning', /<SupportsPinning>true<\/SupportsPinning>/, ''],
    [
      'multi-select',
      '</SupportsNoItemContext>',
      '</SupportsNoItemContext><SupportsMultiSelect>true</SupportsMultiSelect>',
    ],
  ],
  [
    'id and version are real',
    checks.idAndVersionAreReal,
    ['an id of zeros', /<Id>[^<]*/, '<Id>00000000-0000-0000-0000-000000000000'],
    ['another version than the package', /<Version>[^<]*/, '<Version>9.9.9.0'],
  ],
];

describe.each(table)('In the manifest %s', (_name, check, ...mistakes) => {
  test('as it is', () => {
    expect(check(parseManifest(xml))).toEqual([]);
  });
  test.each(mistakes)('and a check notices %s', (_what, from, to) => {
    expect(check(broken(from, to))).not.toEqual([]);
  });
});
