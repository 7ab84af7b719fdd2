import type { WhoseMailbox } from '../../host/graph/whose-mailbox';
import { relatedMessage } from '../../host/office/related-message';
import { triageWords } from '../../locales/triage-words';
import { mailboxBounces } from '../../sources/mailbox';
import type { PageActions } from '../answer/answer-actions';
import { AskButton } from '../lookups/AskButton';
import { openSession } from '../lookups/session';
import type { Session } from '../lookups/session';
import { SignedIn } from '../lookups/SignedIn';
import { visible } from '../parts/visible-text';
import type { Commands } from '../state/commands';
import { FindBounce } from './FindBounce';
import { MailboxRefusal } from './MailboxRefusal';
import { useMailboxIntake } from './use-mailbox-intake';
import { useWhoseMailbox } from './use-whose-mailbox';

const t = triageWords.mailbox;

export interface MailboxPanelProps {
  readonly settings: unknown;
  readonly reader: Pick<Commands, 'read'>;
  readonly actions: PageActions;
  /** What the mailbox is a way to: the bounce of the open item, every bounce, or both, as far as they can be found. */
  readonly offers: 'item' | 'list' | 'both';
}

/** The mailbox as a way in: nothing is sent before a click, and every error has its own text. */
export function MailboxPanel({ settings, reader, actions, offers }: MailboxPanelProps) {
  const session = openSession(settings);
  const related = relatedMessage();
  const mailbox = useWhoseMailbox(related?.key ?? '');
  if (session === null || mailbox === null) return null;
  const isOfItem = related !== null && (offers !== 'list' || related.isDraft);
  const parts = { session, mailbox, reader, actions };
  return (
    <>
      {isOfItem && <FindBounce key={related.key} related={related} {...parts} />}
      {offers !== 'item' && <MailboxList isPrimary={!isOfItem} {...parts} />}
    </>
  );
}

interface MailboxListProps {
  readonly isPrimary: boolean;
  readonly session: Session;
  readonly mailbox: WhoseMailbox;
  readonly reader: Pick<Commands, 'read'>;
  readonly actions: PageActions;
}

/** Lists the bounces of the mailbox, of one's own or of the shared one that the open item is in. */
function MailboxList({ isPrimary, session, mailbox, reader, actions }: MailboxListProps) {
  const { isAsking, refused, start, stop } = useMailboxIntake(reader, actions, () => false);
  const owner = mailbox.owner === null ? null : visible(mailbox.owner);
  const button = owner === null ? t.button : t.sharedButton;
  return (
    <div className="rd-way-in rd-lookups">
      <p className="rd-way-title">{owner === null ? t.heading : t.sharedHeading({ owner })}</p>
      <p className="rd-small">{owner === null ? t.why : t.sharedWhy({ owner })}</p>
      <AskButton
        isPrimary={isPrimary}
        isAsking={isAsking}
        hasAnswer={false}
        onAsk={() => {
          start((signal) => mailboxBounces.read({ graph: session.graph, mailbox, now: Date.now, signal }));
        }}
        onStop={stop}
        words={button}
        again={button}
      />
      {refused !== null && <MailboxRefusal refused={refused} mailbox={mailbox} session={session} actions={actions} />}
      <SignedIn session={session} actions={actions} />
    </div>
  );
}
