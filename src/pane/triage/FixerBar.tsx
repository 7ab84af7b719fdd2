import { number } from '../../locales/format';
import { triageWords } from '../../locales/triage-words';
import { Breakable } from '../parts/Breakable';
import { TextButton } from '../parts/TextButton';
import type { Group } from './arrange';

const t = triageWords;

export interface FixerBarProps {
  /** Arranged by who can fix them. */
  readonly groups: readonly Group[];
  readonly onChoose: (group: Group) => void;
}

/** Who can fix how many, as one bar and by name. A name leads to its messages. Fluent has no stacked bar. */
export function FixerBar({ groups, onChoose }: FixerBarProps) {
  const fixers = groups.filter(({ key }) => key.startsWith('fixer '));
  if (fixers.length < 2) return null;
  return (
    <section className="rd-fixers" aria-label={t.by.fixer}>
      <div className="rd-fixer-bar" aria-hidden="true">
        {fixers.map(({ key, rows }) => (
          <span key={key} style={{ flexGrow: rows.length }} />
        ))}
      </div>
      <ul className="rd-fixer-names">
        {fixers.map((group) => (
          <li key={group.key}>
            <TextButton
              onClick={() => {
                onChoose(group);
              }}
            >
              <Breakable text={group.title ?? ''} /> {number(group.rows.length)}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
