import { useState } from 'react';
import { Breakable } from '../parts/Breakable';
import { CauseAnswer, type CauseAnswerProps } from './CauseAnswer';
import { AboutCause, CauseList } from './CauseList';
import { Claims } from './Claims';
import { delayOf } from './delay';
import { DelayLines } from './DelayLines';
import { Heading } from '../parts/Heading';
import { pageHeadline } from './page-headline';

/** A single cause is shown under the page's heading; of several all are listed, and the chosen one is shown, first the worst. */
export function Causes(props: Omit<CauseAnswerProps, 'cause' | 'level' | 'isShown'>) {
  const { explanation, causes, authenticity } = props.advice;
  if (authenticity.verdict === 'suspicious') return <Claims advice={props.advice} />;
  const [only] = causes;
  const delay = delayOf(props.advice);
  const isSingle = only !== undefined && causes.length === 1;
  return (
    <>
      <Heading level={1}>
        <Breakable text={pageHeadline(props.advice, props.role)} />
      </Heading>
      {delay !== null && <DelayLines delay={delay} explanation={explanation} />}
      {delay === null && explanation !== undefined && (
        <p>
          <Breakable isProse text={explanation} />
        </p>
      )}
      {isSingle ? <CauseAnswer {...props} cause={only} level={2} isShown /> : <Several {...props} />}
    </>
  );
}

/** Parts that were looked at stay: what was found out in them isn’t lost. By their place, since an answer of DNS changes a cause. */
function Several(props: Omit<CauseAnswerProps, 'cause' | 'level' | 'isShown'>) {
  const { causes } = props.advice;
  const [selected, setSelected] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<number>>(() => new Set([0]));
  if (causes.length === 0) return null;
  return (
    <>
      <CauseList
        causes={causes}
        selected={causes[selected]}
        onSelect={(cause) => {
          const index = causes.indexOf(cause);
          setSelected(index);
          setSeen((before) => new Set(before).add(index));
        }}
      />
      {causes.map(
        (cause, index) =>
          seen.has(index) && (
            <section key={index} hidden={index !== selected}>
              <Heading level={2}>
                <AboutCause cause={cause} />
              </Heading>
              <CauseAnswer {...props} cause={cause} level={3} isShown={index === selected} />
            </section>
          ),
      )}
    </>
  );
}
