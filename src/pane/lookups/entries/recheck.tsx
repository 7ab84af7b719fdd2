import { ownAddress } from '../../../host/office/related-message';
import { formatLocale } from '../../../locales/format';
import { lookupWords } from '../../../locales/lookup-words';
import { TIPS_SCOPE } from '../../../lookups/mail-tips';
import { recheck as recheckNow, sizeIn } from '../../../lookups/recheck';
import type { BouncedMessage, RecheckAnswer } from '../../../lookups/recheck';
import type { CauseAdvice } from '../../../model/advice';
import type { Bounce, RecipientReport } from '../../../model/bounce';
import type { Fixer } from '../../../model/cause';
import { domainOf } from '../../../text/domain';
import { isMicrosoftServer, isOfOrganization } from '../../../text/organization';
import { isReadByOther } from '../../answer/reader';
import { Mono } from '../../parts/Mono';
import { needsGraph, type Lookup, type ResultProps } from '../lookup';
import { LookupError, errorTitle } from '../LookupError';
import { PermissionNote } from '../PermissionNote';
import { summarizeProspects } from '../recheck-summary';
import type { Session } from '../session';

const t = lookupWords.recheck;

interface RecheckQuestion {
  readonly key: string;
  readonly names: readonly string[];
  readonly message: BouncedMessage;
}

/** “Would it go through now?” for the recipients that share a cause. */
export const recheck: Lookup<RecheckQuestion, RecheckAnswer, Session> = {
  id: 'recheck',
  needs: needsGraph,
  appliesTo: ({ place, advice }) =>
    place.part === 'cause' && mayRecheck(place.cause, advice.bounce, ownAddress()) ? [questionAbout(place.cause)] : [],
  keyOf: ({ key }) => key,
  words: () => ({ heading: t.question, button: t.button, again: t.again, asking: lookupWords.asking }),
  Before: () => <PermissionNote of="recheck" />,
  ask: ({ names, message }, { graph }, signal) => recheckNow(graph, names, message, signal),
  say: ({ outcome }) => {
    if (outcome.kind === 'failed') return errorTitle(outcome.error);
    if (outcome.kind === 'no-address') return t.noAddress;
    const [only, ...others] = outcome.recipients;
    if (only !== undefined && others.length === 0) return t.prospect[only.prospect];
    return summarizeProspects(outcome.recipients.map(({ prospect }) => prospect));
  },
  Result,
};

const ON_RECIPIENT_SIDE: ReadonlySet<Fixer> = new Set(['group-owner', 'recipient', 'recipient-admin']);
/** What the sender does first, and what the recipient's side still decides: an address, a size. */
const SEEN_FROM_SIDE = new Set(['recipient-unknown', 'recipient-stale-autocomplete', 'message-too-large']);

/** Writers of reports about mail that Exchange sent. Of other mail, and of mailboxes elsewhere, its MailTips know nothing. */
const ABOUT_EXCHANGE = /^(?:exchange|outlook|message-trace|unknown)\b/;
/** Those of an organization's own servers: Microsoft 365 knows nothing of the mail between it and others. */
const ON_OWN_SERVERS = /^(?:exchange-server|outlook-client)\b/;

/**
 * The check is about the recipient, and asks as the person who reads the bounce. If the cause is on the sender's side, or somebody else
 * sent the message, its result would be misleading.
 */
export const mayRecheck = (
  { causeId, fixableBy: [first], recipients, letters }: CauseAdvice,
  bounce: Bounce,
  mailbox: string | null,
): boolean =>
  ABOUT_EXCHANGE.test(bounce.generator) &&
  !isReadByOther(bounce, mailbox) &&
  recipients.some((recipient) => isKnownToExchange(recipient, bounce)) &&
  (SEEN_FROM_SIDE.has(causeId) || (first !== undefined && ON_RECIPIENT_SIDE.has(first))) &&
  recipients.some(({ address }) => address?.includes('@')) &&
  !letters.some(({ facts }) => facts?.hasNoAdmin === true);

/** A mailbox of the sender's organization, or one that no server outside of Microsoft's answered for. */
function isKnownToExchange(
  { address, remoteMta, refusedBy }: RecipientReport,
  { generator, original }: Bounce,
): boolean {
  const [from, domain] = [domainOf(original.from), domainOf(address)];
  if (from !== null && domain !== null && isOfOrganization([from], domain)) return true;
  const host = remoteMta ?? (refusedBy.speaker === 'remote' ? refusedBy.host : null);
  return !ON_OWN_SERVERS.test(generator) && (host === null || isMicrosoftServer(host));
}

const questionAbout = ({ causeId, verdict, recipients }: CauseAdvice): RecheckQuestion => ({
  key: `${causeId} ${verdict}`,
  names: recipients.map(({ address }) => address ?? ''),
  message: {
    bytes: sizeIn(recipients.map(({ diagnostic }) => diagnostic ?? '')),
    wasTooLarge: causeId === 'message-too-large',
  },
});

function Result({ answer: { outcome }, via, context }: ResultProps<RecheckQuestion, RecheckAnswer, Session>) {
  switch (outcome.kind) {
    case 'no-address':
      return <p>{t.noAddress}</p>;
    case 'failed':
      return <LookupError error={outcome.error} scopes={[TIPS_SCOPE]} session={via} actions={context.actions} />;
    case 'checked':
      return (
        <>
          <ul className="rd-list">
            {outcome.recipients.map(({ address, prospect, tips }) => (
              <li key={address}>
                <Mono text={address} />: {t.prospect[prospect]}
                {typeof tips?.maxBytes === 'number' &&
                  ` ${lookupWords.tips.upTo({ megabytes: megabytes(tips.maxBytes) })}`}
              </li>
            ))}
          </ul>
          {outcome.left > 0 && <p>{t.left({ count: outcome.left })}</p>}
          <p className="rd-small">{t.caution}</p>
        </>
      );
  }
}

const megabytes = (bytes: number): string =>
  (bytes / 1_048_576).toLocaleString(formatLocale(), { maximumFractionDigits: 1 });
