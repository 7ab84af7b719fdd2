import { enAnswer as t } from '../../locales/en-answer';
import type { Bounce } from '../../model/bounce';
import { utcWords } from './time-words';
import { visible } from './visible-text';

/** Which bounce this answer belongs to: a pinned pane stays while the selection moves on. */
export function Explaining({ bounce }: { bounce: Bounce }) {
  const subject = bounce.envelope.subject ?? bounce.original.subject;
  const date = bounce.envelope.date ?? bounce.original.date;
  return (
    <p className="rd-explaining">
      {t.explaining} <bdi>{subject === null || subject === '' ? t.withoutSubject : visible(subject)}</bdi>
      {date !== null && <>, {utcWords(date)}</>}
    </p>
  );
}
