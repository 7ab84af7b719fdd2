import { useMemo, useRef } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { triageWords } from '../../locales/triage-words';
import type { IncomingMessage } from '../../sources/source';
import { AfterPaint } from '../parts/AfterPaint';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import type { Row, Triage } from '../state/state';
import { arrange } from './arrange';
import type { Arrangement, Group } from './arrange';
import { countsOf } from './counts';
import { arrangementOf, rowId, rowsAtFirst } from './list-position';
import type { ListPosition } from './list-position';
import { FailedMessages } from './FailedMessages';
import { LoadOlder } from './LoadOlder';
import { TriageProgress } from './TriageProgress';
import { RowGroup } from './RowGroup';
import { CommandBar } from './CommandBar';
import { FixerBar } from './FixerBar';
import { searchRows } from './search-rows';
import { findRow, useKeptFocus, useReturn } from './use-list-focus';
import { WaitingMessages } from './WaitingMessages';

const t = triageWords;

export interface TriagePageProps {
  readonly triage: Triage;
  /** How many other messages are selected in Outlook. */
  readonly pendingSelectionCount: number;
  readonly onReadSelection: () => void;
  readonly position: ListPosition;
  readonly onPosition: (change: (before: ListPosition) => Partial<ListPosition>) => void;
  readonly onOpen: (message: IncomingMessage, part: number) => void;
  readonly onStop: () => void;
  readonly onResume: () => void;
  readonly onMore: () => void;
  readonly onRetry: (places: readonly number[]) => void;
  readonly report: (outcome: ActionResult) => void;
}

/** Many bounces at once: what they came back for, who can fix that, and each of them to open. */
export function TriagePage({ triage, position, onPosition, onOpen, ...rest }: TriagePageProps) {
  const { rows, messages, isRunning } = triage;
  const counts = countsOf(triage);
  const isMailbox = triage.door === 'mailbox';
  const by = arrangementOf(position, triage);
  const { search } = position;
  const found = useMemo(() => searchRows(rows, messages, search), [rows, messages, search]);
  const groups = useMemo(() => arrange({ rows: found, messages }, by), [found, messages, by]);
  const byFixer = useMemo(() => arrange({ rows, messages }, 'fixer'), [rows, messages]);
  const section = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useReturn(section, position);
  useKeptFocus(section, heading);
  const open = (row: Row): void => {
    const message = messages[row.position];
    if (message === undefined) return;
    const opened = rowId(row);
    const { top = 0 } = findRow(section.current, opened)?.getBoundingClientRect() ?? {};
    onPosition(() => ({ opened, top }));
    onOpen(message, row.part);
  };
  return (
    <div ref={section}>
      <h1 ref={heading} tabIndex={-1} className="rd-h1">
        {isMailbox
          ? t.mailboxHeading
          : rows.length === 0
            ? t.messages({ count: messages.length })
            : t.summary({ count: messages.length, toFix: counts.toFix })}
      </h1>
      <TriageProgress triage={triage} counts={counts} onStop={rest.onStop} onResume={rest.onResume} />
      <PendingSelection count={rest.pendingSelectionCount} onRead={rest.onReadSelection} />
      {rows.length + counts.missed > 0 && (
        <CommandBar triage={triage} by={by} search={search} onPosition={onPosition} report={rest.report} />
      )}
      <FixerBar
        groups={byFixer}
        onChoose={(group) => {
          const others = byFixer.filter((each) => each !== group);
          onPosition(() => ({
            by: 'fixer',
            opened: null,
            search: '',
            closed: others.map(({ key }) => `fixer ${key}`),
          }));
        }}
      />
      {found.length === 0 && rows.length > 0 && <p>{t.notFound}</p>}
      <Groups groups={groups} by={by} triage={triage} position={position} onPosition={onPosition} onOpen={open} />
      {(by === 'date' || !isRunning) && <WaitingMessages triage={triage} />}
      <LoadOlder triage={triage} onMore={rest.onMore} onStop={rest.onStop} />
      <FailedMessages triage={triage} onRetry={rest.onRetry} />
    </div>
  );
}

interface GroupsProps extends Pick<TriagePageProps, 'position' | 'onPosition'> {
  readonly groups: readonly Group[];
  readonly by: Arrangement;
  readonly triage: Triage;
  readonly onOpen: (row: Row) => void;
}

/** More than the first screen shows. */
const FIRST_GROUPS = 6;

function Groups({ groups, by, triage, position, onPosition, onOpen }: GroupsProps) {
  return groups.map((group, index) => {
    const key = `${by} ${group.key}`;
    // Back from an answer, the place of its row depends on everything above.
    const isAtOnce = index < FIRST_GROUPS || position.opened !== null;
    return (
      <AfterPaint key={`${key} ${position.search}`} isAtOnce={isAtOnce}>
        <RowGroup
          isOpen={!position.closed.includes(key)}
          onToggle={() => {
            onPosition(({ closed }) => ({
              closed: closed.includes(key) ? closed.filter((each) => each !== key) : [...closed, key],
            }));
          }}
          group={group}
          hasCauses={by !== 'cause'}
          shown={position.shown[key] ?? rowsAtFirst(group.title !== null, by, triage)}
          messages={triage.messages}
          onMore={(shown) => {
            // Of the place as it is then: a group that has not changed keeps the function it was first given.
            onPosition((before) => ({ shown: { ...before.shown, [key]: shown } }));
          }}
          onOpen={onOpen}
        />
      </AfterPaint>
    );
  });
}

/** Other messages are selected in Outlook while this list is shown. */
function PendingSelection({ count, onRead }: { count: number; onRead: () => void }) {
  if (count === 0) return null;
  return <Notice actions={<Button onClick={onRead}>{t.readBeside}</Button>}>{t.beside({ count })}</Notice>;
}
