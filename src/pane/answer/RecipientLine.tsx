import { Fragment, useId, useState } from 'react';
import { words } from '../../locales/words';
import type { RecipientReport } from '../../model/bounce';
import { calledIn } from '../../text/internal-address';
import { MoreList } from './MoreList';
import { Mono } from '../parts/Mono';
import { ownDirection } from '../parts/own-direction';
import { TextButton } from '../parts/TextButton';

const t = words.answer;

const NAMED = 2;

/**
 * A recipient as the report names it: the address, the name for an internal one, the display name, or a text that says there's none.
 * @param mark punctuation that follows, and mustn't begin the next line
 */
export function RecipientName({ recipient, mark = '' }: { recipient: RecipientReport; mark?: string }) {
  const name = calledIn(recipient);
  if (name === undefined) return <span>{t.noAddress + mark}</span>;
  // From right to left, the end of an address isn’t where the mark stands.
  const isApart = ownDirection(name) !== undefined;
  return (
    <>
      <Mono text={isApart ? name : name + mark} />
      {isApart && mark}
    </>
  );
}

/** Those who share a cause, on a line or two however many they are: the first ones, and a button for the rest. */
export function RecipientLine({ recipients }: { recipients: readonly RecipientReport[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const shown = recipients.length === NAMED + 1 ? recipients : recipients.slice(0, NAMED);
  const left = recipients.length - shown.length;
  return (
    <div className="rd-recipients">
      <p>
        {t.recipientLine.for}{' '}
        {shown.map((recipient, index) => (
          <Fragment key={index}>
            {index > 0 && ' '}
            <RecipientName recipient={recipient} mark={index < shown.length - 1 ? ',' : ''} />
          </Fragment>
        ))}
        {left > 0 && (
          <>
            {' '}
            <TextButton
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {t.recipientLine.others({ count: left })}
            </TextButton>
          </>
        )}
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <MoreList
            className="rd-list"
            items={recipients.slice(shown.length)}
            render={(recipient) => <RecipientName recipient={recipient} />}
          />
        )}
      </div>
    </div>
  );
}
