import { memo, useState } from 'react';
import { enTriage as t } from '../../locales/en-triage';
import type { Piece } from '../../sources/source';
import { Breakable } from '../answer/Breakable';
import { utcWords } from '../answer/time-words';
import { visible } from '../answer/visible-text';
import type { Row } from '../state';
import type { Group } from './arrange';

/** Rows shown at first, and with each «more»: a thousand at once would hold the pane. */
const FIRST = 5;
const MORE = 25;

export interface RowGroupProps {
  readonly group: Group;
  /** Whether each row says its cause: not where the heading does. */
  readonly hasCauses: boolean;
  /** Every row from the start: a list that comes in pages grows by a click as it is. */
  readonly hasAll: boolean;
  readonly pieces: readonly Piece[];
  readonly onOpen: (at: number, part: number) => void;
}

/**
 * One heading with its count, and the messages under it. Rows are only ever added: a group with as many as before is drawn
 * as before, while the others grow.
 */
export const RowGroup = memo(
  RowList,
  (before, now) =>
    before.group.rows.length === now.group.rows.length &&
    before.hasCauses === now.hasCauses &&
    before.pieces === now.pieces,
);

function RowList({ group, hasCauses, hasAll, pieces, onOpen }: RowGroupProps) {
  const [shown, setShown] = useState(hasAll ? Infinity : group.title === null ? MORE : FIRST);
  const { title, hint, rows } = group;
  const left = rows.length - shown;
  return (
    <section className="rd-group" data-careful={group.key === 'careful'}>
      {title !== null && (
        <h2 className="rd-h2">
          <Breakable text={title} /> <span className="rd-count">{rows.length.toLocaleString('en-GB')}</span>
        </h2>
      )}
      {hint !== '' && <p className="rd-small">{hint}</p>}
      <ol className="rd-answers">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.at} ${row.part}`}>
            <RowButton
              row={row}
              hasCause={hasCauses}
              piece={pieces[row.at]}
              onOpen={() => {
                onOpen(row.at, row.part);
              }}
            />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className="rd-plain"
          onClick={() => {
            setShown(shown + MORE);
          }}
        >
          {t.more(Math.min(left, MORE))}
        </button>
      )}
    </section>
  );
}

interface RowButtonProps {
  readonly row: Row;
  readonly hasCause: boolean;
  readonly piece: Piece | undefined;
  readonly onOpen: () => void;
}

function RowButton({ row, hasCause, piece, onOpen }: RowButtonProps) {
  const { headline, subject, date, recipients, moreRecipients, status, isSuspicious } = row.summary;
  const names = t.recipients(recipients.map(visible), moreRecipients);
  const day = piece?.received ?? date;
  // Pasted lines and the like have no subject: then the file's name.
  const called = visible(subject === '' ? (piece?.origin.name ?? t.unnamed).slice(0, 200) : subject);
  const title = isSuspicious ? t.forged(called) : hasCause || names === '' ? visible(headline) : names;
  const small = [day === null ? '' : utcWords(day), status ?? '', isSuspicious ? '' : called];
  return (
    <button type="button" className="rd-answer-row" onClick={onOpen}>
      <span className="rd-answer-headline">{title}</span>
      <span className="rd-small">
        <bdi>{small.filter((part) => part !== '').join(' · ')}</bdi>
      </span>
    </button>
  );
}
