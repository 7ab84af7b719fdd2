import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly isPrimary?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Fluent's button, its words allowed to wrap: many carry a name. */
export function Button({ isPrimary = false, label, onClick, children }: ButtonProps) {
  const Kind = isPrimary ? PrimaryButton : DefaultButton;
  return (
    <Kind className="rd-button" {...(label === undefined ? {} : { ariaLabel: label })} onClick={onClick}>
      <span className="rd-button-text">{children}</span>
    </Kind>
  );
}
