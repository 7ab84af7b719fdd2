import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import { Mono } from '../parts/Mono';
import { Recipients } from './Recipients';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** What qualifies a verdict: how sure it is, whom it's about, and the text of the admin who rejected the message. */
export function Verdict({ cause, isOneOfSeveral }: { cause: CauseAdvice; isOneOfSeveral: boolean }) {
  const certainty = t.certaintyLine[cause.certainty];
  const others = cause.alternatives.map(({ name }) => name).slice(0, 3);
  return (
    <div className="rd-verdict">
      {certainty !== '' && (
        <p className="rd-certainty">
          {certainty}{' '}
          {cause.certainty === 'possible' && others.length > 0 && t.alsoPossible({ names: others.join('; ') })}
        </p>
      )}
      {(isOneOfSeveral || cause.recipients.length > 1) && <Recipients cause={cause} />}
      <NamedGroups cause={cause} />
      {cause.theirText !== undefined && (
        <div className="rd-their-words">
          <p>{t.theirWords}</p>
          <blockquote>{visible(cause.theirText)}</blockquote>
        </div>
      )}
    </div>
  );
}

const MOST_GROUPS = 5;

/** Nested groups each have their own limit: name those that are not the recipient itself. */
function NamedGroups({ cause }: { cause: CauseAdvice }) {
  const known = new Set(cause.recipients.map(({ address }) => address));
  const groups = [...new Set(cause.groups)].filter((group) => !known.has(group));
  if (groups.length === 0) return null;
  return (
    <p className="rd-small">
      {t.namedGroups}:{' '}
      {groups.slice(0, MOST_GROUPS).map((group, index) => (
        <span key={group}>
          {index > 0 && ', '}
          <Mono text={group} />
        </span>
      ))}
      {groups.length > MOST_GROUPS && ` ${t.more({ count: groups.length - MOST_GROUPS })}`}
    </p>
  );
}
