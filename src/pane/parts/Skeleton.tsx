/** The outline of an answer that is being read: headline, reason, button, step. */
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
