import { enTriage as t } from '../../locales/en-triage';
import type { Piece } from '../../sources/source';
import { utcWords } from '../answer/time-words';
import { visible } from '../answer/visible-text';

const MAX = 10;

/** Messages of a list whose turn has not come: their subjects are known already. */
export function Waiting({ pieces, done }: { pieces: readonly Piece[]; done: number }) {
  const left = pieces.slice(done, done + MAX);
  if (left.length === 0) return null;
  return (
    <ol className="rd-answers" aria-label={t.waiting}>
      {left.map(({ origin, received }, index) => (
        <li key={index} className="rd-waiting rd-small">
          {received !== undefined && `${utcWords(received)} · `}
          <bdi>{visible((origin.name ?? t.unnamed).slice(0, 200))}</bdi>
        </li>
      ))}
    </ol>
  );
}
