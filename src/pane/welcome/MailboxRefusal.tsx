import type { WhoseMailbox } from '../../host/graph/whose-mailbox';
import { triageWords } from '../../locales/triage-words';
import type { PageActions } from '../answer/answer-actions';
import { LookupError } from '../lookups/LookupError';
import type { Session } from '../lookups/session';
import { visible } from '../parts/visible-text';
import type { Refused } from './use-mailbox-intake';

export interface MailboxRefusalProps {
  readonly refused: Refused;
  readonly mailbox: WhoseMailbox;
  readonly session: Session;
  readonly actions: PageActions;
}

/** Why a mailbox didn't answer. Somebody else's mailbox needs more than the permission. */
export function MailboxRefusal({ refused, mailbox, session, actions }: MailboxRefusalProps) {
  const { error, scopes } = refused;
  const mayLackAccess = mailbox.owner !== null && (error.fault === 'consent' || error.fault === 'not-found');
  return (
    <div className="rd-lookup-answer">
      <LookupError error={error} scopes={scopes} session={session} actions={actions} />
      {mayLackAccess && <p>{triageWords.mailbox.sharedNeeds({ owner: visible(mailbox.owner) })}</p>}
    </div>
  );
}
