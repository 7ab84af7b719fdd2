import { ActionButton } from '@fluentui/react/lib/Button';
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

/** A section that opens and closes. Fluent's button, not details/summary: office.js on the web walks Tab past a summary. */
export function Section({ title, level, startsOpen = false, children }: SectionProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? startsOpen;
  const id = useId();
  return (
    <section className="rd-section">
      <Heading level={level}>
        <ActionButton
          className="rd-disclosure"
          aria-expanded={isOpen}
          aria-controls={id}
          onRenderIcon={() => <Icon name="chevron" className="rd-chevron" />}
          onClick={() => {
            setChosen(!isOpen);
          }}
        >
          <span className="rd-button-text">
            <Breakable text={title} />
          </span>
        </ActionButton>
      </Heading>
      <div id={id} className="rd-section-body" hidden={!isOpen}>
        {isOpen ? children() : null}
      </div>
    </section>
  );
}
