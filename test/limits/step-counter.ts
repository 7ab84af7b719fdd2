// How many steps a backtracking matcher makes. It does what engines do, without their shortcuts, and it counts: the same text takes
// the same number of steps on every machine.
import { fitsAt, programOf, type Program } from './step-program';

export class TooManySteps extends Error {}

export interface Counted {
  readonly steps: number;
  /** Where the first match begins and ends; null where there is none. */
  readonly first: readonly [number, number] | null;
}

/** All matches in a text, one after the other, as `matchAll` finds them. @throws TooManySteps */
export function stepCounter(pattern: RegExp, limit: number): (text: string) => Counted {
  const program = programOf(pattern);
  const opening = program.steps[0]?.does === 'take' ? program.steps[0].fits : null;
  return (text) => {
    const budget = { steps: 0, limit };
    const ways: Ways = { steps: [], places: [], marks: [] };
    let first: Counted['first'] = null;
    for (let start = 0; start <= text.length;) {
      // Most places end at the first step, which one look tells.
      if (opening !== null && !fitsAt(opening, text, start)) {
        if ((budget.steps += 1) > limit) throw new TooManySteps();
        start += 1;
        continue;
      }
      const end = run(program, text, start, budget, ways);
      if (end !== null) first ??= [start, end];
      start = Math.max(start + 1, end ?? 0);
    }
    return { steps: budget.steps, first };
  };
}

interface Budget {
  steps: number;
  readonly limit: number;
}

/** Where the round of each loop began. */
type Marks = Readonly<Record<number, number>>;
const NO_MARKS: Marks = {};

/** What is tried when the way taken first leads nowhere: three stacks side by side, since this is what takes the time. */
interface Ways {
  readonly steps: number[];
  readonly places: number[];
  readonly marks: Marks[];
}

/** @returns where the match ends that begins here, or null; the ways it did not try are taken off again */
function run({ steps, isBackward }: Program, text: string, start: number, budget: Budget, ways: Ways): number | null {
  const bottom = ways.steps.length;
  let step = 0;
  let at = start;
  let marks = NO_MARKS;
  for (;;) {
    for (let goesOn = true; goesOn;) {
      if ((budget.steps += 1) > budget.limit) throw new TooManySteps();
      const now = steps[step];
      step += 1;
      switch (now?.does) {
        case 'take':
          goesOn = fitsAt(now.fits, text, isBackward ? at - 1 : at);
          at += isBackward ? -1 : 1;
          break;
        case 'try':
          ways.steps.push(now.then);
          ways.places.push(at);
          ways.marks.push(marks);
          step = now.to;
          break;
        case 'go':
          step = now.to;
          break;
        case 'check':
          goesOn = now.holds(text, at);
          break;
        case 'look':
          goesOn = now.program === null || (run(now.program, text, at, budget, ways) === null) === now.isNegative;
          break;
        case 'mark':
          marks = { ...marks, [now.loop]: at };
          break;
        case 'advanced':
          goesOn = marks[now.loop] !== at;
          break;
        default:
          ways.steps.length = ways.places.length = ways.marks.length = bottom;
          return at;
      }
    }
    if (ways.steps.length === bottom) return null;
    step = ways.steps.pop() ?? 0;
    at = ways.places.pop() ?? 0;
    marks = ways.marks.pop() ?? NO_MARKS;
  }
}
