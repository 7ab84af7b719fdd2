import type { ReactNode } from 'react';
import { startWords } from '../locales/start-words';
import { words } from '../locales/words';
import { Breakable } from './parts/Breakable';
import { Button } from './parts/Button';
import { Notice } from './parts/Notice';
import { visible } from './parts/visible-text';
import { canRetryFailure, problemDetails, problemText } from './state/problems';
import type { ProblemWords } from './state/problems';
import type { Problem } from './state/state';

const t = startWords.problem;

export interface ProblemPageProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
  readonly onCopy: (text: string, what: string) => void;
  readonly children: ReactNode;
}

/** What could not be read, why, and what to do next; the other ways in follow below. */
export function ProblemPage({ problem, onRetry, onCopy, children }: ProblemPageProps) {
  return (
    <>
      <h1 className="rd-h1">{t.heading}</h1>
      <ProblemNotice words={problemText(problem)} />
      <div className="rd-buttons">
        {canRetryFailure(problem.reason) && <Button onClick={onRetry}>{words.shell.problem.retry}</Button>}
        <Button
          onClick={() => {
            onCopy(problemDetails(problem), t.details);
          }}
        >
          {t.copyDetails}
        </Button>
      </div>
      {children}
    </>
  );
}

/** The same in a message bar. */
export const ProblemNotice = ({ words, kind = 'error' }: { words: ProblemWords; kind?: 'error' | 'warning' }) => (
  <Notice kind={kind}>
    <ProblemText words={words} />
  </Notice>
);

/** May contain hostile names: a file name, a subject. */
export function ProblemText({ words: { what, why, next } }: { words: ProblemWords }) {
  return (
    <div className="rd-problem">
      <p className="rd-note-title">{visible(what)}</p>
      {why !== '' && (
        <p>
          <Breakable isProse text={why} />
        </p>
      )}
      <p>{next}</p>
    </div>
  );
}
