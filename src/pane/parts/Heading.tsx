import type { ReactNode } from 'react';

export type Level = 1 | 2 | 3 | 4;

/** One level down, at most h4: a cause is a section of its own when there are several. */
export const below = (level: Level): Level => (level === 1 ? 2 : level === 2 ? 3 : 4);

/** A heading whose level depends on its section, so that h1, h2, and h3 stay in order. */
export function Heading({ level, id, children }: { level: Level; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`rd-h${level}`}>
      {children}
    </Tag>
  );
}
