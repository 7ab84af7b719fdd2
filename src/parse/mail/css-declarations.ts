import { topLevel } from './css-scan';
import { readColor } from './css-color';

/** A declared value and its rank: what is important, more specific, or later wins. */
interface Declared {
  readonly value: string;
  readonly rank: number;
}

/** Declarations by property, each the winner of its property. */
export type Declarations = ReadonlyMap<string, Declared>;

/** What is declared for an element, and for those around it. */
export interface Variables {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Variables | null;
}

export const NO_VARIABLES: Variables = { own: new Map(), outer: null };
/** Browsers don't nest elements as deep. */
const MAX_SCOPES = 1000;

function lookUp(name: string, variables: Variables): string | undefined {
  let scope: Variables | null = variables;
  for (let i = 0; scope !== null && i < MAX_SCOPES; i++) {
    const value = scope.own.get(name);
    if (value !== undefined) return value;
    scope = scope.outer;
  }
  return undefined;
}

const IMPORTANT = 2 ** 50;
/** Values that hide something are short; long ones are looked at again and again. */
const MAX_VALUE = 300;
const PER_SPECIFICITY = 2 ** 26;
/** A style attribute beats every selector. */
export const INLINE = 2 ** 22;

const DISPLAYS =
  /^(?:none|contents|(?:inline|block|table|flex|grid|flow|list-item|ruby|run-in|math|inherit|initial|unset|revert|-ms-|-webkit-)[a-z -]*)$/;
const FUNCTION = '(?:calc|clamp|min|max|abs|round)\\(.{1,200}\\)';
const LENGTH = new RegExp(
  `^(?:auto|none|normal|inherit|initial|unset|revert|0|[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d{1,3})?(?:px|pt|pc|r?em|r?lh|r?ex|r?ch|r?cap|r?ic|cm|mm|in|q|%|[sld]?v(?:[whib]|min|max))|${FUNCTION}|(?:max|min|fit)-content)$`,
);
const NUMBER = new RegExp(
  `^(?:inherit|initial|unset|[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d{1,3})?%?|${FUNCTION})$`,
);
const ANY = /./;
/** A color whose notation isn't known here counts as one all the same. */
const isColor = (value: string): boolean =>
  /^(?:inherit|initial|unset|currentcolor)$/.test(value) ||
  /^[a-z-]{1,20}\(.{1,280}\)$/.test(value) ||
  readColor(value) !== null;

type Check = RegExp | ((value: string) => boolean);
const each = (names: string, check: Check): readonly [string, Check][] => names.split(' ').map((name) => [name, check]);

/** What may hide text, and which values a browser takes; others it ignores. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['display', DISPLAYS],
  ['visibility', /^(?:visible|hidden|collapse|inherit|initial|unset|revert)$/],
  ['content-visibility', /^(?:visible|hidden|auto)$/],
  ...each('opacity zoom', NUMBER),
  ...each('color text-fill-color', isColor),
  [
    'font-size',
    /^(?:(?:x{1,3}-)?(?:small|large)|medium|smaller|larger|inherit|initial|unset|[\d.+-].*|(?:calc|clamp|min|max|abs|round)\(.*)$/,
  ],
  ['line-height', /^(?:normal|inherit|initial|unset|[\d.+-].*|(?:calc|clamp|min|max|abs|round)\(.*)$/],
  ['position', /^(?:static|relative|absolute|fixed|sticky)$/],
  ['overflow', /^(?:visible|hidden|clip|scroll|auto|overlay)\b/],
  ['z-index', /^(?:auto|[+-]?\d{1,10})$/],
  ...each('letter-spacing word-spacing text-indent left right top bottom margin-left margin-top', LENGTH),
  ...each('width max-width height max-height', LENGTH),
  ...each('background-color mso-hide mask-image clip clip-path transform translate scale rotate filter', ANY),
  ...each('contain mix-blend-mode text-security font-size-adjust animation-name', ANY),
]);

/** Reads declarations such as `display: none !important; color: #fff`. */
export function readDeclarations(css: string, specificity: number, order: number): Map<string, Declared> {
  const out = new Map<string, Declared>();
  for (const piece of topLevel(css, ';')) {
    const colon = piece.indexOf(':');
    if (colon === -1) continue;
    const name = unprefixed(unescape(piece.slice(0, colon)).trim());
    const said = unescape(piece.slice(colon + 1))
      .trim()
      .toLowerCase();
    const value = said.replace(/\s{0,9}!\s{0,9}important$/, '').slice(0, MAX_VALUE);
    const rank = (said === value ? 0 : IMPORTANT) + specificity * PER_SPECIFICITY + order;
    for (const [property, single] of expand(name, value)) {
      if (isTaken(property, single)) put(out, property, { value: single, rank });
    }
  }
  return out;
}

/** Names of variables are told apart by their case, names of properties are not. */
const unprefixed = (name: string): string =>
  name.startsWith('--') ? name : name.toLowerCase().replace(/^-(?:webkit|moz|ms|o)-/, '');

/** The variables that hold for an element, of which what is declared for it comes first. */
export function variablesIn(declared: Declarations, inherited: Variables): Variables {
  const own = [...declared].filter(([name]) => name.startsWith('--'));
  return own.length === 0
    ? inherited
    : { own: new Map(own.map(([name, { value }]) => [name, value])), outer: inherited };
}

export const hasVariables = (declared: Declarations): boolean =>
  [...declared.values()].some(({ value }) => REFERENCE.test(value));

/** Puts in the values of variables (`var(--x)`); those that then are no values are dropped. */
export function withVariables(declared: Declarations, variables: Variables): Declarations {
  if (!hasVariables(declared)) return declared;
  const out = new Map<string, Declared>();
  for (const [property, { value, rank }] of declared) {
    const full = substitute(value, variables);
    if (value === full) out.set(property, { value, rank });
    else if (!property.startsWith('--'))
      for (const [name, single] of expand(property, full))
        if (isTaken(name, single)) put(out, name, { value: single, rank });
  }
  return out;
}

const REFERENCE = /\b(?:var|env)\(/;
const MAX_REFERENCES = 20;

/** The last reference has none inside it. */
function substitute(value: string, variables: Variables): string {
  let text = value;
  for (let i = 0; i < MAX_REFERENCES && REFERENCE.test(text); i++) {
    const from = Math.max(text.lastIndexOf('var('), text.lastIndexOf('env('));
    let depth = 1;
    let to = from + 4;
    for (; to < text.length && depth > 0; to++) depth += text.charAt(to) === '(' ? 1 : text.charAt(to) === ')' ? -1 : 0;
    const [name = '', ...other] = text.slice(from + 4, to - 1).split(',');
    const known = text.startsWith('var', from) ? lookUp(name.trim(), variables) : undefined;
    text = `${text.slice(0, from)}${(known ?? other.join(',')).trim()}${text.slice(to)}`.slice(0, MAX_VALUE);
  }
  return text.trim();
}

function isTaken(property: string, value: string): boolean {
  // What a variable holds is only known once all are.
  if (property.startsWith('--') || (REFERENCE.test(value) && (CHECKS.has(property) || SHORTHANDS.has(property))))
    return true;
  const check = CHECKS.get(property);
  return check instanceof RegExp ? check.test(value) : (check?.(value) ?? false);
}

/** Adds the declarations of a rule that matches; the higher rank wins, and the later one where both are the same. */
export function addDeclarations(into: Map<string, Declared>, more: Declarations): void {
  for (const [property, declared] of more) put(into, property, declared);
}

function put(into: Map<string, Declared>, property: string, declared: Declared): void {
  const before = into.get(property);
  if (before === undefined || before.rank <= declared.rank) into.set(property, declared);
}

/** Names that depend on the direction of writing, which is from left to right here. */
const LOGICAL: ReadonlyMap<string, string> = new Map([
  ['inline-size', 'width'],
  ['max-inline-size', 'max-width'],
  ['block-size', 'height'],
  ['max-block-size', 'max-height'],
  ['inset-inline-start', 'left'],
  ['inset-inline-end', 'right'],
  ['inset-block-start', 'top'],
  ['inset-block-end', 'bottom'],
  ['margin-inline-start', 'margin-left'],
  ['margin-inline', 'margin-left'],
  ['margin-block-start', 'margin-top'],
  ['margin-block', 'margin-top'],
  ['overflow-x', 'overflow'],
  ['overflow-y', 'overflow'],
  ['overflow-inline', 'overflow'],
  ['overflow-block', 'overflow'],
  ['mask', 'mask-image'],
  ['mask-border', 'mask-image'],
]);
const SHORTHANDS = new Set('background margin inset inset-inline inset-block font animation'.split(' '));

/** Properties that set several at once, or are called otherwise. */
function expand(name: string, value: string): readonly (readonly [string, string])[] {
  const words = value.split(/\s+/);
  const [first = ''] = words;
  if (SHORTHANDS.has(name) && REFERENCE.test(value)) return [[name, value]];
  switch (name) {
    case 'background':
      return [['background-color', value]];
    case 'background-image':
      return /^(?:none|initial)$/.test(value) ? [] : [['background-color', value]];
    case 'margin':
    case 'inset':
    case 'inset-inline':
    case 'inset-block':
      return expandSides(name, words);
    case 'margin-inline':
    case 'margin-block':
      return [[LOGICAL.get(name) ?? name, first]];
    case 'animation':
      return [['animation-name', value]];
    case 'font':
      return expandFont(words);
    default:
      return [[LOGICAL.get(name) ?? name, value]];
  }
}

function expandSides(name: string, words: readonly string[]): readonly (readonly [string, string])[] {
  const [top = '', right = top, bottom = top, left = right] = words;
  switch (name) {
    case 'margin':
      return [['margin-top', top], ['margin-left', left]]; // prettier-ignore
    case 'inset':
      return [['top', top], ['right', right], ['bottom', bottom], ['left', left]]; // prettier-ignore
    case 'inset-inline':
      return [['left', top], ['right', right]]; // prettier-ignore
    default:
      return [['top', top], ['bottom', right]]; // prettier-ignore
  }
}

const FONT_SIZE = /^(?:[+-]?[\d.]+(?:e[+-]?\d+)?(?:[a-z%]{1,5}|$|\/)|(?:calc|min|max|clamp)\()/;

function expandFont(words: readonly string[]): readonly (readonly [string, string])[] {
  const size = words.find((word) => FONT_SIZE.test(word) && !/^[1-9]00$/.test(word)) ?? '';
  const [first = '', height = 'normal'] = size.split('/');
  return [['font-size', first], ['line-height', height]]; // prettier-ignore
}

/** Undoes escapes (CSS Syntax 4.3.7): `d\69splay`. */
const unescape = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex?: string, other?: string) =>
        hex === undefined ? (other ?? '') : String.fromCodePoint(Math.min(parseInt(hex, 16) || 0xfffd, 0x10ffff)),
      )
    : text;
