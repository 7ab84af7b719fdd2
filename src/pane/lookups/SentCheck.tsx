import { words } from '../../locales/words';
import { findInSentItems, SENT_SCOPE, type SentAnswer, type SentOutcome } from '../../lookups/sent-items';
import type { AnswerActions } from '../answer/answer-actions';
import { Mono } from '../parts/Mono';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';
import { AskButton } from './AskButton';
import { LookupError, errorTitle } from './LookupError';
import { PermissionNote } from './PermissionNote';
import type { Session } from './session';
import { useLookup } from './use-lookup';

const t = words.lookups;

export interface SentCheckProps {
  readonly messageId: string | null;
  readonly session: Session;
  readonly actions: AnswerActions;
}

/** Whether the person sent what came back: the best sign that a bounce is real. Not finding it proves nothing, and says so. */
export function SentCheck({ messageId, session, actions }: SentCheckProps) {
  const { isAsking, answer, start, stop } = useLookup<SentAnswer>('sent items', session, actions, ({ outcome }) =>
    wordsFor(outcome),
  );
  const ask = (): void => {
    start((graph, signal) => findInSentItems(graph, messageId, signal));
  };
  if (messageId === null) return null;
  return (
    <div className="rd-lookup">
      {/* No heading: above the page's h1 there is none yet. */}
      <p>
        <strong>{t.sent.question}</strong>
      </p>
      <AskButton
        isAsking={isAsking}
        hasAnswer={answer !== null}
        onAsk={ask}
        onStop={stop}
        words={t.sent.button}
        again={t.sent.again}
      />
      {answer === null && <PermissionNote permissions={t.permissions.sent} />}
      {answer !== null && (
        <div className="rd-lookup-answer">
          {answer.outcome.kind === 'failed' ? (
            <LookupError error={answer.outcome.error} scopes={[SENT_SCOPE]} session={session} actions={actions} />
          ) : (
            <p>{wordsFor(answer.outcome)}</p>
          )}
          {answer.requests.map(({ request, scopes }) => (
            <div key={request} className="rd-small">
              {t.asked}: <Mono text={request} />
              <br />
              {t.permission({ count: scopes.length, scopes })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function wordsFor(outcome: SentOutcome): string {
  switch (outcome.kind) {
    case 'found': {
      const subject = visible(outcome.subject.slice(0, 200));
      const what = subject === '' ? t.sent.noSubject : t.sent.subject({ subject });
      return outcome.sent === null ? t.sent.found({ what }) : t.sent.foundAt({ what, when: localWords(outcome.sent) });
    }
    case 'not-found':
      return t.sent.notFound;
    case 'no-message-id':
      return t.sent.noMessageId;
    case 'failed':
      return errorTitle(outcome.error);
  }
}
