import { useEffect, useRef } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { words } from '../../locales/words';
import { Button } from './Button';

const t = words.shell.actions;

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
  return (
    <div className="rd-status" data-shown={outcome !== null}>
      <p role="status" aria-live="polite" className={outcome === null ? 'rd-hidden' : ''}>
        <span key={times}>{outcome?.message ?? announced}</span>
      </p>
      {outcome?.manualCopy !== undefined && <CopyByHand {...outcome.manualCopy} onClose={onClose} />}
    </div>
  );
}

interface CopyByHandProps {
  readonly what: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** The selected text: the last way to copy it if Outlook's frame allows no other. */
function CopyByHand({ what, text, onClose }: CopyByHandProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (document.activeElement !== field.current) before.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <>
      <textarea ref={field} readOnly rows={5} value={text} aria-label={t.copyYourselfLabel({ what })} />
      <Button
        onClick={() => {
          // This button disappears too: the focus returns to the one that was pressed first.
          if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          onClose();
        }}
      >
        {t.close}
      </Button>
    </>
  );
}
