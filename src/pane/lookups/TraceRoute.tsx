import { lookupWords } from '../../locales/lookup-words';
import type { TraceEvidence } from '../../model/trace';
import { Breakable } from '../parts/Breakable';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';

const t = lookupWords.trace;

/**
 * The delivery route of a message for one recipient, as message trace tells it: how it ended, and each step with its time.
 * A plain table, for the reasons of HopsTable.
 */
export function TraceRoute({ traced: { text, events } }: { traced: TraceEvidence }) {
  return (
    <>
      <p>
        <strong>
          <Breakable text={visible(text)} />
        </strong>
      </p>
      {events !== null && events.length > 0 && (
        <table className="rd-hops">
          <caption className="rd-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.time}</th>
              <th scope="col">{t.step}</th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ at, event, detail }, index) => (
              <tr key={index}>
                <td>{at === null ? '' : localWords(at)}</td>
                <td>
                  <strong>{visible(event)}</strong>
                  <div dir="auto">
                    <Breakable text={visible(detail)} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
