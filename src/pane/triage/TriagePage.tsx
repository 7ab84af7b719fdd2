import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useMemo } from 'react';
import { enTriage as t } from '../../locales/en-triage';
import type { Piece } from '../../sources/source';
import { Button } from '../answer/Button';
import { Toggles } from '../answer/Toggles';
import type { Triage } from '../state';
import { arrange } from './arrange';
import type { Arrangement } from './arrange';
import { Missed } from './Missed';
import { RowGroup } from './RowGroup';
import { TakeAlong } from './TakeAlong';
import { Waiting } from './Waiting';
import type { Outcome } from '../../actions/outcome';

export interface TriagePageProps {
  readonly triage: Triage;
  /** What the person chose for this list; null: nothing yet. */
  readonly arrangement: Arrangement | null;
  readonly onArrange: (by: Arrangement) => void;
  readonly onOpen: (piece: Piece, part: number) => void;
  readonly onStop: () => void;
  readonly onMore: () => void;
  readonly tell: (outcome: Outcome) => void;
}

const ARRANGEMENTS: readonly Arrangement[] = ['cause', 'fixer', 'date'];

/** Many bounces at once: what they came back for, who can fix that, and each of them to open. */
export function TriagePage({ triage, arrangement, onArrange, onOpen, onStop, onMore, tell }: TriagePageProps) {
  const isMailbox = triage.door === 'mailbox';
  const by = arrangement ?? (isMailbox ? 'date' : 'cause');
  const { rows, missed, pieces, done, isRunning, hasNext } = triage;
  const groups = useMemo(() => arrange({ rows, pieces }, by), [rows, pieces, by]);
  const open = (at: number, part: number): void => {
    const piece = pieces[at];
    if (piece !== undefined) onOpen(piece, part);
  };
  const isEmpty = rows.length === 0 && missed.length === 0;
  return (
    <>
      <h1 className="rd-h1">{isMailbox ? t.mailboxHeading : t.heading(rows.length)}</h1>
      <div className="rd-progress" aria-busy={isRunning}>
        {isRunning ? (
          <>
            <ProgressIndicator
              label={t.reading(done, pieces.length)}
              percentComplete={pieces.length === 0 ? 0 : done / pieces.length}
            />
            <Button onClick={onStop}>{t.stop}</Button>
          </>
        ) : (
          <p className="rd-small">{isMailbox && isEmpty ? t.noneInMailbox : t.progress(done, pieces.length)}</p>
        )}
      </div>
      {rows.length > 0 && (
        <Toggles label={t.arrange} values={ARRANGEMENTS} words={t.by} value={by} onChoose={onArrange} />
      )}
      {groups.map((group) => (
        <RowGroup
          key={`${by} ${group.key}`}
          group={group}
          hasCauses={by !== 'cause'}
          hasAll={isMailbox && by === 'date'}
          pieces={pieces}
          onOpen={open}
        />
      ))}
      {by === 'date' && isRunning && <Waiting pieces={pieces} done={done} />}
      {hasNext && <Button onClick={onMore}>{t.older}</Button>}
      <Missed missed={missed} pieces={pieces} />
      {rows.length > 0 && <TakeAlong triage={triage} tell={tell} />}
    </>
  );
}
