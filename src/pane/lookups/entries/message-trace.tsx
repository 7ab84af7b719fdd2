import { useEffect } from 'react';
import { lookupWords } from '../../../locales/lookup-words';
import { words } from '../../../locales/words';
import { TRACE_SCOPE, traceMessage } from '../../../lookups/message-trace';
import type { TraceAnswer, TracedMessage, TraceOutcome } from '../../../lookups/message-trace';
import type { Advice } from '../../../model/advice';
import type { TracedRecipient, TraceEvidence } from '../../../model/trace';
import { CodeBlock } from '../../answer/CodeBlock';
import { visible } from '../../parts/visible-text';
import type { Lookup, ResultProps } from '../lookup';
import { LookupError, errorTitle } from '../LookupError';
import { PermissionNote } from '../PermissionNote';
import type { Session } from '../session';
import { TraceRoute } from '../TraceRoute';
import { useWorded } from '../use-worded';

const t = lookupWords.trace;

/** Adds Microsoft's own app to the organization (“Graph-based message trace API onboarding guide”). */
const PROVISION = 'New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373';

/** “Where did the message end?” For admins, in the clouds that have message trace in Graph. */
export const messageTrace: Lookup<TracedMessage, TraceAnswer, Session> = {
  id: 'message-trace',
  needs: ({ session }) => (session === null || session.isNationalCloud === true ? null : session),
  appliesTo: ({ place, advice }) =>
    place.part === 'cause' && place.role === 'admin' && place.cause === advice.causes[0] ? messagesOf(advice) : [],
  keyOf: ({ messageId }) => messageId ?? '',
  words: () => ({
    heading: t.question,
    button: t.button,
    again: t.again,
    asking: lookupWords.asking,
  }),
  Before: () => <PermissionNote of="trace" />,
  ask: (message, { graph }, signal) => traceMessage(graph, message, Date.now(), signal),
  say: ({ outcome }) => wordsFor(outcome),
  Result,
};

/** Without an id there is nothing to ask for. */
function messagesOf({ bounce }: Advice): readonly TracedMessage[] {
  const { messageId, date } = bounce.original;
  if (messageId === null) return [];
  const failed = bounce.recipients.flatMap(({ address }) => (address === null ? [] : [address]));
  return [{ messageId, failed, sent: date ?? bounce.envelope.date }];
}

const describe = (traced: TracedRecipient): TraceEvidence => ({
  ...traced,
  text: t.how({ address: visible(traced.address), status: t.statuses[traced.status] }),
});

const NOBODY: readonly TracedRecipient[] = [];

function Result({ answer: { outcome }, via, context: { actions } }: ResultProps<TracedMessage, TraceAnswer, Session>) {
  const recipients = outcome.kind === 'traced' ? outcome.recipients : NOBODY;
  const evidence = useWorded(recipients, describe);
  useEffect(() => {
    if (evidence.length > 0) actions.addTrace(evidence);
  }, [evidence, actions]);
  switch (outcome.kind) {
    case 'failed':
      return (
        <>
          <LookupError error={outcome.error} scopes={[TRACE_SCOPE]} session={via} actions={actions} />
          {outcome.error.fault === 'consent' && <p className="rd-small">{t.needs}</p>}
        </>
      );
    case 'not-provisioned':
      return (
        <>
          <p>{t.notProvisioned}</p>
          <CodeBlock
            code={PROVISION}
            label={words.answer.commands.codeOf({ name: t.provisionName })}
            copy={words.answer.commands.copy({ name: t.provisionName })}
            onCopy={() => {
              actions.copyText(PROVISION, words.answer.steps.command);
            }}
          />
        </>
      );
    case 'traced':
      return (
        <>
          {evidence.map((traced) => (
            <TraceRoute key={traced.address} traced={traced} />
          ))}
          {outcome.left > 0 && <p className="rd-small">{t.left({ count: outcome.left })}</p>}
        </>
      );
    default:
      return <p>{wordsFor(outcome)}</p>;
  }
}

function wordsFor(outcome: TraceOutcome): string {
  switch (outcome.kind) {
    case 'traced':
      return t.said({ recipients: outcome.recipients.map((traced) => describe(traced).text) });
    case 'not-found':
      return t.notFound;
    case 'no-message-id':
      return t.noMessageId;
    case 'too-old':
      return t.tooOld;
    case 'not-provisioned':
      return t.notProvisioned;
    case 'failed':
      return errorTitle(outcome.error);
  }
}
