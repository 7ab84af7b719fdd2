import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { triageWords } from '../../locales/triage-words';
import { words } from '../../locales/words';
import { Button } from '../parts/Button';
import { ProblemNotice } from '../ProblemPage';
import { sourceProblemText } from '../state/problems';
import type { Triage } from '../state/state';
import { isEmptyMailbox } from './counts';
import type { Counts } from './counts';

const t = triageWords;

export interface TriageProgressProps {
  readonly triage: Triage;
  readonly counts: Counts;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

/** A page that is asked for has no messages yet. */
export const progressText = ({ done, messages }: Triage): string =>
  done < messages.length || messages.length === 0 ? t.reading({ done, all: messages.length }) : t.mailbox.asking;

/** The progress, why the reading ended early, and one button that stops or resumes it. The button keeps its place. */
export function TriageProgress({
  triage,
  counts: { read, missed, left },
  onStop,
  onResume: onGoOn,
}: TriageProgressProps) {
  const { messages, done, isRunning, halt, hasNext } = triage;
  return (
    <div className="rd-progress" aria-busy={isRunning}>
      {isRunning ? (
        <ProgressIndicator
          label={progressText(triage)}
          percentComplete={messages.length === 0 ? 0 : done / messages.length}
        />
      ) : (
        <>
          {halt !== null && <ProblemNotice words={sourceProblemText(halt)} />}
          <p className="rd-small">
            {isEmptyMailbox(triage)
              ? hasNext
                ? words.shell.list.noneSoFar
                : words.shell.list.none
              : t.progress({ read, all: messages.length, missed })}
          </p>
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
