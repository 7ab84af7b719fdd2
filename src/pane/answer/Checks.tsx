import { ActionButton } from '@fluentui/react/lib/Button';
import { useId, useState, type ReactNode } from 'react';
import { words } from '../../locales/words';
import { Heading, type Level } from '../parts/Heading';
import { Icon } from '../parts/Icon';

const t = words.answer;

/**
 * What can be asked of Microsoft 365, closed. Its content stays while it’s closed, so that results survive; without content, where
 * look-ups aren’t set up or have nothing to ask, it isn’t shown (answer.css).
 */
export function Checks({ level, children }: { level: Level; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="rd-section rd-checks">
      <Heading level={level}>
        <ActionButton
          className="rd-disclosure"
          aria-expanded={isOpen}
          aria-controls={id}
          onRenderIcon={() => <Icon name="chevron" className="rd-chevron" />}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className="rd-button-text">{t.checks}</span>
        </ActionButton>
      </Heading>
      <div id={id} className="rd-section-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
