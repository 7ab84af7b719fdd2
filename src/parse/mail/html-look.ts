import { BLACK, blend, isSameColor, LINK_BLUE, readColor, WHITE } from './css-color';
import type { Color } from './css-color';
import type { Declarations } from './css-declarations';
import { pixels } from './css-length';
import type { Styled } from './css-selectors';
import { coverOf, isAway, isCutOff, isFilteredAway, scaleOf } from './html-place';
import type { Get } from './html-place';

/** How the text of an element looks, as far as it says whether a person sees it. */
export interface Look {
  /** Whatever stands inside can't be seen either. */
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  readonly opacity: number;
  /** In pixels. */
  readonly fontSize: number;
  /** How much larger or smaller than it says. */
  readonly scale: number;
  readonly isFlat: boolean;
  /** Its letters stand on top of one another. */
  readonly isSqueezed: boolean;
  readonly isIndentedAway: boolean;
  /** null where it is not known. */
  readonly color: Color | null;
  readonly background: Color | null;
  /** A closed <details> shows only its summary. */
  readonly isClosed: boolean;
  /** How many pixels of what comes before it lie behind it. */
  readonly covers: number;
}

export const PAGE: Look = {
  isGone: false,
  isInvisible: false,
  opacity: 1,
  fontSize: 16,
  scale: 1,
  isFlat: false,
  isSqueezed: false,
  isIndentedAway: false,
  color: BLACK,
  background: WHITE,
  isClosed: false,
  covers: 0,
};

/** Elements that show nothing of what stands in them, in a browser or in mail programs. */
const GONE = new Set(
  'head template noscript svg datalist select option optgroup script style title textarea xmp iframe noembed noframes audio video canvas meter progress xml rp annotation annotation-xml mphantom'.split(
    ' ',
  ),
);
/** They show their content only where they are open. */
const CLOSABLE = new Set(['dialog', 'details']);
const UNREADABLE = 2;
const FAINT = 0.1;

export const isSeen = (look: Look): boolean =>
  !look.isGone &&
  !look.isInvisible &&
  !look.isFlat &&
  !look.isSqueezed &&
  !look.isIndentedAway &&
  !look.isClosed &&
  look.opacity > FAINT &&
  look.fontSize * look.scale > UNREADABLE &&
  (look.color === null ||
    (look.color[3] > FAINT && (look.background === null || !isSameColor(look.color, look.background))));

/** The look of an element inside a parent with another. */
export function lookOf(element: Pick<Styled, 'name' | 'attributes'>, declared: Declarations, parent: Look): Look {
  const isPlain = declared.size === 0 && element.attributes.size === 0 && !parent.isClosed;
  if (isPlain && !GONE.has(element.name) && !CLOSABLE.has(element.name)) return parent;
  const get = (name: string): string | undefined => declared.get(name)?.value;
  const fontSize = sizeOf(get('font-size'), parent.fontSize);
  const { name, attributes } = element;
  const color = colorOf(element, get, parent);
  return {
    isGone: isGone(element, get, fontSize, parent),
    isInvisible: isInherited(get('visibility'), (value) => /^(?:hidden|collapse)$/.test(value), parent.isInvisible),
    opacity:
      parent.opacity *
      opacityOf(get('opacity')) *
      opacityOf(/opacity\(\s{0,9}([^()\s]{1,20})\s{0,9}\)/.exec(get('filter') ?? '')?.[1]),
    fontSize: get('font-size-adjust') === '0' ? 0 : fontSize,
    scale: parent.scale * scaleOf(get),
    isFlat: isInherited(get('line-height'), (value) => heightOf(value, fontSize) < 0.5, parent.isFlat),
    isSqueezed: isInherited(
      get('letter-spacing'),
      (value) => pixels(value, fontSize) <= -fontSize / 2,
      isInherited(get('word-spacing'), (value) => pixels(value, fontSize) <= -500, parent.isSqueezed),
    ),
    isIndentedAway: isInherited(
      get('text-indent'),
      (value) => Math.abs(pixels(value, fontSize)) >= 500,
      parent.isIndentedAway,
    ),
    color,
    background: /\bcurrentcolor\b/.test(get('background-color') ?? '') ? color : backgroundOf(attributes, get, parent),
    isClosed: name === 'details' && !attributes.has('open'),
    covers: hasBackground(attributes, get) ? coverOf(get, fontSize) : 0,
  };
}

function isGone(
  { name, attributes }: Pick<Styled, 'name' | 'attributes'>,
  get: Get,
  em: number,
  parent: Look,
): boolean {
  if (parent.isGone || (parent.isClosed && name !== 'summary') || GONE.has(name)) return true;
  if (name === 'dialog' && !attributes.has('open') && get('display') === undefined) return true;
  return isNotDisplayed(attributes, get) || isAway(get, em) || isCutOff(get, em) || isFilteredAway(get);
}

const isInherited = (value: string | undefined, hides: (value: string) => boolean, ofParent: boolean): boolean =>
  value === undefined || value === 'inherit' || value === 'unset' ? ofParent : hides(value);

/** A number alone is as many times the font size. */
const heightOf = (value: string, fontSize: number): number =>
  pixels(value, fontSize, fontSize) * (/^[\d.+e-]+$/.test(value) ? fontSize : 1);

function sizeOf(value: string | undefined, parent: number): number {
  if (value === undefined || /^(?:inherit|unset)$/.test(value)) return parent;
  if (value === 'smaller') return parent / 1.2;
  const size = pixels(value, parent, parent);
  return Number.isNaN(size) ? 16 : size;
}

function opacityOf(value: string | undefined): number {
  const number = pixels(value ?? '1', 1, 1);
  return Number.isNaN(number) ? 1 : Math.max(0, Math.min(1, number));
}

function isNotDisplayed(attributes: ReadonlyMap<string, string>, get: Get): boolean {
  const hidden = attributes.get('hidden');
  const display = get('display')?.replace(/^revert$/, '');
  const isAsUsual = display === undefined || display === '';
  return (
    /^(?:none|table-column(?:-group)?)$/.test(display ?? '') ||
    (hidden !== undefined && (isAsUsual || /^until-found$/i.test(hidden))) ||
    (attributes.has('popover') && isAsUsual) ||
    get('content-visibility') === 'hidden' ||
    isSet(get('text-security'), 'none') ||
    isSet(get('mso-hide'), 'none')
  );
}

const isSet = (value: string | undefined, no: string): boolean => value !== undefined && value !== no && value !== '';

const UNKNOWN: Color = [0, 0, 0, 0];

function colorOf({ name, attributes }: Pick<Styled, 'name' | 'attributes'>, get: Get, parent: Look): Color | null {
  const fill = get('text-fill-color');
  const said = fill === 'currentcolor' ? get('color') : (fill ?? get('color'));
  if (said === undefined) {
    const old = name === 'font' ? attributes.get('color') : name === 'body' ? attributes.get('text') : undefined;
    if (old !== undefined) return oldColor(old) ?? parent.color;
    // A link has a color of its own.
    return name === 'a' && attributes.has('href') ? LINK_BLUE : parent.color;
  }
  if (said === 'initial') return BLACK;
  // Who writes a color in a way that isn't known here wants it not to be read.
  return readColor(said) ?? (said.includes('(') ? UNKNOWN : parent.color);
}

/** Nothing shows through it. */
function hasBackground(attributes: ReadonlyMap<string, string>, get: Get): boolean {
  const said = get('background-color') ?? attributes.get('bgcolor');
  if (attributes.has('background') || /url\(|image\(|gradient\(/.test(said ?? '')) return true;
  const color = said === undefined ? null : (colorIn(said) ?? oldColor(said));
  return color !== null && color[3] >= 0.95;
}

function backgroundOf(attributes: ReadonlyMap<string, string>, get: Get, parent: Look): Color | null {
  const said = get('background-color');
  const old = attributes.get('bgcolor');
  if (said?.includes('gradient(')) return evenColorOf(said);
  // A picture is loaded when somebody allows it: until then there is only the color behind it.
  const plain = said?.replace(/(?:url|image)\([^()]{0,300}\)/g, ' ').trim();
  const color = plain === undefined || plain === '' ? (old === undefined ? null : oldColor(old)) : colorIn(plain);
  if (color === null || color[3] === 0) return parent.background;
  if (color[3] >= 0.95) return color;
  return parent.background === null ? null : blend(color, parent.background);
}

const COLORS = /(?<![a-z-])[a-z][a-z-]*(?:\([^()]*\))?|#[\da-f]+/g;

/** A gradient between colors that look the same is one color. */
function evenColorOf(background: string): Color | null {
  const words = background.replace(/gradient\(/g, ' ').match(COLORS) ?? [];
  const colors = words.map((word) => readColor(word)).filter((color) => color !== null);
  const [first] = colors;
  return first !== undefined && colors.every((color) => isSameColor(color, first)) ? first : null;
}

const colorIn = (background: string): Color | null =>
  readColor(background) ??
  (background.match(/(?<![a-z-])[a-z-]{1,20}\([^()]{1,80}\)|#?[\w-]+/g) ?? []).reduce<Color | null>(
    (found, word) => found ?? readColor(word),
    null,
  );

/** Colors in attributes may lack their "#". */
const oldColor = (value: string): Color | null => {
  const short = value.slice(0, 40);
  return readColor(short) ?? readColor(`#${short.trim()}`);
};
