import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fluent2ComponentStyles } from '@fluentui/fluent2-theme/lib/fluent2ComponentStyles';
import { Customizations } from '@fluentui/react/lib/Utilities';
import '../../../src/pane/parts/Choice';
import '../../../src/pane/parts/themes';
import '../../../src/pane/triage/CommandBar';

const SOURCE = join(__dirname, '../../../src');
const FLUENT: ReadonlyMap<string, unknown> = new Map(
  Object.entries(fluent2ComponentStyles).map(([name, { styles }]) => [name, styles]),
);

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

const lookOf = (name: string): unknown => {
  const { styles } = Customizations.getSettings(['styles'], name) as { readonly styles?: unknown };
  return styles;
};

it('draws every control that is used as Fluent 2 does', () => {
  const used = new Set([...importedControls(), ...INSIDE].filter((name) => FLUENT.has(name)));
  expect(used.size).toBeGreaterThan(5);
  expect([...used].map((name) => [name, lookOf(name)])).toEqual([...used].map((name) => [name, FLUENT.get(name)]));
});
