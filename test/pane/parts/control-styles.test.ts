import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fluent2ComponentStyles } from '@fluentui/fluent2-theme/lib/fluent2ComponentStyles';
import { CONTROL_STYLES } from '../../../src/pane/parts/control-styles';

const SOURCE = join(__dirname, '../../../src');
const FLUENT: ReadonlyMap<string, unknown> = new Map(Object.entries(fluent2ComponentStyles));

/** What Fluent draws inside the controls that are imported by name. */
const INSIDE = ['CalloutContent', 'ContextualMenu', 'DefaultButton'];

function importedControls(): readonly string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  return files.flatMap((file) => {
    const source = readFileSync(join(SOURCE, file), 'utf8');
    const imports = source.matchAll(/import \{([^}]+)\} from '@fluentui\/react\/lib\/\w+'/g);
    return [...imports].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  });
}

it('draws every control that is used as Fluent 2 does, and no other', () => {
  const used = new Set([...importedControls(), ...INSIDE].filter((name) => FLUENT.has(name)));
  expect(Object.keys(CONTROL_STYLES).sort()).toEqual([...used].sort());
  for (const [name, settings] of Object.entries(CONTROL_STYLES)) expect(settings).toEqual(FLUENT.get(name));
});
