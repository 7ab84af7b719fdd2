import { NAMED_COLORS } from './css-color-names';
import { fromSpace } from './css-color-spaces';
import { topLevel } from './css-scan';

/** Red, green, and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Color = [0, 0, 0, 1];
export const WHITE: Color = [255, 255, 255, 1];
export const LINK_BLUE: Color = [0, 0, 238, 1];

/** What stands behind text in a window. */
const SYSTEM_WHITES = new Set(['canvas', 'window', 'field', 'background', 'buttonhighlight', 'highlighttext']);
const MAX_DEPTH = 4;

/** A color as CSS and HTML attributes write it; null where it is none that we know. */
export function readColor(text: string, depth = 0): Color | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return [0, 0, 0, 0];
  if (SYSTEM_WHITES.has(value)) return WHITE;
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return fromHex(named);
  if (/^#[0-9a-f]{3,8}$/.test(value)) return fromHex(value.slice(1));
  const [, name = '', inside = ''] = /^([a-z-]{1,20})\((.{1,280})\)$/.exec(value) ?? [];
  if (name === '' || depth > MAX_DEPTH) return null;
  if (name === 'color-mix') return mixOf(topLevel(inside, ','), depth);
  if (name === 'light-dark') return readColor(topLevel(inside, ',')[0] ?? '', depth + 1);
  const parts = topLevel(inside.replace(/[,/]/g, ' '), ' ');
  return parts[0] === 'from' ? fromOther(name, parts, depth) : fromParts(name, parts);
}

/** A color from another one: `rgb(from white r g b)`. With other channels than the same ones it's told by its numbers. */
function fromOther(name: string, parts: readonly string[], depth: number): Color | null {
  const origin = readColor(parts[1] ?? '', depth + 1);
  if (origin === null) return null;
  const channels = parts.slice(name === 'color' ? 3 : 2);
  const alpha = channels[3] === undefined || channels[3] === 'alpha' ? origin[3] : componentOf(channels[3], 'rgb', 3);
  if (!/^rgba?$/.test(name)) return [origin[0], origin[1], origin[2], alpha];
  const numbers = channels.slice(0, 3).map((part) => {
    const same = ['r', 'g', 'b'].indexOf(part);
    return same === -1 ? componentOf(part, 'rgb', 0) : (origin[same] ?? NaN);
  });
  return colorOf(numbers, alpha);
}

function fromParts(name: string, parts: readonly string[]): Color | null {
  const isColor = name === 'color';
  const kind = name.replace(/^(rgb|hsl)a$/, '$1');
  const numbers = (isColor ? parts.slice(1) : parts).map((part, i) => componentOf(part, kind, i));
  const [first = NaN, second = NaN, third = NaN, alpha = 1] = numbers;
  if ([first, second, third, alpha].some(Number.isNaN)) return null;
  switch (kind) {
    case 'rgb':
      return [first, second, third, alpha];
    case 'hsl':
      return fromHsl(first, second, third, alpha);
    case 'hwb':
      return fromHwb(first, second, third, alpha);
    case 'lab':
    case 'lch':
    case 'oklab':
    case 'oklch':
    case 'color':
      return [...fromSpace(isColor ? (parts[0] ?? '') : kind, [first, second, third]), alpha];
    default:
      return null;
  }
}

const colorOf = ([red = NaN, green = NaN, blue = NaN]: readonly number[], alpha: number): Color | null =>
  [red, green, blue, alpha].some(Number.isNaN) ? null : [red, green, blue, alpha];

/** `color-mix(in srgb, white 90%, black)`; the way between two colors counts as straight in every space. */
function mixOf([, one = '', other = '']: readonly string[], depth: number): Color | null {
  const share = (text: string): number => parseFloat(/(?:^|\s)([\d.]{1,9})%/.exec(text)?.[1] ?? 'NaN') / 100;
  const read = (text: string): Color | null => readColor(text.replace(/(^|\s)[\d.]{1,9}%(?=\s|$)/, '$1'), depth + 1);
  const [first, second] = [read(one), read(other)];
  if (first === null || second === null) return null;
  const [a, b] = [share(one), share(other)];
  const ofFirst = Number.isNaN(a) ? (Number.isNaN(b) ? 0.5 : 1 - b) : Number.isNaN(b) ? a : a / (a + b);
  return colorOf(mix(first, second, ofFirst), first[3] * ofFirst + second[3] * (1 - ofFirst));
}

const mix = (one: Color, other: Color, ofOne: number): readonly number[] =>
  [0, 1, 2].map((i) => (one[i] ?? 0) * ofOne + (other[i] ?? 0) * (1 - ofOne));

/** What 100 % is of each component. */
const WHOLE: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['rgb', [255, 255, 255]],
  ['hsl', [360, 1, 1]],
  ['hwb', [360, 1, 1]],
  ['lab', [100, 125, 125]],
  ['lch', [100, 150, 360]],
  ['oklab', [1, 0.4, 0.4]],
  ['oklch', [1, 0.4, 360]],
]);
const TURNS: Readonly<Record<string, number>> = { turn: 360, rad: 180 / Math.PI, grad: 0.9 };

function componentOf(part: string, name: string, index: number): number {
  if (part === 'none') return 0;
  const [, text = 'NaN', unit = ''] =
    /^(?:calc\(\s{0,9})?([+-]?[\d.]{1,20}(?:e[+-]?\d{1,3})?)([a-z%]{0,5})/.exec(part) ?? [];
  const number = Number(text);
  const whole = index >= 3 ? 1 : (WHOLE.get(name)?.[index] ?? 1);
  if (unit === '%') return (number * whole) / 100;
  // Without its sign, a share is still one of a hundred.
  if ((name === 'hsl' || name === 'hwb') && (index === 1 || index === 2)) return number / 100;
  return number * (TURNS[unit] ?? 1);
}

function fromHex(hex: string): Color | null {
  const digits = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
  if (digits.length !== 6 && digits.length !== 8) return null;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return [red, green, blue, alpha / 255];
}

function fromHsl(hue: number, saturation: number, lightness: number, alpha: number): Color {
  const channel = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

function fromHwb(hue: number, white: number, black: number, alpha: number): Color {
  const sum = Math.max(1, white + black);
  const [w, b] = [white / sum, black / sum];
  const [red, green, blue] = fromHsl(hue, 1, 0.5, 1);
  const channel = (value: number): number => value * (1 - w - b) + 255 * w;
  return [channel(red), channel(green), channel(blue), alpha];
}

/** What is seen of a color before another. */
export function blend(color: Color, behind: Color): Color {
  const [red = 0, green = 0, blue = 0] = mix(color, behind, Math.max(0, Math.min(1, color[3])));
  return [red, green, blue, 1];
}

/** Can't a person tell text from what is behind it? */
export function isSameColor(text: Color, behind: Color): boolean {
  const seen = blend(text, behind);
  return [0, 1, 2].every((i) => Math.abs((seen[i] ?? 0) - (behind[i] ?? 0)) <= 32);
}
