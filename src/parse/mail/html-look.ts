import { BLACK, isSameColor, LINK_BLUE, readColor, WHITE } from './css-color';
import type { Color } from './css-color';
import type { Declarations } from './css-declarations';
import type { Styled } from './css-selectors';

/** How the text of an element looks, as far as it says whether a person sees it. */
export interface Look {
  /** Whatever stands inside can't be seen either. */
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  readonly opacity: number;
  /** In pixels. */
  readonly fontSize: number;
  readonly isFlat: boolean;
  /** Its letters stand on top of one another. */
  readonly isSqueezed: boolean;
  readonly isIndentedAway: boolean;
  /** null where it is not known. */
  readonly color: Color | null;
  readonly background: Color | null;
  /** A closed <details> shows only its summary. */
  readonly isClosed: boolean;
}

export const PAGE: Look = {
  isGone: false,
  isInvisible: false,
  opacity: 1,
  fontSize: 16,
  isFlat: false,
  isSqueezed: false,
  isIndentedAway: false,
  color: BLACK,
  background: WHITE,
  isClosed: false,
};

/** Elements that show nothing of what stands in them, in a browser or in mail programs. */
const GONE = new Set(
  'head template noscript svg datalist select option optgroup script style title textarea xmp iframe noembed noframes audio video canvas meter progress xml rp'.split(
    ' ',
  ),
);
/** They show their content only where they are open. */
const CLOSABLE = new Set(['dialog', 'details']);
const UNREADABLE = 2;

export const isSeen = (look: Look): boolean =>
  !look.isGone &&
  !look.isInvisible &&
  !look.isFlat &&
  !look.isSqueezed &&
  !look.isIndentedAway &&
  !look.isClosed &&
  look.opacity > 0.05 &&
  look.fontSize > UNREADABLE &&
  look.color?.[3] !== 0 &&
  (look.color === null ||
    (look.color[3] > 0.05 && (look.background === null || !isSameColor(look.color, look.background))));

/** The look of an element inside a parent with another. */
export function lookOf(element: Pick<Styled, 'name' | 'attributes'>, declared: Declarations, parent: Look): Look {
  const isPlain = declared.size === 0 && element.attributes.size === 0 && !parent.isClosed;
  if (isPlain && !GONE.has(element.name) && !CLOSABLE.has(element.name)) return parent;
  const get = (name: string): string | undefined => declared.get(name)?.value;
  const fontSize = sizeOf(get('font-size'), parent.fontSize);
  const { name, attributes } = element;
  const isShut = CLOSABLE.has(name) && !attributes.has('open');
  return {
    isGone:
      parent.isGone ||
      (parent.isClosed && name !== 'summary') ||
      GONE.has(name) ||
      (name === 'dialog' && isShut && get('display') === undefined) ||
      isNotDisplayed(attributes, get) ||
      isOutside(get, fontSize) ||
      isClipped(get, fontSize),
    isInvisible: isInherited(get('visibility'), (value) => /^(?:hidden|collapse)$/.test(value), parent.isInvisible),
    opacity:
      parent.opacity *
      opacityOf(get('opacity')) *
      opacityOf(/opacity\(\s{0,9}([^()\s]{1,20})\s{0,9}\)/.exec(get('filter') ?? '')?.[1]),
    fontSize,
    isFlat: isInherited(get('line-height'), (value) => heightOf(value, fontSize) < 0.5, parent.isFlat),
    isSqueezed: isInherited(
      get('letter-spacing'),
      (value) => pixels(value, fontSize) <= -fontSize / 2,
      parent.isSqueezed,
    ),
    isIndentedAway: isInherited(
      get('text-indent'),
      (value) => Math.abs(pixels(value, fontSize)) >= 500,
      parent.isIndentedAway,
    ),
    color: colorOf(element, get, parent),
    background: backgroundOf(attributes, get, parent),
    isClosed: name === 'details' && isShut,
  };
}

type Get = (property: string) => string | undefined;

const isInherited = (value: string | undefined, hides: (value: string) => boolean, ofParent: boolean): boolean =>
  value === undefined || value === 'inherit' || value === 'unset' ? ofParent : hides(value);

const UNITS: Readonly<Record<string, number>> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945, rem: 16, vw: 10, vh: 8, vmin: 8, vmax: 10, '': 1,
}; // prettier-ignore

/** A length in pixels; NaN where it is none. @param em what one em or 100 % is */
function pixels(value: string | undefined, em: number, percent = 1000): number {
  const [, number = '', unit = ''] =
    /^(?:(?:calc|clamp|min|max)\(\s{0,9})?([+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})(?:e[+-]?\d{1,3})?)(px|pt|pc|in|cm|mm|q|rem|em|ex|ch|vw|vh|vmin|vmax|%)?/.exec(
      value ?? '',
    ) ?? [];
  if (number === '') return NaN;
  if (unit === '%') return (Number(number) * percent) / 100;
  if (unit === 'em') return Number(number) * em;
  if (unit === 'ex' || unit === 'ch') return (Number(number) * em) / 2;
  return Number(number) * (UNITS[unit] ?? 1);
}

/** A number alone is as many times the font size. */
const heightOf = (value: string, fontSize: number): number =>
  pixels(value, fontSize, fontSize) * (/^[\d.]+$/.test(value) ? fontSize : 1);

function sizeOf(value: string | undefined, parent: number): number {
  if (value === undefined || /^(?:inherit|unset)$/.test(value)) return parent;
  if (value === 'smaller') return parent / 1.2;
  const size = pixels(value, parent, parent);
  return Number.isNaN(size) ? 16 : size;
}

function opacityOf(value: string | undefined): number {
  const number = parseFloat(value ?? '1');
  return Number.isNaN(number) ? 1 : number / (value?.endsWith('%') ? 100 : 1);
}

function isNotDisplayed(attributes: ReadonlyMap<string, string>, get: Get): boolean {
  const hidden = attributes.get('hidden');
  const display = get('display');
  return (
    display === 'none' ||
    (hidden !== undefined && (display === undefined || /^until-found$/i.test(hidden))) ||
    (attributes.has('popover') && display === undefined) ||
    opacityOf(get('zoom')) <= 0.05 ||
    /^(?:linear|radial)-gradient\((?:transparent,?\s{0,9}){1,9}\)$/.test(get('mask-image') ?? '') ||
    get('content-visibility') === 'hidden' ||
    get('mso-hide') === 'all'
  );
}

const FAR = 500;

/** Moved off the screen, behind the page, or shrunk to nothing. */
function isOutside(get: Get, em: number): boolean {
  const of = (name: string): number => pixels(get(name), em);
  const isMoved = /^(?:absolute|fixed|relative|sticky)$/.test(get('position') ?? '');
  if (isMoved && Number(get('z-index')) < 0) return true;
  const isAway = (place: number): boolean => place <= -FAR || place >= 3000;
  if (isMoved && ['left', 'right', 'top', 'bottom'].some((name) => isAway(of(name)))) return true;
  if (of('margin-left') <= -FAR || of('margin-top') <= -FAR) return true;
  const translate = get('translate')?.split(/\s+/) ?? [];
  if (translate.some((one) => Math.abs(pixels(one, em)) >= FAR)) return true;
  const isNothing = (get('scale') ?? '1').split(/\s+/).some((one) => Math.abs(parseFloat(one)) < 0.02);
  return isNothing || isTransformedAway(get('transform') ?? '', em);
}

function isTransformedAway(transform: string, em: number): boolean {
  for (const [, name = '', inside = ''] of transform.matchAll(/([a-z0-9]{1,20})\(([^()]{0,200})\)/g)) {
    const values = inside.split(',').map((one) => one.trim());
    const numbers = values.map(Number.parseFloat);
    if (name.startsWith('scale') && numbers.slice(0, 2).some((one) => Math.abs(one) < 0.02)) return true;
    if (name === 'matrix' && (numbers[0] === 0 || numbers[3] === 0) && !numbers[1]) return true;
    if (name.startsWith('translate') && values.some((one) => Math.abs(pixels(one, em)) >= FAR)) return true;
    if (/^rotate[xy]$/.test(name) && Math.abs(numbers[0] ?? 0) % 180 === 90) return true;
  }
  return false;
}

/** Cut down to nothing. */
const isClipped = (get: Get, em: number): boolean =>
  isBoxTooSmall(get, em) || isCutToLine(get, em) || isPathEmpty(get('clip-path') ?? '');

function isBoxTooSmall(get: Get, em: number): boolean {
  const overflow = get('overflow');
  if (overflow === undefined || overflow.startsWith('visible')) return false;
  return ['width', 'max-width', 'height', 'max-height'].some((name) => pixels(get(name), em) <= 1);
}

function isCutToLine(get: Get, em: number): boolean {
  const clip = /^rect\(([^()]{1,80})\)/.exec(get('clip') ?? '')?.[1];
  if (clip === undefined || !/^(?:absolute|fixed)$/.test(get('position') ?? '')) return false;
  const [top = 0, right = NaN, bottom = NaN, left = 0] = clip
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => pixels(one, em));
  return bottom - top <= 1 || right - left <= 1;
}

function isPathEmpty(path: string): boolean {
  const [, shape = '', inside = ''] = /^(inset|circle|ellipse|polygon|rect|xywh)\(([^()]{0,200})\)/.exec(path) ?? [];
  if (shape === 'inset') return inside.split(/\s+/).some((one) => one.endsWith('%') && parseFloat(one) >= 50);
  if (shape === 'circle' || shape === 'ellipse') return /^\s{0,9}[0.]/.test(inside) && !(parseFloat(inside) > 1);
  if (shape === 'polygon') return new Set(inside.split(',').map((point) => point.trim())).size === 1;
  return shape !== '' && /^[\s0.,a-z%]*$/.test(inside);
}

function colorOf({ name, attributes }: Pick<Styled, 'name' | 'attributes'>, get: Get, parent: Look): Color | null {
  const fill = get('-webkit-text-fill-color');
  const said = fill ?? get('color');
  if (said === undefined) {
    const old = name === 'font' ? attributes.get('color') : name === 'body' ? attributes.get('text') : undefined;
    if (old !== undefined) return oldColor(old) ?? parent.color;
    // A link has a color of its own.
    return name === 'a' && attributes.has('href') ? LINK_BLUE : parent.color;
  }
  if (said === 'initial') return BLACK;
  return readColor(said) ?? parent.color;
}

function backgroundOf(attributes: ReadonlyMap<string, string>, get: Get, parent: Look): Color | null {
  const said = get('background-color');
  const old = attributes.get('bgcolor');
  // Behind a picture, nobody knows.
  if (attributes.has('background') || /url\(|gradient\(|image\(/.test(said ?? '')) return null;
  const color = said === undefined ? (old === undefined ? null : oldColor(old)) : colorIn(said);
  if (color === null || color[3] === 0) return parent.background;
  return color[3] < 0.95 ? null : color;
}

const colorIn = (background: string): Color | null =>
  readColor(background) ??
  (background.match(/(?:rgb|hsl|hwb)a?\([^()]{1,80}\)|#?[\w-]+/g) ?? []).reduce<Color | null>(
    (found, word) => found ?? readColor(word),
    null,
  );

/** Colors in attributes may lack their "#". */
const oldColor = (value: string): Color | null => {
  const short = value.slice(0, 40);
  return readColor(short) ?? readColor(`#${short.trim()}`);
};
