import { words as sharedWords } from '../../locales/shared-words';
import { words } from '../../locales/words';
import type { RecipientReport } from '../../model/bounce';
import { Heading } from '../parts/Heading';
import { isPast } from './delay';
import { MoreList } from './MoreList';
import { RecipientName } from './RecipientLine';
import { localWords } from '../parts/time-words';

const t = words.answer;

export interface OtherRecipientsProps {
  readonly others: readonly RecipientReport[];
  readonly isAll: boolean;
  /** Until when all are tried, or were, as the page says above; null where it doesn't. */
  readonly until: string | null;
}

/** Recipients that didn't fail, each with what happened to their copy. */
export function OtherRecipients({ others, isAll, until }: OtherRecipientsProps) {
  if (others.length === 0) return null;
  const isSaid = others.every(({ action, willRetryUntil }) => action !== 'delayed' || willRetryUntil === until);
  return (
    <section>
      <Heading level={2}>{isAll ? t.others.only({ count: others.length }) : t.others.heading}</Heading>
      <MoreList
        className="rd-list"
        items={others}
        render={(recipient) => (
          <>
            <RecipientName recipient={recipient} mark=":" /> {whatBecameOf(recipient, isSaid)}
          </>
        )}
      />
    </section>
  );
}

/** @param isSaid the time is told already, and alike for all */
function whatBecameOf(recipient: RecipientReport, isSaid: boolean): string {
  const { action, willRetryUntil } = recipient;
  const when = willRetryUntil === undefined || isSaid ? null : localWords(willRetryUntil);
  if (action !== 'delayed') return sharedWords.shared.actions[action];
  if (isPast(recipient)) return when === null ? t.others.wasDelayed : t.others.triedUntil({ when });
  const { delayed } = sharedWords.shared.actions;
  return when === null ? delayed : t.others.delayedUntil({ action: delayed, when });
}
