// A pattern as a program of small steps, after the parse tree of ESLint's own parser.
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What a step does, and what it needs for that. All steps have one shape: the counter reads millions of them. */
interface Step {
  readonly does: 'take' | 'try' | 'go' | 'check' | 'look' | 'mark' | 'advanced' | 'end';
  /** Where it goes on. */
  readonly to: number;
  /** What is tried when the way taken first leads nowhere. */
  readonly then: number;
  readonly fits: Fits;
  readonly holds: (text: string, at: number) => boolean;
  readonly program: Program | null;
  readonly isNegative: boolean;
  readonly loop: number;
}

const stepThat = (does: Step['does'], more: Partial<Step> = {}): Step => {
  const { to = 0, then = 0, fits = NOTHING, holds = () => true, program = null, isNegative = false, loop = 0 } = more;
  return { does, to, then, fits, holds, program, isNegative, loop };
};

export interface Program {
  readonly steps: readonly Step[];
  /** Whether it reads towards the start of the text, as a look-behind does. */
  readonly isBackward: boolean;
}

export const treeOf = ({ source, unicode }: RegExp): AST.Pattern =>
  new RegExpParser().parsePattern(source, undefined, undefined, { unicode });

/** @throws where the pattern holds what no pattern of ours does: a back-reference, flags of a part, sets of strings. */
export const programOf = (pattern: RegExp): Program => new Writer(pattern, false).write(treeOf(pattern).alternatives);

class Writer {
  readonly #steps: Step[] = [];
  readonly #pattern: RegExp;
  readonly #isBackward: boolean;
  #loops = 0;

  constructor(pattern: RegExp, isBackward: boolean) {
    this.#pattern = pattern;
    this.#isBackward = isBackward;
  }

  write(alternatives: readonly AST.Alternative[]): Program {
    this.#choice(alternatives);
    this.#steps.push(stepThat('end'));
    return { steps: this.#steps, isBackward: this.#isBackward };
  }

  /** A step that is known later. */
  #reserve(): number {
    return this.#steps.push(stepThat('end')) - 1;
  }

  #choice(alternatives: readonly AST.Alternative[]): void {
    const steps = this.#steps;
    const ends: number[] = [];
    for (const [index, { elements }] of alternatives.entries()) {
      const isLast = index === alternatives.length - 1;
      const choice = isLast ? null : this.#reserve();
      for (const element of this.#isBackward ? [...elements].reverse() : elements) this.#element(element);
      if (choice === null) continue;
      ends.push(this.#reserve());
      steps[choice] = stepThat('try', { to: choice + 1, then: steps.length });
    }
    for (const end of ends) steps[end] = stepThat('go', { to: steps.length });
  }

  #element(element: AST.Element): void {
    switch (element.type) {
      case 'Quantifier':
        this.#repeat(element);
        break;
      case 'Assertion':
        this.#assertion(element);
        break;
      case 'Group':
      case 'CapturingGroup':
        if ('modifiers' in element && element.modifiers !== null) throw new Error(`Not counted: ${element.raw}`);
        this.#choice(element.alternatives);
        break;
      case 'Backreference':
      case 'ExpressionCharacterClass':
        throw new Error(`Not counted: ${element.raw}`);
      default:
        this.#steps.push(stepThat('take', { fits: fitsOf(element.raw, this.#pattern) }));
    }
  }

  #repeat({ min, max, greedy, element }: AST.Quantifier): void {
    for (let times = 0; times < min; times += 1) this.#element(element);
    const exits = max === Infinity ? this.#loop(element) : this.#optional(element, max - min);
    const end = this.#steps.length;
    for (const exit of exits)
      this.#steps[exit] = greedy
        ? stepThat('try', { to: exit + 1, then: end })
        : stepThat('try', { to: end, then: exit + 1 });
  }

  /** @returns the steps from which it may be left */
  #loop(element: AST.QuantifiableElement): readonly number[] {
    const start = this.#reserve();
    // A round that took nothing is no round.
    const loop = mayBeEmpty(element) ? (this.#loops += 1) : null;
    if (loop !== null) this.#steps.push(stepThat('mark', { loop }));
    this.#element(element);
    if (loop !== null) this.#steps.push(stepThat('advanced', { loop }));
    this.#steps.push(stepThat('go', { to: start }));
    return [start];
  }

  /** @returns the steps from which it may be left */
  #optional(element: AST.QuantifiableElement, times: number): readonly number[] {
    return Array.from({ length: times }, () => {
      const exit = this.#reserve();
      this.#element(element);
      return exit;
    });
  }

  #assertion(assertion: AST.Assertion): void {
    if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind') {
      const program = new Writer(this.#pattern, assertion.kind === 'lookbehind').write(assertion.alternatives);
      this.#steps.push(stepThat('look', { program, isNegative: assertion.negate }));
    } else this.#steps.push(stepThat('check', { holds: checkOf(assertion, this.#pattern) }));
  }
}

function mayBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion') return true;
  if (element.type === 'Quantifier') return element.min === 0 || mayBeEmpty(element.element);
  return 'alternatives' in element && element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
}

/** Which code units fit: a table of what is asked most, and a question for the others. */
export interface Fits {
  readonly common: Uint8Array;
  readonly rare: (unit: number) => boolean;
}

const TABLE = 0x100;
const NOTHING: Fits = { common: new Uint8Array(TABLE), rare: () => false };
const known = new Map<string, Fits>();

/** Whether a code unit fits a character or a class, as the language itself says; each is asked once. */
export function fitsOf(raw: string, { flags }: RegExp): Fits {
  const key = `${flags} ${raw}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gmyd]/g, ''));
  const ask = (unit: number): boolean => one.test(String.fromCharCode(unit));
  const others = new Map<number, boolean>();
  const fits: Fits = {
    common: Uint8Array.from({ length: TABLE }, (_, unit) => Number(ask(unit))),
    rare: (unit) => {
      const answer = others.get(unit) ?? ask(unit);
      others.set(unit, answer);
      return answer;
    },
  };
  known.set(key, fits);
  return fits;
}

export const isFitting = ({ common, rare }: Fits, unit: number): boolean =>
  unit < TABLE ? common[unit] === 1 : rare(unit);

/** There is no unit before the first and after the last. */
export const fitsAt = (fits: Fits, text: string, at: number): boolean =>
  at >= 0 && at < text.length && isFitting(fits, text.charCodeAt(at));

const WORD = fitsOf('\\w', /x/);
const LINE_END = fitsOf('[\\n\\r\\u2028\\u2029]', /x/);

function checkOf(
  assertion: AST.EdgeAssertion | AST.WordBoundaryAssertion,
  { multiline }: RegExp,
): (text: string, at: number) => boolean {
  if (assertion.kind === 'word')
    return (text, at) => (fitsAt(WORD, text, at - 1) !== fitsAt(WORD, text, at)) !== assertion.negate;
  return assertion.kind === 'start'
    ? (text, at) => at === 0 || (multiline && fitsAt(LINE_END, text, at - 1))
    : (text, at) => at === text.length || (multiline && fitsAt(LINE_END, text, at));
}
