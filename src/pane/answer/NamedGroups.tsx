import { detailWords } from '../../locales/detail-words';
import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import { Mono } from '../parts/Mono';
import { otherGroupsOf } from './other-groups';

const MOST_GROUPS = 5;

/** The other groups that have a limit, the first few by name. */
export function NamedGroups({ cause }: { cause: CauseAdvice }) {
  const groups = otherGroupsOf(cause);
  if (groups.length === 0) return null;
  return (
    <p className="rd-small">
      {detailWords.why.namedGroups}:{' '}
      {groups.slice(0, MOST_GROUPS).map((group, index) => (
        <span key={group}>
          {index > 0 && ', '}
          <Mono text={group} />
        </span>
      ))}
      {groups.length > MOST_GROUPS && ` ${words.answer.more({ count: groups.length - MOST_GROUPS })}`}
    </p>
  );
}
