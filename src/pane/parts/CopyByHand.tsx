import { TextField, type ITextField } from '@fluentui/react/lib/TextField';
import { useEffect, useRef } from 'react';
import { words } from '../../locales/words';
import { Button } from './Button';

const t = words.shell.actions;

export interface CopyByHandProps {
  readonly what: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** The selected text: the last way to copy it if Outlook's frame allows no other. */
export function CopyByHand({ what, text, onClose }: CopyByHandProps) {
  const field = useRef<ITextField>(null);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (place.current?.contains(document.activeElement) !== true) before.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div ref={place} className="rd-copy-yourself">
      <TextField
        componentRef={field}
        readOnly
        multiline
        rows={5}
        value={text}
        ariaLabel={t.copyYourselfLabel({ what })}
      />
      <Button
        onClick={() => {
          // This button disappears too: the focus returns to the one that was pressed first.
          if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          onClose();
        }}
      >
        {t.close}
      </Button>
    </div>
  );
}
