import type { ReactNode } from 'react';
import type { HostName } from '../../host/office/host-name';
import { startWords } from '../../locales/start-words';
import { Button } from '../parts/Button';
import { BringSlot } from './bring-slot';
import type { BringBoxProps } from './BringBox';

const t = startWords.welcome;

export interface WaysInProps extends Omit<BringBoxProps, 'isPhone'> {
  /** Null until it is known. */
  readonly host: HostName | null;
  readonly hasSelection: boolean;
  /** This build may read what is selected in the list. */
  readonly canSeeSelection: boolean;
  readonly heading: string;
  readonly onSelected: () => void;
  /** Shown if the mailbox is a way in. */
  readonly children?: ReactNode;
}

/** Every way to show a bounce, starting with the one or two that fit this Outlook. If one fails, the others still work. */
export function WaysIn({ host, hasSelection, canSeeSelection, heading, onSelected, children, ...rest }: WaysInProps) {
  const gestures = host === null ? [] : gesturesFor(host, canSeeSelection);
  const [first] = gestures;
  return (
    <section className="rd-ways" aria-label={heading}>
      {children}
      <h2 className="rd-h2">{heading}</h2>
      <div className="rd-way-in">
        {gestures.length > 1 ? (
          <ul className="rd-gestures">
            {gestures.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : (
          first !== undefined && <p>{first}</p>
        )}
        {hasSelection && <Button onClick={onSelected}>{t.again}</Button>}
        {host !== null && MAY_BE_RESTRICTED.includes(host) && <p className="rd-small">{t.restricted}</p>}
      </div>
      <BringSlot isPhone={host === 'phone'} {...rest} />
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
