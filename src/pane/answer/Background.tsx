import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { hasHops, hasOriginal } from './has-background';
import { Hops } from './Hops';
import { OriginalMessageView } from './OriginalMessage';
import { Heading } from '../parts/Heading';

const t = words.answer;

/** The delivery route, and what the bounce returned of the original message. */
export function Background({ advice, actions }: { advice: Advice; actions: AnswerActions }) {
  const { original } = advice.bounce;
  const hasBoth = hasHops(advice) && hasOriginal(original);
  return (
    <>
      {hasHops(advice) && <Hops advice={advice} />}
      {hasBoth && (
        <div className="rd-apart">
          <Heading level={3}>{t.original.heading}</Heading>
        </div>
      )}
      {hasOriginal(original) && <OriginalMessageView original={original} level={hasBoth ? 4 : 3} actions={actions} />}
    </>
  );
}
