import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import { Mono } from '../parts/Mono';

const t = words.answer;

const MOST_GROUPS = 5;

/** Nested groups each have their own limit: those that are not the recipient itself. */
export function otherGroupsOf(cause: CauseAdvice): readonly string[] {
  const known = new Set(cause.recipients.map(({ address }) => address));
  return [...new Set(cause.groups)].filter((group) => !known.has(group));
}

/** The other groups that have a limit, the first few by name. */
export function NamedGroups({ cause }: { cause: CauseAdvice }) {
  const groups = otherGroupsOf(cause);
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
