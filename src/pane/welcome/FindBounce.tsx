import { useState } from 'react';
import type { WhoseMailbox } from '../../host/graph/whose-mailbox';
import { isForward } from '../../host/office/related-message';
import type { RelatedMessage } from '../../host/office/related-message';
import { triageWords } from '../../locales/triage-words';
import { relatedBounce } from '../../sources/related-bounce';
import type { PageActions } from '../answer/answer-actions';
import { AskButton } from '../lookups/AskButton';
import type { Session } from '../lookups/session';
import { visible } from '../parts/visible-text';
import type { Commands } from '../state/commands';
import { MailboxRefusal } from './MailboxRefusal';
import { useMailboxIntake } from './use-mailbox-intake';

const t = triageWords.mailbox.find;

export interface FindBounceProps {
  /** What is open, when this was drawn. */
  readonly related: RelatedMessage;
  readonly mailbox: WhoseMailbox;
  readonly session: Session;
  readonly reader: Pick<Commands, 'read'>;
  readonly actions: PageActions;
}

/** From a sent message, an answer or a draft to the bounce that belongs to it. Nothing is asked before the click. */
export function FindBounce({ related, mailbox, session, reader, actions }: FindBounceProps) {
  const { isDraft } = related;
  const [isMissing, setMissing] = useState(false);
  const { isAsking, refused, start, stop } = useMailboxIntake(reader, actions, ({ messages }) => {
    const isNone = messages.length === 0;
    setMissing(isNone);
    if (isNone) actions.announce(t.none);
    return isNone;
  });
  const ask = (): void => {
    setMissing(false);
    start(async (signal) => {
      const { messageId, conversationId } = related;
      const isForwarded = isDraft && (await isForward()) !== false;
      const { graph } = session;
      return relatedBounce.read({ graph, mailbox, now: Date.now(), messageId, conversationId, isForwarded, signal });
    });
  };
  const button = isDraft ? t.draftButton : t.button;
  return (
    <div className="rd-way-in rd-lookups">
      <p className="rd-way-title">{isDraft ? t.draftHeading : t.heading}</p>
      <p className="rd-small">{whyWords(isDraft, mailbox.owner)}</p>
      <AskButton
        // Below the answer to a draft, that answer has the page's primary button.
        isPrimary={!isDraft}
        isAsking={isAsking}
        hasAnswer={false}
        onAsk={ask}
        onStop={stop}
        words={button}
        again={button}
      />
      {isMissing && <p>{t.none}</p>}
      {refused !== null && <MailboxRefusal refused={refused} mailbox={mailbox} session={session} actions={actions} />}
    </div>
  );
}

function whyWords(isDraft: boolean, owner: string | null): string {
  if (owner !== null) return t.sharedWhy({ owner: visible(owner) });
  return isDraft ? t.draftWhy : t.why;
}
