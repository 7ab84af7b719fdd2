import { Mono } from '../parts/Mono';

/** A fact's name and value; a null or empty value leaves the line out. */
export type Fact = readonly [name: string, value: string | null | undefined];

/** Names and values out of the bounce, as a description list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="rd-facts">
      {facts.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Mono text={value} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
