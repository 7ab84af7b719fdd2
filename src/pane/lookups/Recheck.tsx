import { formatLocale } from '../../locales/format';
import { words } from '../../locales/words';
import { TIPS_SCOPE } from '../../lookups/mail-tips';
import { recheck, sizeIn, type RecheckAnswer, type RecheckOutcome } from '../../lookups/recheck';
import type { CauseAdvice } from '../../model/advice';
import type { Fixer } from '../../model/cause';
import type { AnswerActions } from '../answer/answer-actions';
import type { Level } from '../parts/Heading';
import { Mono } from '../parts/Mono';
import { PermissionNote } from './PermissionNote';
import { RequestList } from './RequestList';
import { AskButton } from './AskButton';
import { summarizeProspects } from './recheck-summary';
import { LookupError, errorTitle } from './LookupError';
import type { Session } from './session';
import { useLookup } from './use-lookup';

const t = words.lookups;

export interface RecheckProps {
  readonly cause: CauseAdvice;
  readonly session: Session;
  readonly level: Level;
  readonly actions: AnswerActions;
}

const ON_RECIPIENT_SIDE: ReadonlySet<Fixer> = new Set(['group-owner', 'recipient', 'recipient-admin']);
/** What the sender does first, and what the recipient's side still decides: an address, a size. */
const SEEN_FROM_SIDE = new Set(['recipient-unknown', 'recipient-stale-autocomplete', 'message-too-large']);

/** The check is about the recipient. If the cause is on the sender's side, its result would be misleading. */
export const mayRecheck = ({ causeId, fixableBy: [first], recipients }: CauseAdvice): boolean =>
  (SEEN_FROM_SIDE.has(causeId) || (first !== undefined && ON_RECIPIENT_SIDE.has(first))) &&
  recipients.some(({ address }) => address?.includes('@'));

/** «Would it go through now?» for the recipients that share a cause. */
export function Recheck({ cause, session, level, actions }: RecheckProps) {
  const { isAsking, answer, start, stop } = useLookup<RecheckAnswer>(
    `recheck ${cause.causeId} ${cause.verdict}`,
    session,
    actions,
    say,
  );
  const names = cause.recipients.map(({ address }) => address ?? '');
  const ask = (): void => {
    const bytes = sizeIn(cause.recipients.map(({ diagnostic }) => diagnostic ?? ''));
    const message = { bytes, wasTooLarge: cause.causeId === 'message-too-large' };
    start((graph, signal) => recheck(graph, names, message, signal));
  };
  if (!mayRecheck(cause)) return null;
  return (
    <div className="rd-lookup">
      <p>{t.recheck.question}</p>
      <AskButton
        isAsking={isAsking}
        hasAnswer={answer !== null}
        onAsk={ask}
        onStop={stop}
        words={t.recheck.button}
        again={t.recheck.again}
      />
      {answer === null && <PermissionNote permissions={t.permissions.recheck} />}
      {answer !== null && (
        <div className="rd-lookup-answer">
          <Outcome outcome={answer.outcome} session={session} actions={actions} />
          <RequestList requests={answer.requests} level={level} />
        </div>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: RecheckOutcome;
  readonly session: Session;
  readonly actions: AnswerActions;
}

function Outcome({ outcome, session, actions }: OutcomeProps) {
  switch (outcome.kind) {
    case 'no-address':
      return <p>{t.recheck.noAddress}</p>;
    case 'failed':
      return <LookupError error={outcome.error} scopes={[TIPS_SCOPE]} session={session} actions={actions} />;
    case 'checked':
      return (
        <>
          <ul className="rd-list">
            {outcome.recipients.map(({ address, prospect, tips }) => (
              <li key={address}>
                <Mono text={address} />: {t.recheck.prospect[prospect]}
                {typeof tips?.maxBytes === 'number' && ` ${t.tips.upTo({ megabytes: megabytes(tips.maxBytes) })}`}
              </li>
            ))}
          </ul>
          {outcome.left > 0 && <p>{t.recheck.left({ count: outcome.left })}</p>}
          <p className="rd-small">{t.recheck.caution}</p>
        </>
      );
  }
}

const megabytes = (bytes: number): string =>
  (bytes / 1_048_576).toLocaleString(formatLocale(), { maximumFractionDigits: 1 });

function say({ outcome }: RecheckAnswer): string {
  if (outcome.kind === 'failed') return errorTitle(outcome.error);
  if (outcome.kind === 'no-address') return t.recheck.noAddress;
  const [only, ...others] = outcome.recipients;
  if (only !== undefined && others.length === 0) return t.recheck.prospect[only.prospect];
  return summarizeProspects(outcome.recipients.map(({ prospect }) => prospect));
}
