import { useId, useState, type ReactNode } from 'react';
import { words } from '../../locales/words';
import { Disclosure } from '../parts/Disclosure';
import { Heading, type Level } from '../parts/Heading';

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
        <Disclosure
          title={t.checks}
          isOpen={isOpen}
          controls={id}
          onToggle={() => {
            setOpen(!isOpen);
          }}
        />
      </Heading>
      <div id={id} className="rd-section-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
