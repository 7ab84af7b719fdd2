import type { GraphError } from '../../host/graph/graph-request-error';
import { GROUP_SCOPE } from '../../lookups/group-kind';
import { graphWords, waitWords } from '../../locales/graph-words';
import { lookupWords } from '../../locales/lookup-words';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { PageLink } from '../parts/PageLink';
import type { PageActions } from '../answer/answer-actions';
import type { Session } from './session';

const t = lookupWords;

export interface LookupErrorProps {
  readonly error: GraphError;
  /** What an admin is asked to agree to: all that the look-up needs, so that they are asked once. */
  readonly scopes: readonly string[];
  readonly session: Session;
  readonly actions: PageActions;
}

/** Why Graph gave no answer, with a text for each reason, and what helps. */
export function LookupError({ error, scopes, session, actions }: LookupErrorProps) {
  const { what, next } = graphWords.faults[error.fault];
  const needsAdmin = error.fault === 'consent' && scopes.includes(GROUP_SCOPE);
  const consent = error.fault === 'consent' ? session.consentLink(scopes) : null;
  const explanation = needsAdmin ? t.onlyAdmins : error.retryAfter === undefined ? next : waitWords(error.retryAfter);
  return (
    <Notice
      kind="warning"
      {...(consent === null
        ? {}
        : {
            actions: (
              <Button
                onClick={() => {
                  actions.copyText(consent.url, t.consentNoun);
                }}
              >
                {t.consentCopy}
              </Button>
            ),
          })}
    >
      <strong>{what}</strong> {explanation}
      {consent !== null && (
        <>
          <p className="rd-step-link">
            <PageLink link={consent} actions={actions} />
          </p>
          <p className="rd-small">{t.permission({ count: scopes.length, scopes })}</p>
        </>
      )}
    </Notice>
  );
}

export const errorTitle = (error: GraphError): string => graphWords.faults[error.fault].what;
