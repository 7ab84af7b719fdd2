import { words as reportWords } from '../../locales/report-words';
import { words } from '../../locales/words';
import type { RecipientReport } from '../../model/bounce';
import { Heading } from '../parts/Heading';
import { MoreList } from './MoreList';
import { RecipientName } from './RecipientLine';
import { localWords } from '../parts/time-words';

const t = words.answer;

/** Recipients that didn't fail, each with what happened to their copy. */
export function OtherRecipients({ others, isAll }: { others: readonly RecipientReport[]; isAll: boolean }) {
  if (others.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{isAll ? t.others.only : t.others.heading}</Heading>
      <MoreList
        className="rd-list"
        items={others}
        render={(recipient) => (
          <>
            <RecipientName recipient={recipient} />: {whatBecameOf(recipient)}
          </>
        )}
      />
    </section>
  );
}

function whatBecameOf({ action, willRetryUntil }: RecipientReport): string {
  return action === 'delayed' && willRetryUntil !== undefined
    ? t.others.delayedUntil({ action: reportWords.report.actions.delayed, when: localWords(willRetryUntil) })
    : reportWords.report.actions[action];
}
