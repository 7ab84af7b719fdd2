import { words } from '../../locales/words';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';

const t = words.answer;

/** The whole answer, to paste into a ticket or a chat. */
export function CopyBar({ actions }: { actions: AnswerActions }) {
  return (
    <div className="rd-copy" role="group" aria-label={t.copy.label}>
      <Button
        onClick={() => {
          actions.copyAnswer('text');
        }}
      >
        {t.copy.text}
      </Button>
      <Button
        onClick={() => {
          actions.copyAnswer('markdown');
        }}
      >
        {t.copy.markdown}
      </Button>
      <Button
        onClick={() => {
          actions.saveAnswer();
        }}
      >
        {t.copy.json}
      </Button>
    </div>
  );
}
