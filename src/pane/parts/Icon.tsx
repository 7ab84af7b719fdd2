import { registerIcons } from '@fluentui/react/lib/Styling';

/** Outlines on a 16 x 16 grid. Our own drawings: Fluent's icon font would come from another server. */
const PATHS = {
  check: 'm3 8.5 3.3 3.3L13 5',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  error: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  group: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.3v3.4M8 5v.4',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  search: 'M11 7A4 4 0 1 1 3 7a4 4 0 0 1 8 0ZM9.9 9.9l3.6 3.6',
  share: 'M8 10V2.5M5 5.2l3-2.9 3 2.9M3 9v4.5h10V9',
  success: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM5.3 8.2l1.9 1.9 3.5-4',
  warning: 'M8 2 1.5 13.5h13ZM8 6.5v3M8 11.3v.4',
} as const;

export type IconName = keyof typeof PATHS;

/** A small icon next to text that says the same; hidden from screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`rd-icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

// The names by which Fluent's controls ask for theirs.
registerIcons({
  icons: {
    CheckMark: <Icon name="check" />,
    ChevronDown: <Icon name="down" />,
    Clear: <Icon name="close" />,
    Completed: <Icon name="success" />,
    ErrorBadge: <Icon name="error" />,
    Info: <Icon name="info" />,
    Search: <Icon name="search" />,
    Warning: <Icon name="warning" />,
  },
});
