import type { Letter } from '../../model/advice';
import type { Link } from '../../model/cause';

/** What the answer's buttons ask of the shell. Each tells the person what happened; none of them fails loudly. */
export interface AnswerActions {
  copyText(text: string, what: string): void;
  openLetter(letter: Letter): void;
  openLink(link: Link): void;
  /** Says what happened, to screen readers too. */
  tell(words: string): void;
  copyAnswer(format: 'text' | 'markdown'): void;
  /** As a JSON file, to attach to a ticket. */
  saveAnswer(): void;
}
