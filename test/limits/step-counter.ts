// How many steps a backtracking matcher makes. It does what engines do, without their shortcuts, and it counts: the same text takes
// the same number of steps on every machine.
import { programOf, type Program, type Step } from './step-program';

export class TooManySteps extends Error {}

export interface Counted {
  readonly steps: number;
  /** Where the first match begins and ends; null where there is none. */
  readonly first: readonly [number, number] | null;
}

/** All matches in a text, one after the other, as `matchAll` finds them. @throws TooManySteps */
export function stepCounter(pattern: RegExp, limit: number): (text: string) => Counted {
  const program = programOf(pattern);
  return (text) => {
    const budget = { steps: 0, limit };
    let first: Counted['first'] = null;
    for (let start = 0; start <= text.length;) {
      const end = run(program, text, start, budget);
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

/** @returns where the match ends that begins here, or null */
function run({ steps, isBackward }: Program, text: string, start: number, budget: Budget): number | null {
  // What is tried when the way taken first leads nowhere: three arrays side by side, since this is what takes the time.
  const [waySteps, wayPlaces, wayMarks]: [number[], number[], Marks[]] = [[0], [start], [NO_MARKS]];
  for (;;) {
    let step = waySteps.pop();
    let at = wayPlaces.pop();
    let marks = wayMarks.pop();
    if (step === undefined || at === undefined || marks === undefined) return null;
    for (let goesOn = true; goesOn;) {
      if ((budget.steps += 1) > budget.limit) throw new TooManySteps();
      const now: Step | undefined = steps[step];
      step += 1;
      switch (now?.does) {
        case 'take':
          goesOn = now.fits(text.charCodeAt(isBackward ? at - 1 : at));
          at += isBackward ? -1 : 1;
          break;
        case 'try':
          waySteps.push(now.then);
          wayPlaces.push(at);
          wayMarks.push(marks);
          step = now.first;
          break;
        case 'go':
          step = now.to;
          break;
        case 'check':
          goesOn = now.holds(text, at);
          break;
        case 'look':
          goesOn = (run(now.program, text, at, budget) === null) === now.isNegative;
          break;
        case 'mark':
          marks = { ...marks, [now.loop]: at };
          break;
        case 'advanced':
          goesOn = marks[now.loop] !== at;
          break;
        default:
          return at;
      }
    }
  }
}
