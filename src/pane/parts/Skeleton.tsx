/**
 * The outline of an answer that is being read: headline, reason, button, step. Fluent's Shimmer draws the same and would be
 * loaded before it, on a page that is to be there at once.
 */
export function Skeleton() {
  return (
    <div className="rd-skeleton" aria-hidden="true">
      <div />
      <div />
      <div />
      <div />
    </div>
  );
}
