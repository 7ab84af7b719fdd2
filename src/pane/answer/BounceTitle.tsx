import { words } from '../../locales/words';
import type { Bounce } from '../../model/bounce';
import { utcWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface BounceTitleProps {
  readonly bounce: Bounce;
  /** The name of a bounce without a subject: how it was brought in. */
  readonly origin: string;
}

/** Which bounce this answer belongs to: a pinned pane stays while the selection moves on. */
export function BounceTitle({ bounce, origin }: BounceTitleProps) {
  const subject = subjectOf(bounce);
  const date = bounce.envelope.date ?? bounce.original.date;
  return (
    <p className="rd-explaining">
      {t.explaining} <bdi>{visible(subject === '' ? origin : subject)}</bdi>
      {date !== null && <>, {utcWords(date)}</>}
    </p>
  );
}

/** The report's own subject, else the one of the message that bounced, else nothing. */
function subjectOf({ envelope, original }: Bounce): string {
  const own = envelope.subject ?? '';
  return own === '' ? (original.subject ?? '') : own;
}
