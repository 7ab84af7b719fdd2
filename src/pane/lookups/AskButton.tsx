import { words } from '../../locales/words';
import { Button } from '../parts/Button';

const t = words.lookups;

export interface AskButtonProps {
  readonly isAsking: boolean;
  readonly hasAnswer: boolean;
  readonly onAsk: () => void;
  readonly onStop: () => void;
  readonly words: string;
  readonly again: string;
  /** For screen readers, where several buttons have the same words. */
  readonly label?: string;
}

/** One button that asks, stops, and asks again. It stays in place and keeps the focus. */
export function AskButton({ isAsking, hasAnswer, onAsk, onStop, words, again, label }: AskButtonProps) {
  return (
    <div className="rd-row" aria-busy={isAsking}>
      <Button {...(label === undefined || isAsking || hasAnswer ? {} : { label })} onClick={isAsking ? onStop : onAsk}>
        {isAsking ? t.stop : hasAnswer ? again : words}
      </Button>
      {isAsking && <span>{t.asking}</span>}
    </div>
  );
}
