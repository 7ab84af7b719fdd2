import { detailWords } from '../../locales/detail-words';
import type { Hop } from '../../model/bounce';
import type { HopsEnd } from './hops-end';
import { Mono } from '../parts/Mono';
import { zoneAt } from '../../locales/moment';
import { localWords } from '../parts/time-words';
import { delayWords } from './delay-words';
import { visible } from '../parts/visible-text';

const t = detailWords.route;

/** The hops as a table that fits 280 px: from and to share a column. Fluent's DetailsList is wider, and takes the arrow keys. */
export function HopsTable({ hops, end }: { hops: readonly Hop[]; end: HopsEnd | null }) {
  const dated = hops.find(({ at }) => at !== null)?.at ?? null;
  return (
    <table className="rd-hops">
      <caption>
        {t.caption} {dated !== null && t.zone({ zone: zoneAt(dated) })}
      </caption>
      <thead>
        <tr>
          {[t.number, t.server, t.time, t.delay].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hops.map((hop, index) => (
          <HopRow key={index} hop={hop} number={index + 1} />
        ))}
        {end?.places.map((place) => (
          <tr key={place}>
            <td>{end.mark}</td>
            <td colSpan={3}>
              <strong>{end.label}:</strong> <Mono text={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HopRow({ hop, number }: { hop: Hop; number: number }) {
  return (
    <tr>
      <td>{number}</td>
      <td>
        {hop.from !== null && (
          <div>
            {t.from} <Mono text={hop.from} />
          </div>
        )}
        <div>
          {t.by} {hop.by === null ? t.unnamed : <Mono text={hop.by} />}
        </div>
        {hop.with !== null && <div className="rd-small">{visible(hop.with)}</div>}
      </td>
      <td>{hop.at === null ? t.noTime : localWords(hop.at, { hasSeconds: true })}</td>
      <td>{delayWords(hop.delaySeconds)}</td>
    </tr>
  );
}
