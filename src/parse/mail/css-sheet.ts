import { addDeclarations, INLINE, readDeclarations, unescape, withoutComments } from './css-declarations';
import type { Declarations } from './css-declarations';

// Style sheets as far as they hide text: rules with selectors by tag, class, id, and attribute, alone or inside others.

/** What selectors look at. */
export interface Styled {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface AttributeTest {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly AttributeTest[];
  /** Must it be the parent of what stands behind it? */
  readonly isParent: boolean;
}

interface Rule {
  /** The innermost first. */
  readonly compounds: readonly Compound[];
  readonly declarations: Map<string, { value: string; rank: number }>;
}

const MAX_RULES_OF_A_KEY = 60;
const MAX_STEPS = 2_000_000;

/** The rules of all style elements of a page, by the tag, class, or id that they look for first. */
export class StyleSheet {
  private readonly rules = new Map<string, Rule[]>();
  private order = 0;
  private steps = 0;

  add(css: string): void {
    readBlocks(withoutComments(css), (selectors, body) => {
      this.order++;
      // A list with a selector that is not understood is dropped as a whole, but pages rely on none of that.
      for (const selector of selectors.split(',')) this.addRule(selector, body);
    });
  }

  private addRule(selector: string, body: string): void {
    const compounds = readSelector(selector);
    const [first] = compounds ?? [];
    if (compounds === null || first === undefined) return;
    const declarations = readDeclarations(body, specificityOf(compounds), this.order);
    if (declarations.size === 0) return;
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
    const classes = this.rules.size === 0 ? [] : classesOf(element);
    const id = element.attributes.get('id');
    for (const key of [
      '*',
      element.name,
      ...classes.map((name) => `.${name}`),
      ...(id === undefined ? [] : [`#${id}`]),
    ])
      for (const rule of this.rules.get(key) ?? [])
        if (this.isMatch(rule.compounds, element, classes, ancestors)) addDeclarations(out, rule.declarations);
    const own = element.attributes.get('style');
    if (own !== undefined) addDeclarations(out, readDeclarations(withoutComments(own), INLINE, 0));
    return out;
  }

  private isMatch(
    [first, ...others]: readonly Compound[],
    element: Styled,
    classes: readonly string[],
    ancestors: readonly Styled[],
  ): boolean {
    if (first === undefined || !isCompound(first, element, classes)) return false;
    let at = ancestors.length - 1;
    for (const compound of others) {
      const fits = (): boolean => {
        const ancestor = ancestors[at];
        return ancestor !== undefined && isCompound(compound, ancestor, classesOf(ancestor));
      };
      // Past this many steps, what is around an element no longer counts.
      while (at >= 0 && !fits() && !compound.isParent) {
        at--;
        if (++this.steps > MAX_STEPS) return true;
      }
      if (at < 0 || !fits()) return false;
      at--;
    }
    return true;
  }
}

const isSimple = (compounds: readonly Compound[]): boolean => {
  const [only, more] = compounds;
  if (only === undefined || more !== undefined || only.tests.length > 0) return false;
  return (only.tag === null ? 0 : 1) + (only.id === null ? 0 : 1) + only.classes.length <= 1;
};

const keyOf = ({ tag, id, classes }: Compound): string => {
  const [name] = classes;
  if (id !== null) return `#${id}`;
  return name === undefined ? (tag ?? '*') : `.${name}`;
};

const classesOf = ({ attributes }: Styled): readonly string[] =>
  attributes
    .get('class')
    ?.split(/\s+/)
    .filter((name) => name !== '') ?? [];

function isCompound({ tag, id, classes, tests }: Compound, element: Styled, own: readonly string[]): boolean {
  if (tag !== null && tag !== element.name) return false;
  if (id !== null && id !== element.attributes.get('id')) return false;
  return classes.every((name) => own.includes(name)) && tests.every((test) => holds(test, element));
}

function holds({ name, operator, value }: AttributeTest, { attributes }: Styled): boolean {
  const actual = attributes.get(name);
  if (actual === undefined || operator === '') return actual !== undefined;
  switch (operator) {
    case '=':
      return actual === value;
    case '^=':
      return value !== '' && actual.startsWith(value);
    case '$=':
      return value !== '' && actual.endsWith(value);
    case '*=':
      return value !== '' && actual.includes(value);
    case '~=':
      return actual.split(/\s+/).includes(value);
    default:
      return actual === value || actual.startsWith(`${value}-`);
  }
}

const specificityOf = (compounds: readonly Compound[]): number =>
  Math.min(
    INLINE - 1,
    compounds.reduce(
      (sum, { tag, id, classes, tests }) =>
        sum + (id === null ? 0 : 10_000) + (classes.length + tests.length) * 100 + (tag === null ? 0 : 1),
      0,
    ),
  );

const PIECE =
  /([.#]?)((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s{0,9}([\w:-]+)\s{0,9}(?:([~|^$*]?=)\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s\]"']+)))?[^\]"']{0,9}\]|:(root|link|any-link)\b|(\*)/y;

/** @returns null where the selector has a part that is not understood, such as `:hover` */
function readSelector(selector: string): readonly Compound[] | null {
  const compounds: Compound[] = [];
  // Who stands beside an element is not known, so a sibling's part of a selector is taken to hold.
  const own = selector.split(/[+~](?!=)/).at(-1) ?? '';
  let isParent = false;
  for (const word of wordsOf(own).reverse()) {
    if (word === '>') {
      isParent = true;
      continue;
    }
    const compound = readCompound(word, isParent);
    if (compound === null) return null;
    compounds.push(compound);
    isParent = false;
  }
  return compounds;
}

/** Cut at blanks, but at none between brackets. */
function wordsOf(selector: string): string[] {
  const out: string[] = [];
  let isOpen = false;
  for (const word of selector.replace(/>/g, ' > ').trim().split(/\s+/)) {
    if (isOpen) out.push(`${out.pop() ?? ''} ${word}`);
    else out.push(word);
    isOpen = word.lastIndexOf('[') > word.lastIndexOf(']') || (isOpen && !word.includes(']'));
  }
  return out;
}

function readCompound(word: string, isParent: boolean): Compound | null {
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const tests: AttributeTest[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < word.length) {
    const match = PIECE.exec(word);
    if (match === null) return null;
    const [, mark, name = '', attribute, operator = '', quoted, single, bare, pseudo] = match;
    if (attribute !== undefined)
      tests.push({ name: attribute.toLowerCase(), operator, value: quoted ?? single ?? bare ?? '' });
    else if (mark === '.') classes.push(unescape(name));
    else if (mark === '#') id = unescape(name);
    else if (name !== '') tag = unescape(name).toLowerCase();
    else if (pseudo === 'root') tag = 'html';
  }
  return { tag, id, classes, tests, isParent };
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
