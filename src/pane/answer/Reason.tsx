import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { wordingOf } from './wording';
import { RecipientLine } from './RecipientLine';
import { Breakable } from '../parts/Breakable';
import { Mono } from '../parts/Mono';
import { visible } from '../parts/visible-text';

const t = words.answer;

interface ReasonProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  /** The list of causes names the first recipient already. */
  readonly isListed: boolean;
}

/** One sentence of reason, or the words of whoever rejected the message, and whom it's about where that's more than one. */
export function Reason({ cause, role, isListed }: ReasonProps) {
  const { headline, cut, certainty, reason, quote } = wordingOf(cause, role);
  const [only] = cause.recipients;
  const isOne = cause.recipients.length === 1;
  // The sender knows whom they wrote to; whoever else reads it may have many groups or people to look after.
  const address = only?.address ?? null;
  const isUnnamed =
    !isListed && role !== 'sender' && address !== null && !headline.includes(address) && !cut.includes(address);
  const unsaid = isListed ? [] : cut.filter((whole) => !reason.includes(whole) && (isOne || !isAmong(cause, whole)));
  return (
    <>
      {unsaid.map((whole) => (
        <p key={whole} className="rd-small">
          <Mono text={whole} />
        </p>
      ))}
      <p className="rd-reason">
        {certainty} <Breakable isProse text={reason} />
        {quote !== null && (
          <>
            {' '}
            {reason === '' && cause.certainty === 'likely' ? t.byTheirWords : t.theirWords}{' '}
            <q className="rd-quote" dir="auto">
              {visible(quote)}
            </q>
          </>
        )}
      </p>
      {(cause.recipients.length > (isListed ? 2 : 1) || isUnnamed) && <RecipientLine recipients={cause.recipients} />}
    </>
  );
}

const isAmong = ({ recipients }: CauseAdvice, whole: string): boolean =>
  recipients.some(({ address }) => address === whole);
