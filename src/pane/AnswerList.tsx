import { enShell } from '../locales/en-shell';
import { subjectOf } from './answer/Explaining';
import { visible } from './answer/visible-text';
import { ProblemText } from './ProblemPage';
import type { Answered, Problem } from './state';

const t = enShell.answers;

export interface AnswerListProps {
  readonly answers: readonly Answered[];
  readonly problems: readonly Problem[];
  readonly onChoose: (index: number) => void;
}

/** Several bounces at once: one line each, in the order they came, and what could not be read. */
export function AnswerList({ answers, problems, onChoose }: AnswerListProps) {
  return (
    <>
      <h1 className="rd-h1">{answers.length === 0 ? enShell.problem.heading : t.heading(answers.length)}</h1>
      {answers.length > 0 && (
        <ol className="rd-answers">
          {answers.map((answered, index) => (
            <li key={index}>
              <button
                type="button"
                className="rd-answer-row"
                onClick={() => {
                  onChoose(index);
                }}
              >
                <span className="rd-answer-headline">{visible(answered.advice.headline)}</span>
                <span className="rd-small">{visible(nameOf(answered))}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {problems.length > 0 && (
        <section>
          {answers.length > 0 && <h2 className="rd-h2">{t.notRead}</h2>}
          {problems.map((problem, index) => (
            <ProblemText key={index} problem={problem} />
          ))}
        </section>
      )}
    </>
  );
}

function nameOf({ advice, origin }: Answered): string {
  const subject = subjectOf(advice.bounce);
  return (subject === '' ? (origin.name ?? '') : subject).slice(0, 200);
}
