import { lookupWords } from '../../locales/lookup-words';
import { Button } from '../parts/Button';

const t = lookupWords;

export interface AskButtonProps {
  readonly isPrimary?: boolean;
  readonly isAsking: boolean;
  readonly hasAnswer: boolean;
  readonly onAsk: () => void;
  readonly onStop: () => void;
  readonly words: string;
  readonly again: string;
  /** For screen readers, where several buttons have the same words. */
  readonly label?: string;
}

/** One button that asks, stops, and asks again. It stays in place and keeps the focus. That it's asking is said by the status line. */
export function AskButton({
  isPrimary = false,
  isAsking,
  hasAnswer,
  onAsk,
  onStop,
  words,
  again,
  label,
}: AskButtonProps) {
  return (
    <div className="rd-row" aria-busy={isAsking}>
      <Button
        isPrimary={isPrimary}
        {...(label === undefined || isAsking || hasAnswer ? {} : { label })}
        onClick={isAsking ? onStop : onAsk}
      >
        {isAsking ? t.stop : hasAnswer ? again : words}
      </Button>
    </div>
  );
}
