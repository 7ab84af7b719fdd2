import { useId, useState, type ReactNode } from 'react';
import { Disclosure } from './Disclosure';
import { Heading, type Level } from './Heading';

export interface SectionProps {
  readonly title: string;
  readonly level: Level;
  /** Until the person has opened or closed it. */
  readonly startsOpen?: boolean;
  /** Called only while open: closed sections cost nothing, however long they are. */
  readonly children: () => ReactNode;
}

/** A section that opens and closes. Fluent's button, not details/summary: office.js on the web walks Tab past a summary. */
export function Section({ title, level, startsOpen = false, children }: SectionProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? startsOpen;
  const id = useId();
  return (
    <section className="rd-section">
      <Heading level={level}>
        <Disclosure
          title={title}
          isOpen={isOpen}
          controls={id}
          onToggle={() => {
            setChosen(!isOpen);
          }}
        />
      </Heading>
      <div id={id} className="rd-section-body" hidden={!isOpen}>
        {isOpen ? children() : null}
      </div>
    </section>
  );
}
