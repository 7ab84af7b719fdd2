import type { HostName } from '../host/host-name';
import { enShell } from '../locales/en-shell';
import { Button } from './answer/Button';
import { EXAMPLES } from './examples';
import { FileBox } from './FileBox';
import { PasteBox } from './PasteBox';

const t = enShell.welcome;

export interface WaysInProps {
  readonly host: HostName;
  readonly hasItem: boolean;
  readonly isHovering: boolean;
  readonly heading: string;
  readonly onSelected: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onExample: (text: string) => void;
}

/** Every way to show a bounce. All of them stay usable whatever went wrong with one. */
export function WaysIn({ host, hasItem, isHovering, heading, onSelected, onFiles, onText, onExample }: WaysInProps) {
  const isOutlook = host !== 'none';
  return (
    <section className="rd-ways" aria-label={heading}>
      <h2 className="rd-h2">{heading}</h2>
      {isOutlook && (
        <div className="rd-way-in">
          <p>{t.select}</p>
          {hasItem && <Button onClick={onSelected}>{t.again}</Button>}
          {host !== 'phone' && <p className="rd-small">{t.greyed}</p>}
        </div>
      )}
      <FileBox
        isHovering={isHovering}
        hint={host === 'web' || host === 'new-outlook' ? t.dragRow : null}
        onFiles={onFiles}
      />
      <PasteBox onText={onText} />
      <div className="rd-way-in">
        <p>{t.examples}</p>
        <p>
          <TryButton text={t.exampleGroup} example={EXAMPLES.group} onExample={onExample} />
        </p>
        <p>
          <TryButton text={t.exampleBanned} example={EXAMPLES.banned} onExample={onExample} />
        </p>
      </div>
    </section>
  );
}

interface TryButtonProps {
  readonly text: string;
  readonly example: string;
  readonly onExample: (text: string) => void;
}

const TryButton = ({ text, example, onExample }: TryButtonProps) => (
  <button
    type="button"
    className="rd-plain"
    onClick={() => {
      onExample(example);
    }}
  >
    {text}
  </button>
);
