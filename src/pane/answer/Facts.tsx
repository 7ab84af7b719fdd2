import { Breakable } from '../parts/Breakable';
import { Mono } from '../parts/Mono';

/** A fact's name and value; a null or empty value leaves the line out. `ours`: in our words, not those of the bounce. */
export type Fact = readonly [name: string, value: string | null | undefined, author?: 'ours'];

/** Names and values out of the bounce, as a description list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="rd-facts">
      {facts.map(([name, value, author]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{author === 'ours' ? <Breakable text={value} /> : <Mono text={value} />}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
