import { readColor } from './css-color';

/** A declared value and its rank: what is important, more specific, or later wins. */
interface Declared {
  readonly value: string;
  readonly rank: number;
}

/** Declarations by property, each the winner of its property. */
export type Declarations = ReadonlyMap<string, Declared>;

const IMPORTANT = 2 ** 50;
/** Values that hide something are short; long ones are looked at again and again. */
const MAX_VALUE = 300;
const PER_SPECIFICITY = 2 ** 26;
/** A style attribute beats every selector. */
export const INLINE = 2 ** 22;

const DISPLAYS =
  /^(?:none|contents|(?:inline|block|table|flex|grid|flow|list-item|ruby|run-in|inherit|initial|unset|revert|-ms-|-webkit-)[a-z -]*)$/;
const LENGTH =
  /^(?:auto|none|normal|inherit|initial|unset|0|[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|q|%|v[hw]|vmin|vmax)|(?:calc|clamp|min|max)\(.{1,80}\)|(?:max|min|fit)-content)$/;
const NUMBER = /^(?:inherit|initial|unset|[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?%?)$/;
const ANY = /./;
const isColor = (value: string): boolean =>
  /^(?:inherit|initial|unset|currentcolor)$/.test(value) || readColor(value) !== null;

/** What may hide text, and which values a browser takes; others it ignores. */
const CHECKS: ReadonlyMap<string, RegExp | ((value: string) => boolean)> = new Map<
  string,
  RegExp | ((value: string) => boolean)
>([
  ['display', DISPLAYS],
  ['visibility', /^(?:visible|hidden|collapse|inherit|initial|unset)$/],
  ['content-visibility', /^(?:visible|hidden|auto)$/],
  ['opacity', NUMBER],
  ['color', isColor],
  ['-webkit-text-fill-color', isColor],
  ['background-color', ANY],
  [
    'font-size',
    /^(?:(?:x{1,3}-)?(?:small|large)|medium|smaller|larger|inherit|initial|unset|[\d.+-].*|(?:calc|clamp|min|max)\(.*)$/,
  ],
  ['line-height', /^(?:normal|inherit|initial|unset|[\d.+-].*|(?:calc|clamp|min|max)\(.*)$/],
  ['position', /^(?:static|relative|absolute|fixed|sticky)$/],
  ['overflow', /^(?:visible|hidden|clip|scroll|auto)\b/],
  ['z-index', /^(?:auto|[+-]?\d{1,10})$/],
  ['mso-hide', ANY],
  ['zoom', NUMBER],
  ['letter-spacing', LENGTH],
  ['mask-image', ANY],
  ['clip', ANY],
  ['clip-path', ANY],
  ['transform', ANY],
  ['translate', ANY],
  ['scale', ANY],
  ['filter', ANY],
  ...'text-indent left right top bottom margin-left margin-top width max-width height max-height'
    .split(' ')
    .map((name): [string, RegExp] => [name, LENGTH]),
]);

/** Reads declarations such as `display: none !important; color: #fff`. Strings in them hold no semicolons that matter here. */
export function readDeclarations(css: string, specificity: number, order: number): Map<string, Declared> {
  const out = new Map<string, Declared>();
  for (const piece of css.split(';')) {
    const colon = piece.indexOf(':');
    if (colon === -1) continue;
    const name = unprefixed(unescape(piece.slice(0, colon)).trim().toLowerCase());
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

const unprefixed = (name: string): string =>
  name === '-webkit-text-fill-color' ? name : name.replace(/^-(?:webkit|moz|ms|o)-/, '');

/** Puts in the values of variables (`var(--x)`); those that then are no values are dropped. */
export function withVariables(declared: Declarations, variables: ReadonlyMap<string, string>): Declarations {
  if (![...declared.values()].some(({ value }) => value.includes('var('))) return declared;
  const out = new Map<string, Declared>();
  for (const [property, { value, rank }] of declared) {
    const full = value.replace(
      /var\(\s{0,9}(--[\w-]{1,80})\s{0,9}(?:,([^()]{0,80}))?\)/g,
      (_, name: string, other?: string) => (variables.get(name) ?? other ?? '').trim(),
    );
    if (value === full || isTaken(property, full)) out.set(property, { value: full.slice(0, MAX_VALUE), rank });
  }
  return out;
}

function isTaken(property: string, value: string): boolean {
  // What a variable holds is only known once all are.
  if (property.startsWith('--') || (value.includes('var(') && CHECKS.has(property))) return true;
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

/** Properties that set several at once. */
function expand(name: string, value: string): readonly (readonly [string, string])[] {
  const words = value.split(/\s+/);
  const [top = '', right = top, bottom = top, left = right] = words;
  switch (name) {
    case 'background':
      return [['background-color', value]];
    case 'background-image':
      return /^(?:none|initial)$/.test(value) ? [] : [['background-color', value]];
    case 'mask':
      return [['mask-image', value]];
    case 'overflow-x':
    case 'overflow-y':
      return [['overflow', value]];
    case 'margin':
      return [['margin-top', top], ['margin-left', left]]; // prettier-ignore
    case 'inset':
      return [['top', top], ['right', right], ['bottom', bottom], ['left', left]]; // prettier-ignore
    case 'font': {
      const [size = '', height] =
        words.find((word) => /^[\d.]+(?:px|pt|em|rem|%|$|\/)/.test(word) && !/^[1-9]00$/.test(word))?.split('/') ?? [];
      return [['font-size', size], ['line-height', height ?? 'normal']]; // prettier-ignore
    }
    default:
      return [[name, value]];
  }
}

/** Undoes escapes (CSS Syntax 4.3.7): `d\69splay`. */
export const unescape = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex?: string, other?: string) =>
        hex === undefined ? (other ?? '') : String.fromCodePoint(Math.min(parseInt(hex, 16) || 0xfffd, 0x10ffff)),
      )
    : text;

/** Comments join nothing, so a blank takes their place. */
export function withoutComments(css: string): string {
  const out: string[] = [];
  let at = 0;
  for (;;) {
    const open = css.indexOf('/*', at);
    if (open === -1) return out.length === 0 ? css : out.join('') + css.slice(at);
    out.push(css.slice(at, open), ' ');
    const close = css.indexOf('*/', open + 2);
    if (close === -1) return out.join('');
    at = close + 2;
  }
}
