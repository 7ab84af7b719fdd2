import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { enTriage as t } from '../../locales/en-triage';
import { Button } from '../parts/Button';
import { ProblemText } from '../ProblemPage';
import { sourceWords } from '../state/problems';
import type { Triage } from '../state/state';
import { isInVain } from './counts';
import type { Counts } from './counts';

export interface ReadingLineProps {
  readonly triage: Triage;
  readonly counts: Counts;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** A page that is asked for has no messages yet. */
export const readingWords = ({ done, pieces }: Triage): string =>
  done < pieces.length || pieces.length === 0 ? t.reading(done, pieces.length) : t.mailbox.asking;

/** How far the reading is, why it ended early, and the one button that ends it or goes on: it stays where it is. */
export function ReadingLine({ triage, counts: { read, missed, left }, onStop, onGoOn }: ReadingLineProps) {
  const { pieces, done, isRunning, halt, hasNext } = triage;
  return (
    <div className="rd-progress" aria-busy={isRunning}>
      {isRunning ? (
        <ProgressIndicator
          label={readingWords(triage)}
          percentComplete={pieces.length === 0 ? 0 : done / pieces.length}
        />
      ) : (
        <>
          {halt !== null && <ProblemText words={sourceWords(halt)} />}
          <p className="rd-small">{isInVain(triage) ? t.none(hasNext) : t.progress(read, pieces.length, missed)}</p>
        </>
      )}
      {(isRunning || left > 0) && (
        <Button onClick={isRunning ? onStop : onGoOn}>
          {isRunning ? t.stop : halt === null ? t.goOn : t.tryAgain}
        </Button>
      )}
    </div>
  );
}
