import { getStyles } from '@fluentui/react/lib/components/Button/DefaultButton/DefaultButton.styles';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { ReactNode } from 'react';
import { oncePerTheme, useFluentTheme } from './fluent-theme';

export interface ButtonProps {
  readonly isPrimary?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const namesOf = oncePerTheme((theme, isPrimary: boolean) => {
  const { root, rootHovered, rootPressed, flexContainer, label } = getStyles(theme, undefined, isPrimary);
  return mergeStyleSets({
    root: [
      isPrimary ? 'ms-Button ms-Button--primary' : 'ms-Button ms-Button--default',
      root,
      { ':hover': rootHovered, ':active': rootPressed },
      'rd-button',
    ],
    flexContainer,
    text: label,
  });
});

/**
 * Fluent's button in Fluent's own styles and theme, without its menu: PrimaryButton and DefaultButton bring ContextualMenu,
 * Callout and FocusZone along, some 30 KB of brotli that nothing here opens.
 */
export function Button({ isPrimary = false, label, onClick, children }: ButtonProps) {
  const names = namesOf(useFluentTheme(), isPrimary);
  return (
    <button
      type="button"
      className={names.root}
      aria-label={label}
      onClick={({ detail }) => {
        // The second half of a double click: a button that starts something may have become the one that stops it.
        if (detail < 2) onClick();
      }}
    >
      <span className={names.flexContainer}>
        <span className={names.text}>{children}</span>
      </span>
    </button>
  );
}
