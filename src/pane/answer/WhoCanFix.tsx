import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { fixersOf, partiesInWords, partiesOf } from './parties';

const t = words.answer;

/** Sender - service - recipient in one line, the one to start with marked. Screen readers get the same as one sentence. */
export function WhoCanFix({ cause, role }: { cause: CauseAdvice; role: Role }) {
  if (fixersOf(cause).length === 0) return null;
  return (
    <figure className="rd-who">
      <div className="rd-parties" aria-hidden="true">
        {partiesOf(cause, role).map(({ party, title, part }) => (
          <span key={party} className={`rd-party rd-party-${part}`}>
            <span className="rd-party-name">{title}</span>
          </span>
        ))}
      </div>
      <figcaption className="rd-hidden">
        {t.who.heading}: {partiesInWords(cause, role)}
      </figcaption>
    </figure>
  );
}
