import { attacksOn, textOf, type Attack } from './attack-texts';
import { stepCounter, TooManySteps, type Counted } from './step-counter';

const MOST_STEPS = 5_000_000;
const LONGEST_GAP = 2_000;
const SHORT_GAP = 6;

/**
 * The first text on which a pattern takes more than steps in proportion to its length; null where there is none.
 * On texts of one, two and three times the length, steps in proportion make the same difference each time. Steps that grow with the
 * square differ by at least one for every two pieces.
 * @throws where a gap has an end, but so far away that it is as good as none
 */
export function slowAttackOn(pattern: RegExp): Attack | null {
  const gaps = gapsIn(pattern);
  if (gaps.some((length) => length > LONGEST_GAP)) throw new Error(`A gap is too long: ${String(pattern)}`);
  const short = withShortGaps(pattern);
  const reach = 50 + gaps.length * SHORT_GAP;
  const count = stepCounter(short, MOST_STEPS);
  return attacksOn(short).find((attack) => isSlow(attack, reach, short, count)) ?? null;
}

function isSlow(attack: Attack, reach: number, pattern: RegExp, count: (text: string) => Counted): boolean {
  const piecesIn = (length: number): number => Math.max(12, Math.ceil(length / attack.piece.length));
  const grows = (times: number): boolean => {
    const [once = 0, twice = 0, thrice = 0] = [1, 2, 3].map((part) => count(textOf(attack, part * times)).steps);
    return thrice - 2 * twice + once > times ** 2 / 2;
  };
  try {
    agree(count, pattern, textOf(attack, SHORT_GAP));
    // On texts as short as its gaps, a pattern that jumps over them looks like one that grows.
    return grows(piecesIn(50)) && grows(piecesIn(2 * reach));
  } catch (error) {
    if (error instanceof TooManySteps) return true;
    throw error;
  }
}

const GAP = /(?<!\\u)\{(\d+)(?:(,)(\d*))?\}/g;

/** Repeats with an end, as long as they may get. */
const gapsIn = ({ source }: RegExp): readonly number[] =>
  [...source.matchAll(GAP)].map(([, least, , most]) => Number(most ?? least));

/** Where a gap ends decides how many steps each place takes, not how they grow; short ones are counted sooner. */
function withShortGaps({ source, flags }: RegExp): RegExp {
  const short = (length: string): string => String(Math.min(Number(length), SHORT_GAP));
  return new RegExp(
    source.replace(GAP, (_, least: string, comma = '', most = '') => {
      const end = most === '' ? '' : short(String(most));
      return `{${short(least)}${String(comma)}${end}}`;
    }),
    flags,
  );
}

/** The counter is worth as much as it finds what the language finds. */
function agree(count: (text: string) => Counted, { source, flags }: RegExp, text: string): void {
  const found = new RegExp(source, flags.replace(/[gy]/g, '')).exec(text);
  const expected = found === null ? null : [found.index, found.index + found[0].length];
  if (JSON.stringify(count(text).first) !== JSON.stringify(expected))
    throw new Error(`/${source}/${flags} was counted wrong on ${JSON.stringify(text)}`);
}
