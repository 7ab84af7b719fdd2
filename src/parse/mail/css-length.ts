// Lengths in pixels, with what calc() and its kin make of them.

const UNITS: Readonly<Record<string, number>> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945, rem: 16, vw: 10, vh: 8, vi: 10, vb: 8, vmin: 8, vmax: 10, '': 1,
}; // prettier-ignore

const TOKEN =
  /\s{0,20}(?:([+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:e[+-]?\d{1,3})?)([a-z%]{0,5})|([a-z-]{0,20}\(|[-+*/(),]))/y;
const MAX_TOKENS = 60;

/** What relative units are measured by. */
interface Scale {
  readonly em: number;
  /** What 100 % is. */
  readonly whole: number;
}

/** A length in pixels; NaN where it is none. @param em what one em is @param whole what 100 % is */
export function pixels(value: string | undefined, em: number, whole = 1000): number {
  if (value === undefined || !/\d/.test(value)) return NaN;
  const scale = { em, whole };
  TOKEN.lastIndex = 0;
  const simple = TOKEN.exec(value);
  if (simple?.[1] !== undefined) return toPixels(simple[1], simple[2] ?? '', scale);
  return new Calculation(value, scale).result();
}

function toPixels(number: string, unit: string, { em, whole }: Scale): number {
  if (unit === '%') return (Number(number) * whole) / 100;
  if (unit === 'em' || unit === 'lh' || unit === 'ic') return Number(number) * em;
  if (unit === 'ex' || unit === 'ch' || unit === 'cap') return (Number(number) * em) / 2;
  // The window may be called small, large, or dynamic: svw, lvw, dvw.
  return Number(number) * (UNITS[unit] ?? UNITS[unit.slice(1)] ?? 1);
}

/** Sums, products, min, max, and clamp, in one pass over a bounded number of tokens. */
class Calculation {
  private readonly tokens: readonly (readonly string[])[];
  private at = 0;

  constructor(
    value: string,
    private readonly scale: Scale,
  ) {
    const tokens: (readonly string[])[] = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(value); match !== null && tokens.length < MAX_TOKENS; match = TOKEN.exec(value))
      tokens.push(match.map((part: string | undefined) => part ?? ''));
    this.tokens = tokens;
  }

  result(): number {
    return this.sum();
  }

  private get mark(): string {
    return this.tokens[this.at]?.[3] ?? '';
  }

  private sum(): number {
    let sum = this.product();
    for (;;) {
      const sign = this.mark;
      if (sign === '+' || sign === '-') this.at++;
      // "1px -2px" without a blank behind the sign is one number after another.
      else if (!/^[+-]/.test(this.tokens[this.at]?.[1] ?? '')) return sum;
      sum += sign === '-' ? -this.product() : this.product();
    }
  }

  private product(): number {
    let product = this.value();
    while (this.mark === '*' || this.mark === '/') {
      const isTimes = this.mark === '*';
      this.at++;
      const value = this.value();
      product = isTimes ? product * value : product / value;
    }
    return product;
  }

  private value(): number {
    const [, number = '', unit = '', mark = ''] = this.tokens[this.at++] ?? [];
    if (number !== '') return toPixels(number, unit, this.scale);
    if (!mark.endsWith('(')) return NaN;
    const values = [this.sum()];
    while (this.mark === ',') {
      this.at++;
      values.push(this.sum());
    }
    if (this.mark === ')') this.at++;
    return valueOf(mark, values);
  }
}

function valueOf(name: string, values: readonly number[]): number {
  const [first = NaN, second = NaN, third = NaN] = values;
  if (name === 'min(') return Math.min(...values);
  if (name === 'max(') return Math.max(...values);
  if (name === 'clamp(') return Math.max(first, Math.min(second, third));
  return name === 'abs(' ? Math.abs(first) : first;
}
