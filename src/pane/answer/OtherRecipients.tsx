import { words as reportWords } from '../../locales/report-words';
import { words } from '../../locales/words';
import type { RecipientReport } from '../../model/bounce';
import { Heading } from '../parts/Heading';
import { MoreList } from './MoreList';
import { RecipientName } from './RecipientLine';
import { localWords } from '../parts/time-words';

const t = words.answer;

export interface OtherRecipientsProps {
  readonly others: readonly RecipientReport[];
  readonly isAll: boolean;
  /** Until when all are tried, as the page says above. */
  readonly triesUntil: string | undefined;
}

/** Recipients that didn't fail, each with what happened to their copy. */
export function OtherRecipients({ others, isAll, triesUntil }: OtherRecipientsProps) {
  if (others.length === 0) return null;
  const isSaid = others.every(({ action, willRetryUntil }) => action !== 'delayed' || willRetryUntil === triesUntil);
  return (
    <section>
      <Heading level={2}>{isAll ? t.others.only : t.others.heading}</Heading>
      <MoreList
        className="rd-list"
        items={others}
        render={(recipient) => (
          <>
            <RecipientName recipient={recipient} />: {whatBecameOf(recipient, isSaid)}
          </>
        )}
      />
    </section>
  );
}

/** @param isSaid the time is told already, and alike for all */
function whatBecameOf({ action, willRetryUntil }: RecipientReport, isSaid: boolean): string {
  return action === 'delayed' && willRetryUntil !== undefined && !isSaid
    ? t.others.delayedUntil({ action: reportWords.report.actions.delayed, when: localWords(willRetryUntil) })
    : reportWords.report.actions[action];
}
