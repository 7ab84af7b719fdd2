import type { Hop } from '../../model/bounce';
import type { HopsEnd } from './hops-end';
import { Mono } from '../parts/Mono';
import { delayWords } from './delay-words';

/** Stations on a line, a bar for each delay, a cross where it ended. Where there are stations, a table below says the same in words. */
export function HopsDiagram({ hops, end }: { hops: readonly Hop[]; end: HopsEnd | null }) {
  const longest = Math.max(1, ...hops.map(({ delaySeconds }) => delaySeconds ?? 0));
  return (
    <div className="rd-way" aria-hidden={hops.length > 0}>
      {hops.map(({ by, from, delaySeconds }, index) => (
        <div key={index} className="rd-station">
          <Mono text={by ?? from ?? '?'} />
          {delaySeconds !== null && (
            <span className="rd-delay">
              <span className="rd-bar" style={{ inlineSize: `${barPercent(delaySeconds, longest)}%` }} />
              {delayWords(delaySeconds)}
            </span>
          )}
        </div>
      ))}
      {end !== null && (
        <div className={`rd-station rd-station-end ${end.mark === '×' ? 'rd-station-failed' : ''}`}>
          <span className="rd-station-mark" aria-hidden="true">
            {end.mark}
          </span>
          <strong>{end.label}</strong>
          {end.places.map((place) => (
            <div key={place}>
              <Mono text={place} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** A logarithm: one hop of three hours must not shrink all others to nothing. */
const barPercent = (seconds: number, longest: number): number =>
  Math.round(2 + 58 * (Math.log1p(Math.max(0, seconds)) / Math.log1p(longest)));
