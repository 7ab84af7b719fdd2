import { useId } from 'react';
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
  return (
    <div className="rd-paste">
      <label htmlFor={id}>{t.paste}</label>
      <textarea
        id={id}
        rows={4}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <p id={`${id}-hint`} className="rd-small">
        {t.pasteHint}
      </p>
      <Button
        onClick={() => {
          onText(text);
        }}
      >
        {t.explain}
      </Button>
    </div>
  );
}
