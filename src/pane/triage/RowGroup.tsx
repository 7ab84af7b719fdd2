import { Link } from '@fluentui/react/lib/Link';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { number } from '../../locales/format';
import { namesAndMore, triageWords } from '../../locales/triage-words';
import type { IncomingMessage } from '../../sources/source';
import { withoutStop } from '../answer/first-sentence';
import { Breakable } from '../parts/Breakable';
import { Disclosure } from '../parts/Disclosure';
import { TextButton } from '../parts/TextButton';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';
import type { Row } from '../state/state';
import type { Group } from './arrange';
import { MORE_ROWS, rowId } from './list-position';

const t = triageWords;

export interface RowGroupProps {
  readonly group: Group;
  /** Whether each row says its cause: not where the heading does. */
  readonly hasCauses: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** How many rows are shown. */
  readonly shown: number;
  readonly messages: readonly IncomingMessage[];
  readonly onMore: (shown: number) => void;
  readonly onOpen: (row: Row) => void;
}

/**
 * One heading with its count, and the messages under it. Rows are only ever added: a group with as many as before is drawn
 * as before, while the others grow.
 */
export const RowGroup = memo(
  RowList,
  (before, now) =>
    before.isOpen === now.isOpen &&
    before.group.rows.length === now.group.rows.length &&
    before.hasCauses === now.hasCauses &&
    before.shown === now.shown &&
    before.messages === now.messages,
);

function RowList({ group, hasCauses, isOpen, onToggle, shown, messages, onMore, onOpen }: RowGroupProps) {
  const { title, hint, rows } = group;
  const id = useId();
  const left = rows.length - shown;
  const list = useRef<HTMLOListElement>(null);
  const firstNewRef = useFocusOnNew(list, shown, left);
  return (
    <section className="rd-group" data-careful={group.key === 'careful'}>
      {title !== null && (
        <GroupHeading title={title} count={rows.length} isOpen={isOpen} controls={id} onToggle={onToggle} />
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            {hint !== '' && <p className="rd-small">{hint}</p>}
            <ol ref={list} className="rd-answers">
              {rows.slice(0, shown).map((row) => (
                <li key={rowId(row)}>
                  <RowButton
                    row={row}
                    hasCause={hasCauses}
                    isByFixer={title !== null}
                    message={messages[row.position]}
                    onOpen={() => {
                      onOpen(row);
                    }}
                  />
                </li>
              ))}
            </ol>
            {left > 0 && (
              <MoreButton
                left={left}
                title={title}
                onClick={() => {
                  firstNewRef.current = shown;
                  onMore(shown + MORE_ROWS);
                }}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

interface GroupHeadingProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** Opens and closes a group; its count stands at the end of the line. */
export const GroupHeading = ({ count, ...disclosure }: GroupHeadingProps) => (
  <h2 className="rd-h2">
    <Disclosure {...disclosure}>
      <span className="rd-count">{number(count)}</span>
    </Disclosure>
  </h2>
);

/** The button for more may be gone. The focus moves to the first new row, whose place is set before it is asked for. */
function useFocusOnNew(list: RefObject<HTMLOListElement | null>, shown: number, left: number) {
  const firstNewRef = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (firstNewRef.current !== null && left <= 0)
      list.current?.children[firstNewRef.current]?.querySelector('button')?.focus({ preventScroll: true });
    firstNewRef.current = null;
  }, [list, shown, left]);
  return firstNewRef;
}

interface MoreButtonProps {
  readonly left: number;
  readonly title: string | null;
  readonly onClick: () => void;
}

function MoreButton({ left, title, onClick }: MoreButtonProps) {
  const count = Math.min(left, MORE_ROWS);
  return (
    <TextButton {...(title === null ? {} : { 'aria-label': t.moreOf({ count, group: title }) })} onClick={onClick}>
      {t.more({ count })}
    </TextButton>
  );
}

interface RowButtonProps {
  readonly row: Row;
  readonly hasCause: boolean;
  readonly isByFixer: boolean;
  readonly message: IncomingMessage | undefined;
  readonly onOpen: () => void;
}

/** A bounce with several causes, under one of them. */
const causeTitle = (cause: string, names: string): string => (names === '' ? cause : t.causeOf({ cause, names }));

/** Files tell apart what has the same subject. */
const isFile = (message: IncomingMessage | undefined): boolean =>
  message?.origin.door === 'dropped-file' || message?.origin.door === 'chosen-file';

/** Fluent's link: its buttons carry a menu and a split button each, and there are hundreds of rows. */
function RowButton({ row, hasCause, isByFixer, message, onOpen }: RowButtonProps) {
  const { headline, subject, date, recipients, moreRecipients, status, isSuspicious, cause, otherCauses } = row.summary;
  const names = namesAndMore(recipients.map(visible), moreRecipients);
  const day = message?.received ?? date;
  // Pasted lines and the like have no subject: then the file's name.
  const name = visible((message?.origin.name ?? t.unnamed).slice(0, 200));
  const called = subject === '' ? name : visible(subject);
  // Of several causes, the one under whose fixer it stands.
  const isOneOfSeveral = isByFixer && cause !== null && otherCauses > 0;
  const answer = isOneOfSeveral ? causeTitle(cause.name, names) : withoutStop(visible(headline));
  const title = isSuspicious ? t.forged({ subject: called }) : hasCause || names === '' ? answer : names;
  const file = isFile(message) && name !== called ? name : '';
  const small = [day === null ? '' : localWords(day), status ?? '', isSuspicious ? '' : called, file];
  return (
    <Link className="rd-answer-row" data-row={rowId(row)} onClick={onOpen}>
      <span className="rd-answer-headline">
        <Breakable text={title} />
      </span>
      <span className="rd-small">
        <bdi>{small.filter((part) => part !== '').join(' · ')}</bdi>
      </span>
    </Link>
  );
}
