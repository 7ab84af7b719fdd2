import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '../../actions/action-result';
import { words } from '../../locales/words';
import { Button } from './Button';
import { CopyByHandSlot } from './copy-by-hand-slot';
import type { CopyByHandProps } from './CopyByHand';

const t = words.shell.actions;

/** Long enough to be read. */
const SHOWN_MS = 5_000;

export interface StatusActionsProps {
  readonly outcome: ActionResult;
  readonly times: number;
  readonly onClose: () => void;
}

/** What can be done about what an action said: close it, or copy by hand what couldn't be copied. */
export function StatusActions({ outcome: { manualCopy }, times, onClose }: StatusActionsProps) {
  if (manualCopy === undefined) return <Passing key={times} onClose={onClose} />;
  if (manualCopy.isSpare === true) return <SpareText key={times} {...manualCopy} onClose={onClose} />;
  return <CopyByHandSlot {...manualCopy} onClose={onClose} />;
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
