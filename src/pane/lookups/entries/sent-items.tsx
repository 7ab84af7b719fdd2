import { ownAddress } from '../../../host/office/related-message';
import { lookupWords } from '../../../locales/lookup-words';
import { findInSentItems, SENT_SCOPE, type SentAnswer, type SentOutcome } from '../../../lookups/sent-items';
import { mayBeSenders } from '../../answer/reader';
import { localWords } from '../../parts/time-words';
import { visible } from '../../parts/visible-text';
import { needsGraph, type Lookup, type ResultProps } from '../lookup';
import { LookupError, errorTitle } from '../LookupError';
import { PermissionNote } from '../PermissionNote';
import type { Session } from '../session';

const t = lookupWords.sent;

interface SentQuestion {
  readonly messageId: string;
}

/** Whether the person sent what came back: the best sign that a bounce is real. Not finding it proves nothing, and says so. */
export const sentItems: Lookup<SentQuestion, SentAnswer, Session> = {
  id: 'sent-items',
  needs: needsGraph,
  appliesTo: ({ place, advice }) => {
    const { messageId } = advice.bounce.original;
    if (place.part !== 'sent' || messageId === null) return [];
    return mayBeSenders(advice.bounce, ownAddress(), place.role) ? [{ messageId }] : [];
  },
  keyOf: ({ messageId }) => messageId,
  words: () => ({
    intro: <strong>{t.question}</strong>,
    button: t.button,
    again: t.again,
    asking: lookupWords.asking,
  }),
  Before: () => <PermissionNote of="sent" />,
  ask: ({ messageId }, { graph }, signal) => findInSentItems(graph, messageId, signal),
  say: ({ outcome }) => wordsFor(outcome),
  Result: ({ answer: { outcome }, via, context }: ResultProps<SentQuestion, SentAnswer, Session>) =>
    outcome.kind === 'failed' ? (
      <LookupError error={outcome.error} scopes={[SENT_SCOPE]} session={via} actions={context.actions} />
    ) : (
      <p>{wordsFor(outcome)}</p>
    ),
};

function wordsFor(outcome: SentOutcome): string {
  switch (outcome.kind) {
    case 'found': {
      const subject = visible(outcome.subject.slice(0, 200));
      const what = subject === '' ? t.noSubject : t.subject({ subject });
      return outcome.sent === null ? t.found({ what }) : t.foundAt({ what, when: localWords(outcome.sent) });
    }
    case 'not-found':
      return t.notFound;
    case 'no-message-id':
      return t.noMessageId;
    case 'failed':
      return errorTitle(outcome.error);
  }
}
