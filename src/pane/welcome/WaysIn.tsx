import type { ReactNode } from 'react';
import type { HostName } from '../../host/office/host-name';
import { words } from '../../locales/words';
import { Button } from '../parts/Button';
import { TextButton } from '../parts/TextButton';
import { EXAMPLES } from './examples';
import { FileBox } from './FileBox';
import { PasteBox } from './PasteBox';

const t = words.shell.welcome;

export interface WaysInProps {
  /** Null until it is known. */
  readonly host: HostName | null;
  readonly hasSelection: boolean;
  /** This build may read what is selected in the list. */
  readonly canSeeSelection: boolean;
  readonly isHovering: boolean;
  readonly heading: string;
  readonly onSelected: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** The text in the paste box. It's kept when the page changes. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onText: (text: string) => void;
  readonly onExample: (text: string) => void;
  /** Shown if the mailbox is a way in. */
  readonly children?: ReactNode;
}

/** Every way to show a bounce, starting with the one or two that fit this Outlook. If one fails, the others still work. */
export function WaysIn({ host, hasSelection, isHovering, heading, children, ...rest }: WaysInProps) {
  const gestures = host === null ? [] : gesturesFor(host, rest.canSeeSelection);
  const [first] = gestures;
  return (
    <section className="rd-ways" aria-label={heading}>
      {children}
      <h2 className="rd-h2">{heading}</h2>
      <div className="rd-way-in">
        {gestures.length > 1 ? (
          <ol className="rd-gestures">
            {gestures.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        ) : (
          first !== undefined && <p>{first}</p>
        )}
        {hasSelection && <Button onClick={rest.onSelected}>{t.again}</Button>}
        {host !== null && MAY_BE_RESTRICTED.includes(host) && <p className="rd-small">{t.restricted}</p>}
      </div>
      {host !== 'phone' && <FileBox isHovering={isHovering} onFiles={rest.onFiles} />}
      <PasteBox text={rest.text} onChange={rest.onTextChange} onText={rest.onText} />
      {host === 'phone' && <FileBox isHovering={isHovering} onFiles={rest.onFiles} />}
      <div className="rd-way-in">
        <p>{t.examples}</p>
        <p>
          <TryButton text={t.exampleGroup} example={EXAMPLES.group} onExample={rest.onExample} />
        </p>
        <p>
          <TryButton text={t.exampleBanned} example={EXAMPLES.banned} onExample={rest.onExample} />
        </p>
      </div>
    </section>
  );
}

/** What is documented for each client, or was reported: the table in docs/deploy.md, “Which Outlook can do what”. */
const GESTURES: Readonly<Record<HostName, readonly (keyof typeof t.gestures)[]>> = {
  web: ['row', 'forward'],
  'outlook-com': ['forwardFirst'],
  'new-outlook': ['row', 'forward'],
  classic: ['drag', 'forward'],
  mac: ['drag', 'forward'],
  phone: ['phone'],
  none: ['browser'],
};

const MAY_BE_RESTRICTED: readonly HostName[] = ['web', 'outlook-com', 'new-outlook', 'classic'];

const MANY = ['many', 'forward'] as const;

const gesturesFor = (host: HostName, canSeeSelection: boolean): readonly string[] =>
  (canSeeSelection ? MANY : GESTURES[host]).map((gesture) => t.gestures[gesture]);

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
    {text}
  </TextButton>
);
