import { TextField, type ITextField } from '@fluentui/react/lib/TextField';
import { useRef, useState } from 'react';
import { startWords } from '../../locales/start-words';
import { Button } from '../parts/Button';

const t = startWords.welcome;

export interface PasteBoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onText: (text: string) => void;
}

/** Text of a bounce, pasted or typed. */
export function PasteBox({ text, onChange, onText }: PasteBoxProps) {
  const field = useRef<ITextField>(null);
  const [isMissing, setMissing] = useState(false);
  const explain = (): void => {
    setMissing(text.trim() === '');
    if (text.trim() === '') field.current?.focus();
    else onText(text);
  };
  return (
    <div className="rd-paste">
      <TextField
        componentRef={field}
        label={t.paste}
        description={t.pasteHint}
        {...(isMissing ? { errorMessage: t.pasteEmpty } : {})}
        multiline
        dir="auto"
        rows={4}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, given = '') => {
          setMissing(false);
          onChange(given);
        }}
      />
      <Button onClick={explain}>{t.explain}</Button>
    </div>
  );
}
