import { ActionButton } from '@fluentui/react/lib/Button';
import type { ReactNode } from 'react';
import { Breakable } from './Breakable';
import { Icon } from './Icon';

export interface DisclosureProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** The id of what opens. */
  readonly controls: string;
  readonly onToggle: () => void;
  /** At the other end of the line. */
  readonly children?: ReactNode;
}

/** The button that opens and closes what stands below it. */
export function Disclosure({ title, isOpen, controls, onToggle, children }: DisclosureProps) {
  return (
    <ActionButton
      className="rd-disclosure"
      aria-expanded={isOpen}
      aria-controls={controls}
      onRenderIcon={() => <Icon name="chevron" className="rd-chevron" />}
      onClick={onToggle}
    >
      <span className="rd-button-text">
        <Breakable text={title} />
      </span>
      {children !== undefined && <> {children}</>}
    </ActionButton>
  );
}
