import { useRef } from 'react';
import { startWords } from '../../locales/start-words';
import { Button } from '../parts/Button';

const t = startWords.welcome;

export interface FileBoxProps {
  readonly isHovering: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The place to drop a bounce, and the button that does the same with the keyboard. Drops count anywhere on the pane. */
export function FileBox({ isHovering, onFiles }: FileBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="rd-drop" data-hovering={isHovering}>
      <p className="rd-drop-title">{isHovering ? t.dropNow : t.drop}</p>
      <p className="rd-small">{t.orChoose}</p>
      <Button onClick={() => input.current?.click()}>{t.choose}</Button>
      <p className="rd-small">{t.kinds}</p>
      {/* Fluent has no control for files: its button above opens the browser’s own. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        accept=".eml,.msg,.html,.htm,.txt"
        aria-label={t.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Cleared, so that choosing the same file again counts as a change.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
