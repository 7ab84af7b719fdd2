import { isWorldwide, parseConfig, type GraphConfig } from '../../host/graph/config';
import { createGraph, type Graph } from '../../host/graph/graph-request';
import { adminConsentAddress } from '../../host/graph/sign-in-consent';
import { createSignIn, type SignIn } from '../../host/graph/sign-in';
import type { Link } from '../../model/cause';
import { lookupWords } from '../../locales/lookup-words';

/** One person's access to Graph while the pane is open. */
export interface Session {
  readonly graph: Graph;
  readonly signIn: SignIn;
  readonly consentLink: (scopes: readonly string[]) => Link;
  /** Graph of a national cloud, which has no message trace. */
  readonly isNationalCloud?: true;
}

let current: { readonly settings: unknown; readonly session: Session | null } | undefined;

/**
 * The same session for every part of every answer: who signed in once is not asked again.
 * @returns null where look-ups are not set up
 */
export function openSession(settings: unknown): Session | null {
  if (current === undefined || current.settings !== settings) {
    const config = parseConfig(settings, document.baseURI);
    current = { settings, session: config === null ? null : createSession(config) };
  }
  return current.session;
}

function createSession(config: GraphConfig): Session {
  const signIn = createSignIn(config);
  return {
    ...(isWorldwide(config) ? {} : { isNationalCloud: true as const }),
    signIn,
    graph: createGraph(config.graph, signIn),
    consentLink: (scopes) => ({ title: lookupWords.consentLink, url: adminConsentAddress(config, scopes) }),
  };
}
