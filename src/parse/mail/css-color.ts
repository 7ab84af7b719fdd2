import { NAMED_COLORS } from './css-color-names';

/** Red, green, and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Color = [0, 0, 0, 1];
export const WHITE: Color = [255, 255, 255, 1];
export const LINK_BLUE: Color = [0, 0, 238, 1];

/** A color as CSS and HTML attributes write it; null where it is none that we know. */
export function readColor(text: string): Color | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return [0, 0, 0, 0];
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return fromHex(named);
  if (/^#[0-9a-f]{3,8}$/.test(value)) return fromHex(value.slice(1));
  const light = lightnessOf(value);
  if (light !== null) return light;
  const [, name = '', inside = ''] = /^(rgb|hsl|hwb)a?\(([^()]{1,80})\)$/.exec(value) ?? [];
  if (name === '') return null;
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const numbers = parts.map((part, i) => componentOf(part, name, i));
  const [first = NaN, second = NaN, third = NaN, alpha = 1] = numbers;
  if ([first, second, third, alpha].some(Number.isNaN)) return null;
  if (name === 'rgb') return [first, second, third, alpha];
  return name === 'hsl' ? fromHsl(first, second, third, alpha) : fromHwb(second, third, alpha);
}

/** Of the newer ways to write a color, white and black are told, since they are what hides. */
function lightnessOf(value: string): Color | null {
  const [, name = '', inside = ''] = /^(ok(?:lab|lch)|lab|lch|color)\(([^()]{1,80})\)$/.exec(value) ?? [];
  const parts = inside.trim().split(/[\s/]+/);
  const alpha = inside.includes('/') ? componentOf(parts.at(-1) ?? '', 'rgb', 3) : 1;
  if (alpha <= 0.05) return [0, 0, 0, 0];
  const shares = (name === 'color' ? parts.slice(1, 4) : parts.slice(0, 1)).map((part) =>
    part.endsWith('%') || name === 'lab' || name === 'lch' ? parseFloat(part) / 100 : parseFloat(part),
  );
  if (name === '' || shares.length === 0) return null;
  if (shares.every((share) => share >= 0.98)) return [255, 255, 255, alpha];
  return shares.every((share) => share <= 0.02) ? [0, 0, 0, alpha] : null;
}

function componentOf(part: string, name: string, index: number): number {
  const number = parseFloat(part);
  const isPercent = part.endsWith('%');
  if (index === 3) return isPercent ? number / 100 : number;
  if (name === 'rgb') return isPercent ? number * 2.55 : number;
  return index === 0 ? number : number / 100;
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

/** Only grays are exact, and white and black are what hides. */
function fromHwb(white: number, black: number, alpha: number): Color | null {
  if (white + black < 1) return null;
  const gray = (255 * white) / (white + black);
  return [gray, gray, gray, alpha];
}

/** Can't a person tell one from the other? */
export const isSameColor = (one: Color, other: Color): boolean =>
  [0, 1, 2].every((i) => Math.abs((one[i] ?? 0) - (other[i] ?? 0)) <= 16);
