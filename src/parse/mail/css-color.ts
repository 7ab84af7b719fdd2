/** Red, green, and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Color = [0, 0, 0, 1];
export const WHITE: Color = [255, 255, 255, 1];
export const LINK_BLUE: Color = [0, 0, 238, 1];

// The names of CSS 2, and those near white, which hide text on white.
const NAMED = new Map(
  'black 000000 silver c0c0c0 gray 808080 grey 808080 white ffffff maroon 800000 red ff0000 purple 800080 fuchsia ff00ff magenta ff00ff green 008000 lime 00ff00 olive 808000 yellow ffff00 navy 000080 blue 0000ff teal 008080 aqua 00ffff cyan 00ffff orange ffa500 snow fffafa ivory fffff0 ghostwhite f8f8ff floralwhite fffaf0 mintcream f5fffa azure f0ffff whitesmoke f5f5f5 seashell fff5ee aliceblue f0f8ff honeydew f0fff0 lightgray d3d3d3 lightgrey d3d3d3 gainsboro dcdcdc darkblue 00008b darkred 8b0000 darkgreen 006400 darkgray a9a9a9 darkgrey a9a9a9 dimgray 696969 dimgrey 696969 linen faf0e6 beige f5f5dc oldlace fdf5e6 lavender e6e6fa lightyellow ffffe0 lightcyan e0ffff canvas ffffff canvastext 000000'
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, all) => (i % 2 ? pairs : [...pairs, [word, all[i + 1] ?? '']]), []),
);

/** A color as CSS and HTML attributes write it; null where it is none that we know. */
export function readColor(text: string): Color | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return [0, 0, 0, 0];
  const named = NAMED.get(value);
  if (named !== undefined) return fromHex(named);
  if (/^#[0-9a-f]{3,8}$/.test(value)) return fromHex(value.slice(1));
  const [, name = '', inside = ''] = /^(rgb|hsl|hwb)a?\(([^()]{1,80})\)$/.exec(value) ?? [];
  if (name === '') return null;
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const numbers = parts.map((part, i) => componentOf(part, name, i));
  const [first = NaN, second = NaN, third = NaN, alpha = 1] = numbers;
  if ([first, second, third, alpha].some(Number.isNaN)) return null;
  if (name === 'rgb') return [first, second, third, alpha];
  return name === 'hsl' ? fromHsl(first, second, third, alpha) : fromHwb(second, third, alpha);
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
