import type { ReactNode } from 'react';
import { words } from '../../locales/words';
import type { CauseAdvice, Letter, Step } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Breakable } from '../parts/Breakable';
import { Button } from '../parts/Button';
import { Commands, type CommandsProps } from './Commands';
import { buttonOf } from './letter-words';
import { LetterView } from './LetterView';
import { MoreList } from './MoreList';
import { PageLink, PrimaryLink } from '../parts/PageLink';
import { lettersOf, type Primary } from './primary-step';

const t = words.answer;

export interface StepItemProps {
  readonly step: Step;
  readonly cause: CauseAdvice;
  /** What the page’s primary button does, where it stands in this step. */
  readonly primary: Primary['action'] | null;
  /** The message to write again. */
  readonly again: Letter;
  readonly groupKind: Pick<CommandsProps, 'kind' | 'onKind' | 'hasSwitch'>;
  readonly actions: AnswerActions;
  /** What can be looked up at this step. */
  readonly children?: ReactNode;
}

/** One step: its words, then what helps with it. */
export function StepItem({ step, cause, primary, again, groupKind, actions, children }: StepItemProps) {
  const letters = lettersOf(cause, step.letter);
  return (
    <li>
      <Breakable isProse text={step.text} />
      {primary === 'new-message' && (
        <div className="rd-letter">
          <Button
            isPrimary
            onClick={() => {
              actions.openLetter(again);
            }}
          >
            {t.letters.newMessage}
          </Button>
        </div>
      )}
      <Letters
        letters={letters}
        left={recipientsWithoutLetter(cause, letters)}
        isPrimary={primary === 'letter'}
        actions={actions}
      />
      {step.link !== undefined && (
        <p className="rd-step-link">
          {primary === 'link' ? (
            <PrimaryLink link={step.link} actions={actions} />
          ) : (
            <PageLink link={step.link} actions={actions} />
          )}
        </p>
      )}
      {children}
      {step.commands !== undefined && <Commands commands={step.commands} {...groupKind} actions={actions} />}
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
      <p className="rd-small">{t.letters.ofEach({ button: buttonOf(first) })}</p>
      <MoreList
        className="rd-list"
        items={letters}
        render={(letter) => (
          <LetterView letter={letter} isPrimary={isPrimary && letter === first} isOneOfSeveral actions={actions} />
        )}
      />
      {left > 0 && <p className="rd-small">{t.steps.lettersLeft({ count: left })}</p>}
    </>
  );
}
