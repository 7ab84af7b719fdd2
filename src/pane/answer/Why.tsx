import { useMemo } from 'react';
import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import { excerptsOf } from './excerpts';
import { Breakable } from '../parts/Breakable';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** Who rejected the message, and the words of the bounce that led to the cause, marked where they stand. */
export function Why({ cause, bounce }: { cause: CauseAdvice; bounce: Bounce }) {
  const excerpts = useMemo(() => excerptsOf(cause, bounce), [cause, bounce]);
  return (
    <>
      {cause.refusedBy !== undefined && (
        <p>
          <Breakable text={cause.refusedBy} />
        </p>
      )}
      {excerpts.length === 0 && <p className="rd-small">{t.why.none}</p>}
      {excerpts.map(({ source, parts }, place) => (
        <div key={place} className="rd-evidence">
          <p className="rd-small">{t.why.source[source]}:</p>
          <blockquote dir="auto">
            {parts.map((part, index) =>
              part.isMarked ? <mark key={index}>{visible(part.text)}</mark> : visible(part.text),
            )}
          </blockquote>
        </div>
      ))}
    </>
  );
}
