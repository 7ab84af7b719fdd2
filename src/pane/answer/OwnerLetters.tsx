import { useMemo } from 'react';
import type { CauseAdvice } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { LetterView } from './LetterView';
import { ownerLetters } from './owner-letters';

export interface OwnerLettersProps {
  readonly cause: CauseAdvice;
  readonly actions: AnswerActions;
}

/** What a group's owner writes: to their admin, and to the sender once it's changed. */
export function OwnerLetters({ cause, actions }: OwnerLettersProps) {
  // A letter stays in the language that was chosen as long as its facts are the same object.
  const letters = useMemo(() => ownerLetters(cause), [cause]);
  return letters.map((letter) => <LetterView key={letter.id} letter={letter} actions={actions} />);
}
