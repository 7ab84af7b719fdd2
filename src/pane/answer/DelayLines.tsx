import { words as sharedWords } from '../../locales/shared-words';
import { words } from '../../locales/words';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';
import type { Delay } from './delay';

const t = words.answer.delay;

export interface DelayLinesProps {
  readonly delay: Delay;
  /** What the engine says of a message that is still being tried. */
  readonly explanation: string | undefined;
}

/** Under the headline of a delay: what to expect, why it's delayed, and what to do if it can't wait. */
export function DelayLines({ delay: { isOver, until, reason }, explanation = '' }: DelayLinesProps) {
  return (
    <>
      <p>
        {isOver ? (
          t.afterwards
        ) : (
          <>
            {until !== null && `${sharedWords.shared.triesUntil({ when: localWords(until) })} `}
            {visible(explanation)}
          </>
        )}
      </p>
      {!isOver && <p>{t.urgent}</p>}
      {reason !== null && (
        <p className="rd-reason">
          {t.reason}{' '}
          <q className="rd-quote" dir="auto">
            {visible(reason)}
          </q>
        </p>
      )}
    </>
  );
}
