import { words } from '../../locales/words';
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

const t = words.answer;

export interface TechnicalDetailsProps {
  readonly advice: Advice;
  readonly isSuspicious: boolean;
  readonly actions: AnswerActions;
}

const A_FEW_MORE = 50;

/** What a help desk needs: the raw fields of the report, and the articles behind the advice. */
export function TechnicalDetails({ advice, isSuspicious, actions }: TechnicalDetailsProps) {
  const recipients = [...advice.causes.flatMap((cause) => cause.recipients), ...advice.others];
  return (
    <>
      <MoreList
        className="rd-cards"
        items={recipients}
        step={A_FEW_MORE}
        render={(recipient) => <Facts facts={factsOf(recipient)} />}
      />
      <Heading level={3}>{t.details.report}</Heading>
      <Facts facts={factsOfReport(advice)} />
      {!isSuspicious && <LookupSlot place={{ part: 'sent' }} advice={advice} level={3} actions={actions} />}
      {advice.causes.map((cause) => (
        <Background key={cause.causeId} cause={cause} isSuspicious={isSuspicious} actions={actions} />
      ))}
    </>
  );
}

function factsOf(recipient: RecipientReport): readonly Fact[] {
  return [
    [t.details.recipient, recipient.address ?? recipient.displayName],
    [t.details.action, recipient.action],
    [t.details.status, recipient.status],
    [t.details.reply, recipient.reply?.toString()],
    [t.details.diagnostic, recipient.diagnostic],
    [t.details.remoteMta, recipient.remoteMta],
  ];
}

function factsOfReport({ bounce, authenticity }: Advice): readonly Fact[] {
  const why = authenticity.verdict === 'suspicious' ? [] : authenticity.reasons;
  return [
    [t.details.reportingMta, bounce.reportingMta],
    [t.details.generator, generatorName(bounce.generator)],
    [t.details.language, bounce.language === 'und' ? null : languageName(bounce.language)],
    [t.details.part, bounce.part],
    [t.details.authenticity, [`${t.details.authenticityWords[authenticity.verdict]}.`, ...why].join(' ')],
  ];
}

/** For each cause: its certainty, the alternatives, and the sources. */
function Background(props: { cause: CauseAdvice; isSuspicious: boolean; actions: AnswerActions }) {
  const { cause, isSuspicious, actions } = props;
  return (
    <>
      <Heading level={3}>
        {t.details.cause}: {cause.name}
      </Heading>
      {cause.certainty !== 'certain' && <p>{t.certainty[cause.certainty]}.</p>}
      {cause.alternatives.length > 0 && (
        <p>
          {t.details.alternatives}: {cause.alternatives.map(({ name }) => name).join('; ')}
        </p>
      )}
      <p>{t.details.sources}:</p>
      <ul className="rd-list">
        {cause.sources.map((link) => (
          <li key={link.url}>{isSuspicious ? visible(link.title) : <PageLink link={link} actions={actions} />}</li>
        ))}
      </ul>
    </>
  );
}
