import { useState } from 'react';
import { words } from '../../locales/words';
import { Breakable } from '../parts/Breakable';
import { visible } from '../parts/visible-text';
import { CauseAnswer, type CauseAnswerProps } from './CauseAnswer';
import { CauseList } from './CauseList';
import { Claims } from './Claims';
import { withoutStop } from './first-sentence';
import { Heading } from '../parts/Heading';
import { roleFor } from './RoleSwitch';
import { wordingOf } from './wording';

const t = words.answer;

/** A single cause is shown under the page's heading; of several all are listed, and the chosen one is shown, first the worst. */
export function Causes(props: Omit<CauseAnswerProps, 'cause' | 'level' | 'isShown'>) {
  const { explanation, causes, authenticity } = props.advice;
  if (authenticity.verdict === 'suspicious') return <Claims advice={props.advice} />;
  const [only] = causes;
  const isSingle = only !== undefined && causes.length === 1;
  return (
    <>
      <Heading level={1}>
        <Breakable text={headlineOf(props)} />
      </Heading>
      {explanation !== undefined && <p>{visible(explanation)}</p>}
      {isSingle ? <CauseAnswer {...props} cause={only} level={2} isShown /> : <Several {...props} />}
    </>
  );
}

function headlineOf({ advice: { headline, causes }, role }: Pick<CauseAnswerProps, 'advice' | 'role'>): string {
  const [only] = causes;
  if (causes.length > 1) {
    const count = causes.reduce((sum, { recipients }) => sum + recipients.length, 0);
    const headline = role === 'sender' ? t.causes.headline : t.causes.headlineForOthers;
    return headline({ recipients: count, causes: causes.length });
  }
  return only === undefined ? withoutStop(headline) : wordingOf(only, roleFor(only, role)).headline;
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
              {/* The list above names the cause for the eye. */}
              <div className="rd-hidden">
                <Heading level={2}>
                  <Breakable text={wordingOf(cause, roleFor(cause, props.role)).headline} />
                </Heading>
              </div>
              <CauseAnswer {...props} cause={cause} level={3} isShown={index === selected} />
            </section>
          ),
      )}
    </>
  );
}
