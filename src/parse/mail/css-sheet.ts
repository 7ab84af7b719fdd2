import { addDeclarations, INLINE, readDeclarations, withoutComments, withVariables } from './css-declarations';
import type { Declarations } from './css-declarations';
import { isCompound, isSimple, keyOf, listOf, readSelector, specificityOf } from './css-selectors';
import type { Compound, Styled } from './css-selectors';

// Style sheets as far as they hide text: rules with selectors by tag, class, id, and attribute, alone or inside others.

interface Rule {
  /** The innermost first. */
  readonly compounds: readonly Compound[];
  readonly declarations: Map<string, { value: string; rank: number }>;
}

const MAX_RULES_OF_A_KEY = 40;
const MAX_STEPS = 500_000;

/** The rules of all style elements of a page, by the tag, class, or id that they look for first. */
export class StyleSheet {
  private readonly rules = new Map<string, Rule[]>();
  /** Variables are taken as set for the whole page. */
  private readonly variables = new Map<string, string>();
  private order = 0;
  private steps = 0;

  add(css: string): void {
    readBlocks(withoutComments(css), (selectors, body) => {
      this.order++;
      // A list with a selector that is not understood is dropped as a whole, but pages rely on none of that.
      for (const selector of listOf(selectors)) this.addRule(selector, body);
    });
  }

  private addRule(selector: string, body: string): void {
    const compounds = readSelector(selector);
    const [first] = compounds ?? [];
    if (compounds === null || first === undefined) return;
    const declarations = readDeclarations(body, specificityOf(compounds), this.order);
    if (declarations.size === 0) return;
    this.takeVariables(declarations);
    const key = keyOf(first);
    const known = this.rules.get(key);
    if (known === undefined) this.rules.set(key, [{ compounds, declarations }]);
    else this.join(known, compounds, declarations);
  }

  /** Rules of one class alone are joined. In a crowd that only an attacker writes, what is around an element doesn't count. */
  private join(known: Rule[], compounds: readonly Compound[], declarations: Rule['declarations']): void {
    const isCrowded = known.length >= MAX_RULES_OF_A_KEY;
    const same = isCrowded ? known.at(-1) : known.find((rule) => isSimple(compounds) && isSimple(rule.compounds));
    if (same !== undefined) addDeclarations(same.declarations, declarations);
    else if (known.length < MAX_RULES_OF_A_KEY - 1) known.push({ compounds, declarations });
    else known.push({ compounds: compounds.slice(0, 1), declarations });
  }

  /** The declarations that hold for an element; `ancestors` has the innermost last. */
  declarationsFor(element: Styled, ancestors: readonly Styled[]): Declarations {
    const out = new Map<string, { value: string; rank: number }>();
    const { name, attributes, classes } = element;
    const id = attributes.get('id');
    const keys = ['*', name, ...[...classes].map((one) => `.${one}`), ...(id === undefined ? [] : [`#${id}`])];
    for (const key of this.rules.size === 0 ? [] : keys)
      for (const rule of this.rules.get(key) ?? [])
        if (this.isMatch(rule.compounds, element, ancestors)) addDeclarations(out, rule.declarations);
    const own = attributes.get('style');
    if (own !== undefined) {
      const declarations = readDeclarations(withoutComments(own), INLINE, 0);
      this.takeVariables(declarations);
      addDeclarations(out, declarations);
    }
    return withVariables(out, this.variables);
  }

  private takeVariables(declarations: Declarations): void {
    for (const [name, { value }] of declarations) if (name.startsWith('--')) this.variables.set(name, value);
  }

  private isMatch([first, ...others]: readonly Compound[], element: Styled, ancestors: readonly Styled[]): boolean {
    if (first === undefined || !isCompound(first, element)) return false;
    let at = ancestors.length - 1;
    for (const compound of others) {
      const fits = (): boolean => {
        const ancestor = ancestors[at];
        return ancestor !== undefined && isCompound(compound, ancestor);
      };
      while (at >= 0 && !fits() && !compound.isParent) {
        at--;
        // Past this many steps, what is around an element no longer counts.
        if (++this.steps > MAX_STEPS) return true;
      }
      if (at < 0 || !fits()) return false;
      at--;
    }
    return true;
  }
}

/** Calls back for each rule whose conditions always hold. */
function readBlocks(css: string, onRule: (selectors: string, body: string) => void): void {
  let at = 0;
  while (at < css.length) {
    const start = at;
    while (at < css.length && !'{};'.includes(css.charAt(at))) at++;
    const prelude = css
      .slice(start, at)
      .replace(/<!--|-->/g, ' ')
      .trim();
    // The end of a block that was entered, or of a statement such as @import.
    if (css.charAt(at++) !== '{') continue;
    if (!prelude.startsWith('@')) {
      const end = endOfBlock(css, at);
      onRule(prelude, css.slice(at, end));
      at = end + 1;
    } else if (!isAlways(prelude.toLowerCase())) at = endOfBlock(css, at) + 1;
  }
}

/** The "}" that closes a block, past those inside it. */
function endOfBlock(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const c = css.charAt(at);
    if (c === '{') depth++;
    else if (c === '}' && depth-- === 0) return at;
  }
  return css.length;
}

/** Do the rules inside hold on the screen of a mail program, however wide it is? */
function isAlways(prelude: string): boolean {
  if (/^@(?:layer|supports|scope|-moz-document)\b/.test(prelude)) return !/^@supports\s+not\b/.test(prelude);
  if (!prelude.startsWith('@media')) return false;
  return isMediaAlways(prelude.slice('@media'.length));
}

export const isMediaAlways = (query: string): boolean =>
  query
    .toLowerCase()
    .split(',')
    .some((one) => one.split(/\band\b/).every((part) => isConditionAlways(part.trim())));

function isConditionAlways(condition: string): boolean {
  if (/^(?:|(?:only )?(?:all|screen)|not (?:all and )?(?:print|speech))$/.test(condition)) return true;
  const [, name = '', value = ''] =
    /^\(\s{0,9}([a-z-]{1,40})\s{0,9}(?::\s{0,9}([^()]{1,40}))?\)$/.exec(condition) ?? [];
  const pixels = parseFloat(value) * (value.includes('em') ? 16 : 1);
  if (/^min-(?:device-)?(?:width|height)$/.test(name)) return pixels <= 320;
  if (/^max-(?:device-)?(?:width|height)$/.test(name)) return pixels >= 3000;
  return (
    /^(?:color|prefers-color-scheme|min-resolution|-webkit-min-device-pixel-ratio)$/.test(name) &&
    !value.includes('dark') &&
    !(pixels > 1)
  );
}
