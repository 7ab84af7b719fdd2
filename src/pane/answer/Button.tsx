import { getStyles } from '@fluentui/react/lib/components/Button/DefaultButton/DefaultButton.styles';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';
import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly isPrimary?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

interface Names {
  readonly root: string;
  readonly flexContainer: string;
  readonly text: string;
}

// Two variants a theme, and a page has many buttons: merging styles is the dearest thing the pane does at its start.
const made = new WeakMap<Theme, Map<boolean, Names>>();

function namesOf(theme: Theme, isPrimary: boolean): Names {
  const variants = made.get(theme) ?? new Map<boolean, Names>();
  made.set(theme, variants);
  const known = variants.get(isPrimary);
  if (known) return known;
  const { root, rootHovered, rootPressed, flexContainer, label: text } = getStyles(theme, undefined, isPrimary);
  const names = mergeStyleSets({
    root: [
      isPrimary ? 'ms-Button ms-Button--primary' : 'ms-Button ms-Button--default',
      root,
      { ':hover': rootHovered, ':active': rootPressed },
      'rd-button',
    ],
    flexContainer,
    text,
  });
  variants.set(isPrimary, names);
  return names;
}

/**
 * Fluent's button in Fluent's own styles and theme, without its menu: PrimaryButton and DefaultButton bring ContextualMenu,
 * Callout and FocusZone along, some 30 KB of brotli that nothing here opens.
 */
export function Button({ isPrimary = false, label, onClick, children }: ButtonProps) {
  const names = namesOf(useTheme(), isPrimary);
  return (
    <button type="button" className={names.root} aria-label={label} onClick={onClick}>
      <span className={names.flexContainer}>
        <span className={names.text}>{children}</span>
      </span>
    </button>
  );
}
