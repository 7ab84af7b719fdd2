import { useId, useRef, useState } from 'react';
import { words } from '../../locales/words';
import { Button } from '../parts/Button';

const t = words.shell.welcome;

export interface PasteBoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onText: (text: string) => void;
}

/** Text of a bounce, pasted or typed. */
export function PasteBox({ text, onChange, onText }: PasteBoxProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [wasEmpty, setWasEmpty] = useState(false);
  const hasError = wasEmpty && text.trim() === '';
  return (
    <div className="rd-paste">
      <label htmlFor={id}>{t.paste}</label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={hasError}
        aria-describedby={hasError ? `${id}-error ${id}-hint` : `${id}-hint`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {hasError && <p id={`${id}-error`}>{t.pasteEmpty}</p>}
      <p id={`${id}-hint`} className="rd-small">
        {t.pasteHint}
      </p>
      <Button
        onClick={() => {
          const isEmpty = text.trim() === '';
          setWasEmpty(isEmpty);
          // The field says what's missing, to who hears it, too.
          if (isEmpty) field.current?.focus();
          else onText(text);
        }}
      >
        {t.explain}
      </Button>
    </div>
  );
}
