import type { ReactNode } from 'react';
import { words } from '../../locales/words';
import type { CauseAdvice, Letter, Step } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { CommandBlock } from './CommandBlock';
import { LetterView } from './LetterView';
import { MoreList } from './MoreList';
import { PageLink, PrimaryLink } from '../parts/PageLink';
import { lettersOf } from './primary-step';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface StepItemProps {
  readonly step: Step;
  readonly cause: CauseAdvice;
  readonly isPrimary: boolean;
  readonly actions: AnswerActions;
  /** What can be looked up at this step. */
  readonly children?: ReactNode;
}

/** One step: its words, then what helps with it. */
export function StepItem({ step, cause, isPrimary, actions, children }: StepItemProps) {
  const letters = lettersOf(cause, step.letter);
  return (
    <li>
      {visible(step.text)}
      <Letters
        letters={letters}
        left={recipientsWithoutLetter(cause, letters)}
        isPrimary={isPrimary}
        actions={actions}
      />
      {step.link !== undefined && (
        <p className="rd-step-link">
          {isPrimary && letters.length === 0 ? (
            <PrimaryLink link={step.link} actions={actions} />
          ) : (
            <PageLink link={step.link} actions={actions} />
          )}
        </p>
      )}
      {step.commands?.map((command, index) => (
        <CommandBlock key={index} command={command} actions={actions} />
      ))}
      {children}
    </li>
  );
}

/** Recipients beyond those that a letter each was written for. */
const recipientsWithoutLetter = ({ recipients }: CauseAdvice, letters: readonly Letter[]): number =>
  letters.length < 2 ? 0 : recipients.length - letters.length;

interface LettersProps {
  readonly letters: readonly Letter[];
  readonly left: number;
  readonly isPrimary: boolean;
  readonly actions: AnswerActions;
}

/** A letter, or one for the owner of each group. */
function Letters({ letters, left, isPrimary, actions }: LettersProps) {
  const [first, ...others] = letters;
  if (first === undefined) return null;
  if (others.length === 0) return <LetterView letter={first} isPrimary={isPrimary} actions={actions} />;
  return (
    <>
      <MoreList
        className="rd-list"
        items={letters}
        render={(letter) => <LetterView letter={letter} isPrimary={isPrimary && letter === first} actions={actions} />}
      />
      {left > 0 && <p className="rd-small">{t.steps.lettersLeft({ count: left })}</p>}
    </>
  );
}
