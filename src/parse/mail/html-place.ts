import { pixels } from './css-length';

// Where an element stands, how large it is, and what is cut off from it, as far as that takes its text out of sight.

/** The value of a property of an element. */
export type Get = (property: string) => string | undefined;

const FAR = 500;
/** Where nobody scrolls to on the right or below. */
const FAR_AHEAD = 2000;
/** A line of this height shows nothing that could be read. */
const NOTHING = 4;

/** Moved off the screen, behind the page, or turned away. */
export function isAway(get: Get, em: number): boolean {
  const isMoved = /^(?:absolute|fixed|relative|sticky)$/.test(get('position') ?? '');
  if (isMoved && Number(get('z-index')) < 0) return true;
  if (isMoved && ['left', 'right', 'top', 'bottom'].some((name) => isOffScreen(get(name), em))) return true;
  if (['margin-left', 'margin-top'].some((name) => isOffScreen(get(name), em))) return true;
  const translate = get('translate')?.split(/\s+/) ?? [];
  if (translate.some((one) => Math.abs(pixels(one, em)) > FAR)) return true;
  const rotate = get('rotate') ?? '';
  return (/^[xy]\b|^[\d.]+ [\d.]+ 0/.test(rotate) && isOnEdge(rotate)) || isTransformedAway(get('transform') ?? '', em);
}

/** As wide or high as the window, or farther than anybody scrolls. */
function isOffScreen(value: string | undefined, em: number): boolean {
  const place = pixels(value, em);
  const isOfWindow = /^[+-]?\d[\d.]*(?:%|[sld]?v(?:[whib]|min|max))$/.test(value ?? '');
  return place < -FAR || place >= (isOfWindow ? 800 : FAR_AHEAD);
}

const FUNCTION = /([a-z0-9]{1,20})\(([^()]{0,200})\)/g;

function isTransformedAway(transform: string, em: number): boolean {
  for (const [, name = '', inside = ''] of transform.matchAll(FUNCTION)) {
    const values = inside.split(',').map((one) => one.trim());
    if (name.startsWith('translate') && values.some((one) => Math.abs(pixels(one, em)) > FAR)) return true;
    if (name.startsWith('matrix')) {
      const numbers = values.map(Number.parseFloat);
      if (numbers.some((one) => Math.abs(one) >= FAR)) return true;
      if (name === 'matrix' && isSingular(numbers)) return true;
      if (name === 'matrix3d' && (numbers[0] === 0 || numbers[5] === 0)) return true;
    }
    if (/^(?:rotate[xy]|rotate3d|skew[xy]?)$/.test(name) && isOnEdge(values.at(-1) ?? '')) return true;
  }
  return false;
}

/** What has no area is not seen. */
const isSingular = ([a = 1, b = 0, c = 0, d = 1]: readonly number[]): boolean => Math.abs(a * d - b * c) < 0.001;

const TURNS: Readonly<Record<string, number>> = { turn: 360, rad: 180 / Math.PI, grad: 0.9 };

/** Turned by a quarter, give or take a little. */
function isOnEdge(angle: string): boolean {
  const [, number = '', unit = ''] = /([+-]?[\d.]{1,20})(turn|g?rad|deg)/.exec(angle) ?? [];
  const degrees = Math.abs(Number(number) * (TURNS[unit] ?? 1)) % 180;
  return number !== '' && Math.abs(degrees - 90) < 2;
}

/** A box of this size in percent or pixels lies over whatever is below it. */
const LARGE = { percent: 50, width: 200, height: 10 };
const isLarge = (size: string | undefined, em: number, least: number): boolean =>
  size?.endsWith('%') ? Number.parseFloat(size) >= LARGE.percent : pixels(size, em) >= least;

/**
 * How many pixels of what comes before an element with a background lie behind it: Infinity where it lies over all that its parent
 * holds so far.
 */
export function coverOf(get: Get, em: number): number {
  const position = get('position');
  if (/^(?:absolute|fixed)$/.test(position ?? '')) {
    const isStretched = (one: string, other: string): boolean =>
      pixels(get(one), em) <= 0 && pixels(get(other), em) <= 0;
    const isWide = isLarge(get('width'), em, LARGE.width) || isStretched('left', 'right');
    const isHigh = isLarge(get('height'), em, LARGE.height) || isStretched('top', 'bottom');
    return isWide && isHigh ? Infinity : 0;
  }
  const moved = position === 'relative' ? pixels(get('top'), em) : NaN;
  const up = Math.max(0, ...[pixels(get('margin-top'), em), moved].filter((one) => one < 0).map((one) => -one));
  return up >= LARGE.height ? up : 0;
}

/** How much smaller or larger an element is shown. */
export function scaleOf(get: Get): number {
  const factors = [pixels(get('zoom'), 1, 1), ...(get('scale')?.split(/\s+/) ?? []).map((one) => pixels(one, 1, 1))];
  for (const [, name = '', inside = ''] of (get('transform') ?? '').matchAll(FUNCTION))
    if (name.startsWith('scale')) factors.push(...inside.split(',').map((one) => pixels(one.trim(), 1, 1)));
  return Math.min(1, ...factors.filter((factor) => !Number.isNaN(factor)).map(Math.abs));
}

/** Washed out by a filter, a mask, or what it is mixed with. */
export function isFilteredAway(get: Get): boolean {
  const mask = get('mask-image');
  if (mask !== undefined && !/^(?:none|initial|unset|inherit)\b/.test(mask)) return true;
  if (/^(?:screen|lighten|color-dodge|plus-lighter|exclusion|difference)$/.test(get('mix-blend-mode') ?? ''))
    return true;
  for (const [, name = '', inside = ''] of (get('filter') ?? '').matchAll(FUNCTION)) {
    const value = pixels(inside.trim(), 16, 1);
    if (name === 'blur' && value >= 4) return true;
    if (name === 'invert' && !(value < 0.8)) return true;
    if (name === 'contrast' && value <= 0.1) return true;
  }
  return false;
}

/** Cut down to nothing. */
export const isCutOff = (get: Get, em: number): boolean =>
  isBoxTooSmall(get, em) || isCutToLine(get, em) || isPathEmpty((get('clip-path') ?? '').trim(), em);

function isBoxTooSmall(get: Get, em: number): boolean {
  const overflow = get('overflow') ?? 'visible';
  const isContained = /\b(?:paint|strict|content|size)\b/.test(get('contain') ?? '');
  if (overflow.startsWith('visible') && !isContained) return false;
  const sizes = ['width', 'max-width', 'height', 'max-height'].map((name) => pixels(get(name), em));
  // Less than a letter is wide, or than half of one is high.
  if (sizes.slice(0, 2).some((size) => size <= Math.max(NOTHING, 0.75 * em))) return true;
  if (sizes.slice(2).some((size) => size <= Math.max(NOTHING, 0.4 * em))) return true;
  // The first line begins below the box.
  const line = pixels(get('line-height'), em, em);
  return sizes.slice(2).some((size) => line >= 3 * size && /[a-z%]/.test(get('line-height') ?? ''));
}

function isCutToLine(get: Get, em: number): boolean {
  const clip = /^rect\(([^()]{1,80})\)/.exec(get('clip') ?? '')?.[1];
  if (clip === undefined || !/^(?:absolute|fixed)$/.test(get('position') ?? '')) return false;
  const [top = 0, right = NaN, bottom = NaN, left = 0] = clip
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => pixels(one, em));
  return bottom - (top || 0) <= NOTHING || right - (left || 0) <= NOTHING;
}

/** What 100 % of a box is taken for, whose size isn't known. */
const BOX = 600;

function isPathEmpty(path: string, em: number): boolean {
  const [, shape = '', inside = ''] = /^([a-z]{1,20})\((.{0,280})\)/.exec(path) ?? [];
  const length = (one: string | undefined): number => pixels(one, em, BOX);
  switch (shape) {
    case '':
      return false;
    case 'inset':
      return isInsetEmpty(
        inside
          .split(/\bround\b/)[0]
          ?.trim()
          .split(/\s+/) ?? [],
        length,
      );
    case 'circle':
    case 'ellipse':
      return isRoundEmpty(inside, length);
    case 'polygon':
      return isPolygonEmpty(inside.split(',').map((point) => point.trim().split(/\s+/).map(length)));
    case 'xywh':
    case 'rect':
      return isRectEmpty(shape === 'rect', inside.split(/\s+/).map(length));
    default:
      // A drawing that only a browser can follow.
      return true;
  }
}

function isRectEmpty(isOfEdges: boolean, [one = NaN, two = NaN, three = NaN, four = NaN]: readonly number[]): boolean {
  const [width, height] = isOfEdges ? [two - four, three - one] : [three, four];
  return width <= NOTHING || height <= NOTHING;
}

/** A box may be as small as a line, so much that is cut off in pixels leaves nothing either. */
function isInsetEmpty(sides: readonly string[], length: (one: string) => number): boolean {
  const [top = 0, right = top, bottom = top, left = right] = sides.map(length);
  const isLengths = sides.some((side) => /\d[a-z]/.test(side));
  const whole = isLengths ? 100 : 0.9 * BOX;
  return top + bottom >= whole || left + right >= whole || Math.min(top, right, bottom, left) <= -FAR_AHEAD;
}

function isRoundEmpty(inside: string, length: (one: string) => number): boolean {
  const [size = '', center = ''] = inside.split(/\bat\b/);
  const radii = size.trim().split(/\s+/).map(length);
  if (radii.some((radius) => radius <= 2 * NOTHING)) return true;
  return center.trim().split(/\s+/).map(length).some((one) => one <= -BOX / 2 || one >= 1.5 * BOX); // prettier-ignore
}

function isPolygonEmpty(points: readonly (readonly number[])[]): boolean {
  const known = points.filter((point) => point.length === 2 && !point.some(Number.isNaN));
  let area = 0;
  known.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = known[(i + 1) % known.length] ?? [];
    area += x * nextY - nextX * y;
  });
  const isBeyond = (axis: number): boolean =>
    known.every((point) => (point[axis] ?? 0) <= 0) || known.every((point) => (point[axis] ?? 0) >= BOX);
  return known.length < 3 || Math.abs(area) / 2 <= 200 || isBeyond(0) || isBeyond(1);
}
