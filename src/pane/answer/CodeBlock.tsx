import { visible } from '../parts/visible-text';

export interface CodeBlockProps {
  readonly code: string;
  /** What a screen reader calls the text, and its button. */
  readonly label: string;
  readonly copy: string;
  readonly onCopy: () => void;
}

/** Text to paste somewhere else, with a way to copy it. */
export function CodeBlock({ code, label, copy, onCopy }: CodeBlockProps) {
  return (
    <div className="rd-code">
      <pre dir="ltr" tabIndex={0} role="region" aria-label={label}>
        <code>{visible(code)}</code>
      </pre>
      <button type="button" className="rd-copy-icon" aria-label={copy} title={copy} onClick={onCopy}>
        <svg className="rd-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />
        </svg>
      </button>
    </div>
  );
}
