import { words } from '../../locales/words';
import type { Bounce } from '../../model/bounce';
import type { AnswerActions } from './answer-actions';
import { MoreMenu } from './MoreMenu';
import { ownDirection } from '../parts/own-direction';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface ContextLineProps {
  readonly bounce: Bounce;
  /** The name of a bounce without a subject: how it was brought in. */
  readonly origin: string;
  readonly actions: AnswerActions;
  /** Undefined where nobody takes reports. */
  readonly onReport: (() => void) | undefined;
}

/** Nobody reads more of a subject on one line, and a hostile one has thousands of characters. */
const MAX_SUBJECT = 200;

/** Which bounce this answer belongs to, on one line: a pinned pane stays while the selection moves on. */
export function ContextLine({ bounce, origin, actions, onReport }: ContextLineProps) {
  const own = subjectOf(bounce);
  const subject = visible((own === '' ? origin : own).slice(0, MAX_SUBJECT));
  const date = bounce.envelope.date ?? bounce.original.date;
  return (
    <div className="rd-context">
      <p className="rd-explaining" dir={ownDirection(subject)} title={subject}>
        <span className="rd-hidden">{t.explaining}</span> <bdi>{subject}</bdi>
        {date !== null && (
          <>
            {' · '}
            <bdi>{localWords(date)}</bdi>
          </>
        )}
      </p>
      <MoreMenu actions={actions} onReport={onReport} />
    </div>
  );
}

/** The report's own subject, else the one of the message that bounced, else nothing. */
function subjectOf({ envelope, original }: Bounce): string {
  const own = envelope.subject ?? '';
  return own === '' ? (original.subject ?? '') : own;
}
