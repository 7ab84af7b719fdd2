import { useEffect, useRef, useState } from 'react';
import { words } from '../../locales/words';
import { mailboxBounces } from '../../sources/mailbox';
import type { SourceProblem } from '../../sources/source';
import type { PageActions } from '../answer/answer-actions';
import { AskButton } from '../lookups/AskButton';
import { LookupError, errorTitle } from '../lookups/LookupError';
import { openSession } from '../lookups/session';
import { SignedIn } from '../lookups/SignedIn';
import type { Commands } from '../state/commands';

const t = words.triage.mailbox;

export interface MailboxPanelProps {
  readonly settings: unknown;
  readonly reader: Pick<Commands, 'read'>;
  readonly actions: PageActions;
}

type Refused = Extract<SourceProblem, { reason: 'graph' }>;

/** Lists the bounces of the mailbox: nothing is sent before the click, and every error has its own text. */
export function MailboxPanel({ settings, reader, actions }: MailboxPanelProps) {
  const session = openSession(settings);
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (session === null) return null;

  const ask = async (): Promise<void> => {
    const asking = new AbortController();
    running.current = asking;
    setAsking(true);
    setRefused(null);
    actions.announce(t.asking);
    const intake = await mailboxBounces.read({ graph: session.graph, now: Date.now(), signal: asking.signal });
    if (asking.signal.aborted) return;
    running.current = null;
    setAsking(false);
    const [problem] = intake.problems;
    if (problem?.reason === 'graph' && intake.messages.length === 0) {
      setRefused(problem);
      actions.announce(errorTitle(problem.error));
    } else reader.read('mailbox', '', () => Promise.resolve(intake));
  };
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setAsking(false);
    actions.announce(words.lookups.stopped);
  };

  return (
    <div className="rd-way-in rd-lookups">
      <p className="rd-way-title">{t.heading}</p>
      <p className="rd-small">{t.why}</p>
      <AskButton
        isPrimary
        isAsking={isAsking}
        hasAnswer={false}
        onAsk={() => void ask()}
        onStop={stop}
        words={t.button}
        again={t.button}
      />
      {refused !== null && (
        <div className="rd-lookup-answer">
          <LookupError error={refused.error} scopes={refused.scopes} session={session} actions={actions} />
        </div>
      )}
      <SignedIn session={session} actions={actions} />
    </div>
  );
}
