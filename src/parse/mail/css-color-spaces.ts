// From the color spaces of CSS Color 4 to red, green, and blue from 0 to 255. A person's eye is the measure, so wide gamuts count as sRGB.

type Triple = readonly [number, number, number];

const clamp = (value: number): number => Math.max(0, Math.min(255, value));
/** The curve of sRGB. */
const encode = (linear: number): number =>
  clamp(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
const encodeAll = ([r, g, b]: Triple): Triple => [encode(r), encode(g), encode(b)];

const fromPolar = (lightness: number, chroma: number, hue: number): Triple => {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
};

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return encodeAll([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

function fromXyz([x, y, z]: Triple): Triple {
  return encodeAll([
    3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
    -0.969266 * x + 1.8760108 * y + 0.041556 * z,
    0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
  ]);
}

/** From Lab with the white of daylight; the difference between the two whites of CSS isn't seen. */
function fromLab([lightness, a, b]: Triple): Triple {
  const y = (lightness + 16) / 116;
  const inverse = (t: number): number => (t > 6 / 29 ? t ** 3 : (t - 16 / 116) / 7.787);
  return fromXyz([0.95047 * inverse(y + a / 500), inverse(y), 1.08883 * inverse(y - b / 200)]);
}

/** @param space `lab`, `oklch`, or what `color()` names, such as `display-p3` */
export function fromSpace(space: string, [one, two, three]: Triple): Triple {
  switch (space) {
    case 'lab':
      return fromLab([one, two, three]);
    case 'lch':
      return fromLab(fromPolar(one, two, three));
    case 'oklab':
      return fromOklab([one, two, three]);
    case 'oklch':
      return fromOklab(fromPolar(one, two, three));
    case 'srgb-linear':
      return encodeAll([one, two, three]);
    default:
      if (space.startsWith('xyz')) return fromXyz([one, two, three]);
      return [clamp(255 * one), clamp(255 * two), clamp(255 * three)];
  }
}
