import { words } from '../../locales/words';
import type { Fixer, Role } from '../../model/cause';
import { partiesInWords, partiesOf } from './parties';

const t = words.answer;

/** Sender - service - recipient in one line, the one to start with marked. Screen readers get the same as one sentence. */
export function WhoCanFix({ fixableBy, role }: { fixableBy: readonly Fixer[]; role: Role }) {
  return (
    <figure className="rd-who">
      <div className="rd-parties" aria-hidden="true">
        {partiesOf(fixableBy, role).map(({ party, title, part }) => (
          <span key={party} className={`rd-party rd-party-${part}`}>
            <span className="rd-party-name">{title}</span>
          </span>
        ))}
      </div>
      <figcaption className="rd-hidden">
        {t.who.heading}: {partiesInWords(fixableBy, role)}
      </figcaption>
    </figure>
  );
}
