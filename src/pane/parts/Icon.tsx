/** Outlines on a 16 x 16 grid. Own drawings: Fluent's icon font would come from a third party's server. */
const PATHS = {
  warning: 'M8 2 1.5 13.5h13ZM8 6.5v3M8 11.3v.4',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
} as const;

/** A small icon next to text that says the same; hidden from screen readers. */
export function Icon({ name, className = '' }: { name: keyof typeof PATHS; className?: string }) {
  return (
    <svg className={`rd-icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
