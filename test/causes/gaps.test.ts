import { CAUSES } from '../../src/causes/registry';
import type { Cause, StepTemplate, Without } from '../../src/model/cause';

const stepsOf = ({ steps }: Cause): readonly StepTemplate[] =>
  Object.values(steps).flatMap((list: readonly StepTemplate[]) => list);

const HAS: Readonly<Record<keyof Without, (cause: Cause) => boolean>> = {
  check: (cause) => stepsOf(cause).some(({ commands = [] }) => commands.some(({ changes }) => !changes)),
  fix: (cause) => stepsOf(cause).some(({ commands = [] }) => commands.some(({ changes }) => changes)),
  letter: (cause) => stepsOf(cause).some(({ letter }) => letter !== undefined),
};
const KINDS = Object.keys(HAS) as (keyof Without)[];
const missing = CAUSES.flatMap((cause) => KINDS.filter((kind) => !HAS[kind](cause)).map((kind) => ({ cause, kind })));

describe('each cause', () => {
  test('has a checking command, a fixing command and a letter, or says why it has not', () => {
    const gaps = missing.filter(({ cause, kind }) => cause.without?.[kind] === undefined);
    expect(gaps.map(({ cause, kind }) => `${cause.id}: ${kind}`)).toEqual([]);
  });

  test('gives no reason for what is there', () => {
    const stale = CAUSES.flatMap((cause) =>
      KINDS.filter((kind) => HAS[kind](cause) && cause.without?.[kind] !== undefined).map(
        (kind) => `${cause.id}: ${kind}`,
      ),
    );
    expect(stale).toEqual([]);
  });

  test('gives its reasons in a short sentence, with nothing to fill in', () => {
    const reasons = CAUSES.flatMap(({ without = {} }) => Object.values(without));
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter((reason) => !/^[A-Z][^{}]{15,110}\.$/.test(reason))).toEqual([]);
  });
});
