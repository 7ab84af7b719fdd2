import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { RecipientReport } from '../../model/bounce';
import { Mono } from '../parts/Mono';
import { MoreList } from './MoreList';

const t = words.answer;

/** A recipient as the report names it: the address, or the display name, or a text that says there's none. */
export function RecipientName({ recipient }: { recipient: RecipientReport }) {
  const name = recipient.address ?? recipient.displayName;
  return name === undefined ? <span>{t.noAddress}</span> : <Mono text={name} />;
}

/** Those who failed for one cause: the first five, the rest behind a button. */
export function Recipients({ cause }: { cause: CauseAdvice }) {
  return (
    <div className="rd-recipients">
      {cause.recipients.length > 1 && <p>{t.toRecipients({ count: cause.recipients.length })}:</p>}
      <MoreList
        className="rd-list"
        items={cause.recipients}
        render={(recipient) => <RecipientName recipient={recipient} />}
      />
    </div>
  );
}
