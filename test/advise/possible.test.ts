// A cause that is only possible is never stated as a fact: not in the answer, not in any text that is copied from it.
import { advise } from '../../src/advise/advise';
import { adviceAsMarkdown, adviceAsText, adviceForHelpDesk } from '../../src/advise/report';
import { CAUSES } from '../../src/causes/registry';
import { words } from '../../src/locales/engine-words';
import type { Advice } from '../../src/model/advice';
import type { Cause } from '../../src/model/cause';
import type { Certainty } from '../../src/model/finding';
import { evidence } from '../statement-kit';
import { bounce, recipient } from './kit';

const HEDGE = words.advice.couldBe({ verdict: '' });

const adviceOn = (certainty: Certainty, ...causes: readonly Cause[]): Advice =>
  advise(
    bounce({ recipients: causes.map((_, i) => recipient({ address: `r${i}@fabrikam.com` })) }),
    causes.map((cause, i) => ({
      recipient: i,
      findings: [{ cause, certainty, evidence: [evidence('550 no')], isForeign: false }],
    })),
    { verdict: 'unknown', reasons: [] },
    causes,
  );

/** Every text that a person reads or copies, Markdown without its backslashes. */
const textsOf = (advice: Advice): readonly string[] => [
  advice.headline,
  ...advice.causes.map(({ verdict }) => verdict),
  adviceAsText(advice, 'sender'),
  adviceAsMarkdown(advice, 'sender').replaceAll('\\', ''),
  adviceForHelpDesk(advice),
];

/** Sentences that state a title without the hedge right before it. */
const asserted = (title: string, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text.replaceAll(`${HEDGE}${title}`, '').includes(title));

const guesses = CAUSES.filter(({ saysNoReason }) => saysNoReason !== true);
/** A title as the answer fills it in. */
const titleOf = (cause: Cause): string => adviceOn('certain', cause).causes[0]?.verdict ?? '';

test.each(guesses.map((cause) => [cause.id, cause] as const))('%s is hedged', (_id, cause) => {
  const advice = adviceOn('possible', cause);
  expect(advice.headline.startsWith(HEDGE)).toBe(true);
  expect(asserted(titleOf(cause), textsOf(advice))).toEqual([]);
});

test('each of several is hedged', () => {
  const [one, other] = guesses;
  if (one === undefined || other === undefined) throw new Error('no causes');
  const { causes } = adviceOn('possible', one, other);
  expect(causes.map(({ verdict }) => verdict.startsWith(HEDGE))).toEqual([true, true]);
});

test('one that is certain or likely is not', () => {
  for (const certainty of ['certain', 'likely'] as const)
    for (const cause of guesses) expect(adviceOn(certainty, cause).headline).not.toContain(HEDGE);
});
