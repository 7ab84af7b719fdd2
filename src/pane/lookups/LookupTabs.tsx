import { useState } from 'react';
import { Toggles } from '../parts/Toggles';
import { visible } from '../parts/visible-text';
import type { Lookup, LookupAnswer } from './lookup';
import { LookupFrame, type LookupFrameProps } from './LookupFrame';

interface LookupTabsProps<Q, A extends LookupAnswer, V> extends Pick<
  LookupFrameProps<Q, A, V>,
  'lookup' | 'via' | 'context'
> {
  readonly tabs: NonNullable<Lookup<Q, A, V>['tabs']>;
  readonly questions: readonly Q[];
}

/** One of several questions at a time. What was found is still there when its tab is chosen again. */
export function LookupTabs<Q, A extends LookupAnswer, V>({ tabs, questions, ...shared }: LookupTabsProps<Q, A, V>) {
  const { keyOf } = shared.lookup;
  const [chosen, setChosen] = useState<string | null>(null);
  const question = questions.find((each) => keyOf(each) === chosen) ?? questions[0];
  if (question === undefined) return null;
  return (
    <>
      <Toggles
        label={tabs.label()}
        values={questions.map(keyOf)}
        words={Object.fromEntries(questions.map((each) => [keyOf(each), visible(tabs.tabOf(each))]))}
        value={keyOf(question)}
        isStacked
        onChoose={setChosen}
      />
      <LookupFrame key={keyOf(question)} {...shared} question={question} />
    </>
  );
}
