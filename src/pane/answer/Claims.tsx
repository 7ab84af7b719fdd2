import { hostName } from '../../host/office/host-name';
import { words } from '../../locales/words';
import type { Advice, CauseAdvice } from '../../model/advice';
import { Breakable } from '../parts/Breakable';
import { Heading } from '../parts/Heading';
import { pageHeadline } from './page-headline';
import { RecipientLine } from './RecipientLine';
import { Section } from '../parts/Section';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** A message that isn't to be trusted: what to do with it, and what it claims, closed. */
export function Claims({ advice }: { advice: Advice }) {
  const { explanation, causes, precautions = [] } = advice;
  return (
    <>
      <Heading level={1}>
        <Breakable text={pageHeadline(advice, 'sender')} />
      </Heading>
      {explanation !== undefined && <p>{visible(explanation)}</p>}
      {precautions.length > 0 && (
        <ol className="rd-steps">
          {inThisOutlook(precautions).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {causes.length > 0 && (
        <Section title={t.careful.claims} level={2}>
          {() => causes.map((cause, index) => <Claim key={index} cause={cause} />)}
        </Section>
      )}
    </>
  );
}

/** The first says how to report it, which each Outlook calls differently. */
const inThisOutlook = ([, ...others]: readonly string[]): readonly string[] => [
  t.careful.phishing[hostName()],
  ...others,
];

function Claim({ cause }: { cause: CauseAdvice }) {
  return (
    <div>
      <p>{visible(cause.verdict)}</p>
      {cause.recipients.length > 1 && <RecipientLine recipients={cause.recipients} />}
      {cause.theirText !== undefined && <blockquote>{visible(cause.theirText)}</blockquote>}
    </div>
  );
}
