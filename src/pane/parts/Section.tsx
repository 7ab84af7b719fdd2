import { useId, useState, type ReactNode } from 'react';
import { Breakable } from './Breakable';
import { Heading, type Level } from './Heading';
import { Icon } from './Icon';

export interface SectionProps {
  readonly title: string;
  readonly level: Level;
  /** Until the person has opened or closed it. */
  readonly startsOpen?: boolean;
  /** Called only while open: closed sections cost nothing, however long they are. */
  readonly children: () => ReactNode;
}

/** A section that opens and closes. A button, not details/summary: office.js on the web walks Tab past a summary. */
export function Section({ title, level, startsOpen = false, children }: SectionProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? startsOpen;
  const id = useId();
  return (
    <section className="rd-section">
      <Heading level={level}>
        <button
          type="button"
          className="rd-disclosure"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setChosen(!isOpen);
          }}
        >
          <Icon name="chevron" className="rd-chevron" />
          <span>
            <Breakable text={title} />
          </span>
        </button>
      </Heading>
      <div id={id} className="rd-section-body" hidden={!isOpen}>
        {isOpen ? children() : null}
      </div>
    </section>
  );
}
