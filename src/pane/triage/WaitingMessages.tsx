import { triageWords } from '../../locales/triage-words';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';
import type { Triage } from '../state/state';
import { unreadPositions } from './unread-positions';

const t = triageWords;

const MAX = 10;

/** Messages of a list whose turn has not come: their subjects are known already. */
export function WaitingMessages({ triage }: { triage: Triage }) {
  const left = unreadPositions(triage);
  if (left.length === 0) return null;
  return (
    <>
      <p className="rd-small">{t.waiting({ count: left.length })}</p>
      <ol className="rd-answers">
        {left.slice(0, MAX).map((at) => {
          const { received, origin } = triage.messages[at] ?? {};
          return (
            <li key={at} className="rd-waiting rd-small">
              {received !== undefined && `${localWords(received)} · `}
              <bdi>{visible((origin?.name ?? t.unnamed).slice(0, 200))}</bdi>
            </li>
          );
        })}
      </ol>
      {left.length > MAX && <p className="rd-small">{t.andMore({ count: left.length - MAX })}</p>}
    </>
  );
}
