import { useState } from 'react';
import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { ForgeryWarning } from './ForgeryWarning';
import { Causes } from './Causes';
import { ContextLine } from './ContextLine';
import { delayOf } from './delay';
import { BackgroundSlot, TechnicalDetailsSlot } from './closed-sections';
import { hasBackground, titleOfBackground } from './has-background';
import { LookupSlot } from '../lookups/LookupSlot';
import { ReportSlot } from './ReportSlot';
import { OtherRecipients } from './OtherRecipients';
import { AfterPaint, PaintedInParts } from '../parts/AfterPaint';
import { Section } from '../parts/Section';
import { useContacts } from '../parts/use-contacts';
import { Warnings } from './Warnings';

const t = words.answer;

export interface AnswerPageProps {
  readonly advice: Advice;
  /** How the bounce was brought in, as text: shown if it has no subject. */
  readonly origin: string;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly actions: AnswerActions;
}

/**
 * The answer to one bounce: verdict, reason, who can fix it, what to do, and the rest closed.
 * Everything out of the bounce is a React text node; of a suspicious bounce nothing can be clicked but copy, disclosure, the report of a
 * wrong answer, and the look into the person's own Sent Items, which tells a stranger's bounce from one's own.
 */
export const AnswerPage = (props: AnswerPageProps) => (
  <PaintedInParts key={identityOf(props.advice)}>
    <Answer {...props} />
  </PaintedInParts>
);

function Answer({ advice, origin, role, onRole, actions }: AnswerPageProps) {
  const { bounce, authenticity, causes, others } = advice;
  const isSuspicious = authenticity.verdict === 'suspicious';
  const { reportAddress } = useContacts();
  const [isReporting, setReporting] = useState(false);
  const onReport =
    reportAddress === null
      ? undefined
      : () => {
          setReporting(true);
        };
  const context = (
    <>
      <ContextLine bounce={bounce} origin={origin} actions={actions} onReport={onReport} />
      {reportAddress !== null && isReporting && (
        <ReportSlot
          advice={advice}
          address={reportAddress}
          actions={actions}
          onClose={() => {
            setReporting(false);
          }}
        />
      )}
    </>
  );
  return (
    <article className="rd-answer">
      {!isSuspicious && context}
      {isSuspicious && <ForgeryWarning reasons={authenticity.reasons} />}
      {isSuspicious && <LookupSlot place={{ part: 'sent', role }} advice={advice} level={2} actions={actions} />}
      {isSuspicious && context}
      <Causes advice={advice} role={role} onRole={onRole} actions={actions} />
      <OtherRecipients others={others} isAll={causes.length === 0} until={delayOf(advice)?.until ?? null} />
      <Warnings warnings={bounce.warnings} />
      <AfterPaint>
        {hasReport(advice) && (
          <div className="rd-closed">
            <Section title={titleOfDetails(advice)} level={2}>
              {() => <TechnicalDetailsSlot advice={advice} role={role} isSuspicious={isSuspicious} actions={actions} />}
            </Section>
            {hasBackground(advice) && (
              <Section title={titleOfBackground(advice)} level={2}>
                {() => <BackgroundSlot advice={advice} actions={actions} />}
              </Section>
            )}
          </div>
        )}
      </AfterPaint>
    </article>
  );
}

/** Another bounce is another page: what was opened in the last one starts closed again. */
const identityOf = ({ headline, bounce }: Advice): string =>
  [bounce.envelope.messageId, bounce.envelope.date, bounce.part, headline].join('\n');

/** With the code that people search for, where all recipients share it. A no-break space keeps its two numbers in order in every language. */
function titleOfDetails({ causes, others }: Advice): string {
  const recipients = [...causes.flatMap((cause) => cause.recipients), ...others];
  const codes = new Set(recipients.map(({ reply, status }) => [reply, status].filter((part) => part).join('\u00A0')));
  const [code = ''] = codes;
  return codes.size === 1 && code !== '' ? `${t.details.heading} · ${code}` : t.details.heading;
}

const hasReport = ({ bounce }: Advice): boolean => bounce.kind !== 'not-a-bounce' && bounce.kind !== 'unreadable';
