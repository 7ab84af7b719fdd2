import { useMemo } from 'react';
import { enAnswer as t } from '../../locales/en-answer';
import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import { excerptsOf } from './excerpts';
import { Heading, type Level } from '../parts/Heading';
import { visible } from '../parts/visible-text';

/** What the cause means, and the words of the bounce that led to it, marked where they stand. */
export function Why({ cause, bounce, level }: { cause: CauseAdvice; bounce: Bounce; level: Level }) {
  const excerpts = useMemo(() => excerptsOf(cause, bounce), [cause, bounce]);
  return (
    <section>
      <Heading level={level}>{t.why.heading}</Heading>
      <p>{cause.meaning}</p>
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
    </section>
  );
}
