import { triageWords } from '../../locales/triage-words';
import { Button } from '../parts/Button';
import { ProblemNotice } from '../ProblemPage';
import { sourceProblemText } from '../state/problems';
import type { Triage } from '../state/state';
import { progressText } from './TriageProgress';

const t = triageWords;

export interface LoadOlderProps {
  readonly triage: Triage;
  readonly onMore: () => void;
  readonly onStop: () => void;
}

/** Loads the next page of the list. Progress and errors are shown here, and the button keeps its place. */
export function LoadOlder({ triage, onMore, onStop }: LoadOlderProps) {
  const { isRunning, isOlder, hasNext, halt } = triage;
  const isReading = isRunning && isOlder;
  if (!hasNext && !isReading) return null;
  return (
    <div className="rd-progress rd-older">
      {isOlder && halt !== null && <ProblemNotice words={sourceProblemText(halt)} />}
      {isReading && <p className="rd-small">{progressText(triage)}</p>}
      {(isReading || !isRunning) && (
        <Button {...(isReading ? { label: t.stopOlder } : {})} onClick={isReading ? onStop : onMore}>
          {isReading ? t.stop : t.older}
        </Button>
      )}
    </div>
  );
}
