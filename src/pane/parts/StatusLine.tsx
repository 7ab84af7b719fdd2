import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { words } from '../../locales/words';
import { Button } from './Button';
import { CopyByHandSlot } from './copy-by-hand-slot';
import type { CopyByHandProps } from './CopyByHand';

const t = words.shell.actions;

export interface StatusLineProps {
  readonly outcome: ActionResult | null;
  /** Changes when the same message is announced again. */
  readonly times: number;
  /** For screen readers only: what the page shows. */
  readonly announced: string;
  readonly onClose: () => void;
}

/** Long enough to be read. */
const SHOWN_MS = 5_000;

/** Says what an action did. The one live region of the page: it is always there, or nothing in it would be spoken. */
export function StatusLine({ outcome, times, announced, onClose }: StatusLineProps) {
  // What the page shows isn't said again when a message closes.
  const [saidBefore, setSaidBefore] = useState<string | null>(null);
  const close = useCallback(() => {
    setSaidBefore(announced);
    onClose();
  }, [announced, onClose]);
  const { message, manualCopy } = outcome ?? {};
  return (
    <div className="rd-status" data-shown={outcome !== null}>
      <p role="status" aria-live="polite" className={outcome === null ? 'rd-hidden' : ''}>
        <span key={times}>{message ?? (saidBefore === announced ? '' : announced)}</span>
      </p>
      {manualCopy !== undefined && manualCopy.isSpare !== true && <CopyByHandSlot {...manualCopy} onClose={close} />}
      {manualCopy?.isSpare === true && <SpareText key={times} {...manualCopy} onClose={close} />}
      {message !== undefined && manualCopy === undefined && <Passing key={times} onClose={close} />}
    </div>
  );
}

/** A message that closes by itself, or by the person: then the focus goes back to where it came from. */
function Passing({ onClose }: { onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<EventTarget | null>(null);
  const close = useCallback(() => {
    const isHere = place.current?.contains(document.activeElement) === true;
    if (isHere && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    onClose();
  }, [onClose]);
  useEffect(() => {
    const timer = setTimeout(close, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [close]);
  return (
    <div
      ref={place}
      onFocus={({ relatedTarget }) => {
        before.current = relatedTarget;
      }}
    >
      <Button onClick={close}>{t.close}</Button>
    </div>
  );
}

/** Nothing tells whether a file was saved. Its text waits behind a button, and the focus stays where it was. */
function SpareText(props: CopyByHandProps) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <CopyByHandSlot {...props} />;
  return (
    <div className="rd-buttons">
      <Button
        onClick={() => {
          setShown(true);
        }}
      >
        {t.showText}
      </Button>
      <Button onClick={props.onClose}>{t.close}</Button>
    </div>
  );
}
