import { useCallback, useState } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { StatusActionsSlot } from './status-actions-slot';

export interface StatusLineProps {
  readonly outcome: ActionResult | null;
  /** Changes when the same message is announced again. */
  readonly times: number;
  /** For screen readers only: what the page shows. */
  readonly announced: string;
  readonly onClose: () => void;
}

/** Says what an action did. The one live region of the page: it is always there, or nothing in it would be spoken. */
export function StatusLine({ outcome, times, announced, onClose }: StatusLineProps) {
  // What the page shows isn't said again when a message closes.
  const [saidBefore, setSaidBefore] = useState<string | null>(null);
  const close = useCallback(() => {
    setSaidBefore(announced);
    onClose();
  }, [announced, onClose]);
  return (
    <div className="rd-status" data-shown={outcome !== null}>
      <p role="status" aria-live="polite" className={outcome === null ? 'rd-hidden' : ''}>
        <span key={times}>{outcome?.message ?? (saidBefore === announced ? '' : announced)}</span>
      </p>
      {outcome !== null && <StatusActionsSlot outcome={outcome} times={times} onClose={close} />}
    </div>
  );
}
