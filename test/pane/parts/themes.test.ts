import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { luminance } from '../../../src/host/office/theme';
import { THEMES } from '../../../src/pane/parts/themes';

const css = readFileSync(join(__dirname, '../../../src/taskpane.css'), 'utf8');

function variables(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/(--rd-[\w-]+): (#\w{6})/g)].map(([, name = '', colour = '']) => [name, colour]));
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === null || b === null) throw new Error(`no colours: ${one ?? ''}, ${other ?? ''}`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TEXTS = [
  ['fg', 'bg'],
  ['muted', 'bg'],
  ['muted', 'code-bg'],
  ['accent', 'bg'],
  ['accent', 'code-bg'],
  ['accent-fg', 'accent'],
  ['warn-fg', 'warn-bg'],
  ['mark-fg', 'mark-bg'],
  ['danger', 'bg'],
] as const;

describe.each([
  ['light', ':root'],
  ['dark', "[data-theme='dark']"],
] as const)('the %s colours', (name, selector) => {
  const colours = variables(selector);
  const fluent = THEMES[name];

  it.each(TEXTS)('keep 4.5:1 between %s and %s (WCAG 2.2, 1.4.3)', (text, ground) => {
    expect(contrast(colours.get(`--rd-${text}`), colours.get(`--rd-${ground}`))).toBeGreaterThanOrEqual(4.5);
  });

  it('keep 3:1 between the edge of a field and the page (1.4.11)', () => {
    expect(contrast(colours.get('--rd-muted'), colours.get('--rd-bg'))).toBeGreaterThanOrEqual(3);
  });

  it('are the same in the style sheet and in Fluent', () => {
    expect(fluent.palette.white.toLowerCase()).toBe(colours.get('--rd-bg'));
    expect(fluent.palette.neutralPrimary).toBe(colours.get('--rd-fg'));
    expect(fluent.palette.themePrimary).toBe(colours.get('--rd-accent'));
  });

  it('keep 4.5:1 on Fluent’s buttons, at rest and hovered', () => {
    const { semanticColors: colour } = fluent;
    expect(contrast(colour.primaryButtonText, colour.primaryButtonBackground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour.primaryButtonTextHovered, colour.primaryButtonBackgroundHovered)).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(colour.buttonText, colour.buttonBackground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour.buttonTextHovered, colour.buttonBackgroundHovered)).toBeGreaterThanOrEqual(4.5);
  });
});
