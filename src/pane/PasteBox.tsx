import { useId, useState } from 'react';
import { enShell } from '../locales/en-shell';
import { Button } from './answer/Button';

const t = enShell.welcome;

/** Text of a bounce, pasted or typed. */
export function PasteBox({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState('');
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
          setText(target.value);
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
