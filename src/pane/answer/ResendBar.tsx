import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { Notice } from '../parts/Notice';
import { ownDirection } from '../parts/own-direction';
import { TextButton } from '../parts/TextButton';
import { visible } from '../parts/visible-text';
import { firstSentence } from './first-sentence';

const t = words.answer;

export interface ResendBarProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  /** Opens the message to write again; null where another button does already. */
  readonly onAgain: (() => void) | null;
}

/** Whether to resend, and the way to do it where it helps. */
export function ResendBar({ cause: { retry }, role, onAgain }: ResendBarProps) {
  const [whether, rest] = firstSentence(retry.note);
  return (
    <div className="rd-retry">
      <Notice kind={retry.helps ? 'info' : 'warning'}>
        {role !== 'sender' && `${t.steps.forSender} `}
        <span dir={ownDirection(retry.note)}>
          <strong>{visible(whether)}</strong> {visible(rest)}
        </span>
        {retry.helps && role === 'sender' && onAgain !== null && (
          <>
            {' '}
            <TextButton onClick={onAgain}>{t.letters.newMessage}</TextButton>
          </>
        )}
      </Notice>
    </div>
  );
}
