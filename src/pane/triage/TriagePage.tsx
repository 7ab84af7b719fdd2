import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { enTriage as t } from '../../locales/en-triage';
import type { IncomingMessage } from '../../sources/source';
import { Button } from '../parts/Button';
import { Toggles } from '../parts/Toggles';
import type { Row, Triage } from '../state/state';
import { useStopWhileFocused } from '../parts/use-focus-after';
import { arrange } from './arrange';
import type { Arrangement } from './arrange';
import { countsOf } from './counts';
import { rowId } from './list-position';
import type { ListPosition } from './list-position';
import { FailedMessages } from './FailedMessages';
import { LoadOlder } from './LoadOlder';
import { TriageProgress } from './TriageProgress';
import { RowGroup } from './RowGroup';
import { ExportBar } from './ExportBar';
import { WaitingMessages } from './WaitingMessages';

export interface TriagePageProps {
  readonly triage: Triage;
  /** Messages that are selected beside the list. */
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

const ARRANGEMENTS: readonly Arrangement[] = ['cause', 'fixer', 'date'];

/** Many bounces at once: what they came back for, who can fix that, and each of them to open. */
export function TriagePage({ triage, position: place, onPosition: onPlace, onOpen, ...rest }: TriagePageProps) {
  const { rows, messages, isRunning } = triage;
  const counts = countsOf(triage);
  const { answers, ordinary, missed } = counts;
  const isMailbox = triage.door === 'mailbox';
  const by = place.by ?? (isMailbox ? 'date' : 'cause');
  const groups = useMemo(() => arrange({ rows, messages }, by), [rows, messages, by]);
  const section = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useReturn(section, place);
  useKeptFocus(section, heading);
  const open = (row: Row): void => {
    const message = messages[row.position];
    if (message === undefined) return;
    const opened = rowId(row);
    const { top = 0 } = rowIn(section.current, opened)?.getBoundingClientRect() ?? {};
    onPlace(() => ({ opened, top }));
    onOpen(message, row.part);
  };
  return (
    <div ref={section}>
      <h1 ref={heading} tabIndex={-1} className="rd-h1">
        {isMailbox ? t.mailboxHeading : rows.length === 0 ? t.messages(messages.length) : t.heading(answers, ordinary)}
      </h1>
      <TriageProgress triage={triage} counts={counts} onStop={rest.onStop} onResume={rest.onResume} />
      {rest.pendingSelectionCount > 0 && (
        <div className="rd-progress">
          <p className="rd-small">{t.beside(rest.pendingSelectionCount)}</p>
          <Button onClick={rest.onReadSelection}>{t.readBeside}</Button>
        </div>
      )}
      {rows.length > 0 && (
        <Toggles
          label={t.arrange}
          values={ARRANGEMENTS}
          words={t.by}
          value={by}
          onChoose={(next) => {
            onPlace(() => ({ by: next }));
          }}
        />
      )}
      {groups.map((group) => {
        const key = `${by} ${group.key}`;
        return (
          <RowGroup
            key={key}
            group={group}
            hasCauses={by !== 'cause'}
            hasAll={isMailbox && by === 'date'}
            shown={place.shown[key]}
            messages={messages}
            onMore={(shown) => {
              // Of the place as it is then: a group that has not changed keeps the function it was first given.
              onPlace((before) => ({ shown: { ...before.shown, [key]: shown } }));
            }}
            onOpen={open}
          />
        );
      })}
      {(by === 'date' || !isRunning) && <WaitingMessages triage={triage} />}
      <LoadOlder triage={triage} onMore={rest.onMore} onStop={rest.onStop} />
      <FailedMessages triage={triage} onRetry={rest.onRetry} />
      {rows.length + missed > 0 && <ExportBar triage={triage} tell={rest.report} />}
    </div>
  );
}

const rowIn = (section: HTMLElement | null, name: string): HTMLElement | null =>
  section?.querySelector<HTMLElement>(`[data-row="${name}"]`) ?? null;

/** Back from an answer, a person is where they were: the row they opened stands where it stood, whatever came meanwhile. */
function useReturn(section: RefObject<HTMLElement>, place: ListPosition): void {
  const [{ top, opened }] = useState(place);
  useEffect(() => {
    const row = opened === null ? null : rowIn(section.current, opened);
    if (row === null) return;
    if (document.hasFocus()) row.focus({ preventScroll: true });
    window.scrollTo(0, window.scrollY + row.getBoundingClientRect().top - top);
  }, [section, top, opened]);
}

/** Keeps the keyboard in the list when the button it was on has gone: some do when the reading begins or ends. */
function useKeptFocus(section: RefObject<HTMLElement>, heading: RefObject<HTMLElement>): void {
  const last = useRef<EventTarget | null>(null);
  useStopWhileFocused(heading);
  useEffect(() => {
    const element = section.current;
    const remember = ({ target }: FocusEvent): void => {
      last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [section]);
  useLayoutEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    last.current = null;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    // What stands where it was, else the top.
    const rows = [...(section.current?.querySelectorAll<HTMLElement>('.rd-answer-row') ?? [])];
    (rows.filter(isInView).at(-1) ?? heading.current)?.focus({ preventScroll: true });
  });
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
