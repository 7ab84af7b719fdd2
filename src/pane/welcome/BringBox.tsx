import { startWords } from '../../locales/start-words';
import { Breakable } from '../parts/Breakable';
import { TextButton } from '../parts/TextButton';
import { EXAMPLES } from './examples';
import { FileBox } from './FileBox';
import { PasteBox } from './PasteBox';

const t = startWords.welcome;

export interface BringBoxProps {
  /** On a phone, text comes before files. */
  readonly isPhone: boolean;
  readonly isHovering: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** The text in the paste box. It's kept when the page changes. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onText: (text: string) => void;
  readonly onExample: (text: string) => void;
}

/** What a person can bring themselves: a file, text, or an example. */
export function BringBox({ isPhone, isHovering, onFiles, text, onTextChange, onText, onExample }: BringBoxProps) {
  const files = <FileBox isHovering={isHovering} onFiles={onFiles} />;
  return (
    <>
      {!isPhone && files}
      <PasteBox text={text} onChange={onTextChange} onText={onText} />
      {isPhone && files}
      <div className="rd-way-in">
        <p>{t.examples}</p>
        <p>
          <TryButton text={t.exampleGroup} example={EXAMPLES.group} onExample={onExample} />
        </p>
        <p>
          <TryButton text={t.exampleBanned} example={EXAMPLES.banned} onExample={onExample} />
        </p>
      </div>
    </>
  );
}

interface TryButtonProps {
  readonly text: string;
  readonly example: string;
  readonly onExample: (text: string) => void;
}

const TryButton = ({ text, example, onExample }: TryButtonProps) => (
  <TextButton
    onClick={() => {
      onExample(example);
    }}
  >
    <Breakable isProse text={text} />
  </TextButton>
);
