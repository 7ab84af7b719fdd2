import { words } from '../../locales/words';
import type { Bounce } from '../../model/bounce';
import { Breakable } from '../parts/Breakable';
import { unreportedIn } from './unreported';

/** Whom the sender leaves out when they resend. */
export function UnreportedLine({ bounce }: { bounce: Bounce }) {
  const names = unreportedIn(bounce);
  if (names.length === 0) return null;
  return (
    <p className="rd-small">
      <Breakable text={words.answer.others.unreported({ names })} />
    </p>
  );
}
