import type { CauseAdvice, Step } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { CommandBlock } from './CommandBlock';
import { LetterView } from './LetterView';
import { PageLink, PrimaryLink } from './PageLink';
import { letterOf } from './primary-step';
import { visible } from './visible-text';

export interface StepItemProps {
  readonly step: Step;
  readonly cause: CauseAdvice;
  readonly isPrimary: boolean;
  readonly isSuspicious: boolean;
  readonly actions: AnswerActions;
}

/** One step: its words, then what helps with it. Of a suspicious bounce only the words are left. */
export function StepItem({ step, cause, isPrimary, isSuspicious, actions }: StepItemProps) {
  const letter = letterOf(cause, step.letter);
  if (isSuspicious) return <li>{visible(step.text)}</li>;
  return (
    <li>
      {visible(step.text)}
      {letter !== undefined && <LetterView letter={letter} isPrimary={isPrimary} actions={actions} />}
      {step.link !== undefined && (
        <p className="rd-step-link">
          {isPrimary && letter === undefined ? (
            <PrimaryLink link={step.link} actions={actions} />
          ) : (
            <PageLink link={step.link} actions={actions} />
          )}
        </p>
      )}
      {step.commands?.map((command, index) => (
        <CommandBlock key={index} command={command} actions={actions} />
      ))}
    </li>
  );
}
