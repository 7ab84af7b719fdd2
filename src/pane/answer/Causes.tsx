import { Breakable } from '../parts/Breakable';
import { visible } from '../parts/visible-text';
import { CauseAnswer, type CauseAnswerProps } from './CauseAnswer';
import { Heading } from '../parts/Heading';
import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import { Section } from '../parts/Section';
import { Verdict } from './Verdict';

const t = words.answer;

/** A single cause is shown under the page's heading. Several are sections, the worst one first and open. */
export function Causes(props: Omit<CauseAnswerProps, 'cause' | 'level'>) {
  const { headline, explanation, causes, authenticity } = props.advice;
  if (authenticity.verdict === 'suspicious') return <Claims advice={props.advice} />;
  const [only] = causes;
  const isSingle = only !== undefined && causes.length === 1;
  return (
    <>
      <Heading level={1}>
        <Breakable text={isSingle ? only.verdict : headline} />
      </Heading>
      {explanation !== undefined && <p>{visible(explanation)}</p>}
      {isSingle ? (
        <CauseAnswer {...props} cause={only} level={2} />
      ) : (
        causes.map((cause, index) => (
          <Section key={cause.causeId} title={cause.verdict} level={2} startsOpen={index === 0}>
            {() => <CauseAnswer {...props} cause={cause} level={3} />}
          </Section>
        ))
      )}
    </>
  );
}

/** A message that isn't to be trusted: what to do with it, and what it claims, closed. */
function Claims({ advice }: { advice: Advice }) {
  const { headline, explanation, causes, precautions = [] } = advice;
  return (
    <>
      <Heading level={1}>
        <Breakable text={headline} />
      </Heading>
      {explanation !== undefined && <p>{visible(explanation)}</p>}
      {precautions.length > 0 && (
        <ol className="rd-steps">
          {precautions.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {causes.length > 0 && (
        <Section title={t.careful.claims} level={2}>
          {() =>
            causes.map((cause) => (
              <div key={`${cause.causeId} ${cause.verdict}`}>
                <p>{visible(cause.verdict)}</p>
                <Verdict cause={cause} isOneOfSeveral={causes.length > 1} />
              </div>
            ))
          }
        </Section>
      )}
    </>
  );
}
