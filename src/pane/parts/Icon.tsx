/** Outlines on a 16 x 16 grid. Own drawings: Fluent's icon font would come from a third party's server. */
const PATHS = {
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6c0-2.8 2.5-4.5 5.5-4.5s5.5 1.7 5.5 4.5Z',
  cloud: 'M4.5 12.5a3 3 0 0 1-.4-5.97 4 4 0 0 1 7.7-.6 3.3 3.3 0 0 1 .2 6.57Z',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 6c0-2.6 2-4 4.5-4s4.5 1.4 4.5 4ZM11 7.5a2 2 0 1 0-.8-3.8M12 9.7c1.6.3 2.7 1.5 2.7 3.8',
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
