import { Breakable } from '../parts/Breakable';
import { visible } from '../parts/visible-text';
import { CauseAnswer, type CauseAnswerProps } from './CauseAnswer';
import { Heading } from '../parts/Heading';
import { Section } from '../parts/Section';

/** A single cause is shown under the page's heading. Several are sections, the worst one first and open. */
export function Causes(props: Omit<CauseAnswerProps, 'cause' | 'level'>) {
  const { headline, explanation, causes } = props.advice;
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
