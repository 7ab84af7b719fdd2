import { IconButton } from '@fluentui/react/lib/Button';
import { Icon } from '../parts/Icon';
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
      <IconButton
        className="rd-copy-icon"
        ariaLabel={copy}
        title={copy}
        onRenderIcon={() => <Icon name="copy" />}
        onClick={onCopy}
      />
    </div>
  );
}
