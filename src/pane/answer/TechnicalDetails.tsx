import { detailWords } from '../../locales/detail-words';
import type { Role } from '../../model/cause';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { RecipientReport } from '../../model/bounce';
import type { AnswerActions } from './answer-actions';
import { Facts, type Fact } from './Facts';
import { Heading } from '../parts/Heading';
import { generatorName, languageName } from './report-names';
import { LookupSlot } from '../lookups/LookupSlot';
import { MoreList } from './MoreList';
import { PageLink } from '../parts/PageLink';
import { visible } from '../parts/visible-text';

const t = detailWords.report;

export interface TechnicalDetailsProps {
  readonly advice: Advice;
  readonly role: Role;
  readonly isSuspicious: boolean;
  readonly actions: AnswerActions;
}

const A_FEW_MORE = 50;

/** What a help desk needs: the raw fields of the report, and the articles behind the advice. */
export function TechnicalDetails({ advice, role, isSuspicious, actions }: TechnicalDetailsProps) {
  const recipients = [...advice.causes.flatMap((cause) => cause.recipients), ...advice.others];
  return (
    <>
      <MoreList
        className="rd-cards"
        items={recipients}
        step={A_FEW_MORE}
        render={(recipient) => <Facts facts={factsOf(recipient)} />}
      />
      <Heading level={3}>{t.report}</Heading>
      <Facts facts={factsOfReport(advice)} />
      {!isSuspicious && <LookupSlot place={{ part: 'sent', role }} advice={advice} level={3} actions={actions} />}
      {advice.causes.map((cause) => (
        <Background key={cause.causeId} cause={cause} isSuspicious={isSuspicious} actions={actions} />
      ))}
    </>
  );
}

function factsOf(recipient: RecipientReport): readonly Fact[] {
  return [
    [t.recipient, recipient.address ?? recipient.displayName],
    [t.action, recipient.action],
    [t.status, recipient.status],
    [t.reply, recipient.reply?.toString()],
    [t.diagnostic, recipient.diagnostic],
    [t.remoteMta, recipient.remoteMta],
  ];
}

function factsOfReport({ bounce, authenticity }: Advice): readonly Fact[] {
  const why = authenticity.verdict === 'suspicious' ? [] : authenticity.reasons;
  return [
    [t.reportingMta, bounce.reportingMta],
    [t.generator, generatorName(bounce.generator), 'ours'],
    [t.language, bounce.language === 'und' ? null : languageName(bounce.language), 'ours'],
    [t.part, bounce.part],
    [t.authenticity, [`${t.authenticityWords[authenticity.verdict]}.`, ...why].join(' '), 'ours'],
  ];
}

/** For each cause: its certainty, the alternatives, and the sources. */
function Background(props: { cause: CauseAdvice; isSuspicious: boolean; actions: AnswerActions }) {
  const { cause, isSuspicious, actions } = props;
  return (
    <>
      <Heading level={3}>
        {t.cause}: {cause.name}
      </Heading>
      {cause.certainty !== 'certain' && <p>{t.certainty[cause.certainty]}.</p>}
      {cause.alternatives.length > 0 && (
        <p>
          {t.alternatives}: {cause.alternatives.map(({ name }) => name).join('; ')}
        </p>
      )}
      {cause.sources.length > 0 && (
        <>
          <p>{t.sources}:</p>
          <ul className="rd-list">
            {cause.sources.map((link) => (
              <li key={link.url}>{isSuspicious ? visible(link.title) : <PageLink link={link} actions={actions} />}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
