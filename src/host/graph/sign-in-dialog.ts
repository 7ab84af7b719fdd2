import { graphFailure } from './graph-request-error';
import type { Fault, GraphResult } from './graph-request-error';
import { messageOf, officeCall } from '../office/office-call';
import { supports } from '../office/office-ready';
import { signInError } from './sign-in-errors';

/** What both ways of signing in give. */
export interface SignInResult {
  readonly accessToken: string;
  readonly account: { readonly homeAccountId: string; readonly tenantId: string; readonly username: string };
}

/** A token from the window, with the time when it expires (as Date.now). */
export interface DialogToken extends SignInResult {
  readonly expiresAt: number;
}

/** What the window's page says to the pane, as JSON. */
export type DialogMessage =
  /** It's about to leave for Microsoft's page. */
  | { readonly type: 'started' }
  | { readonly type: 'token'; readonly token: DialogToken }
  | { readonly type: 'failed'; readonly errorCode: string; readonly message: string };

const WHERE = 'sign-in window';
const PAGE = 'sign-in.html';
/** The person may have to find a phone first. */
const LIMIT_MS = 5 * 60_000;

/**
 * The person closed the window. The page in it could not be shown, or was not https (Office, “Handle errors in the dialog”). Or
 * the header Cross-Origin-Opener-Policy of Entra's page cut the window off from Outlook (office-js issues 1127, 6707).
 */
const CLOSED = 12006;
/** Another window of this add-in is open; the person chose not to let it open. */
const NOT_OPENED: Readonly<Partial<Record<number, Fault>>> = { 12007: 'window-open', 12009: 'cancelled' };

/**
 * Signs in on our own page in a window of Office, for hosts without nested app authentication.
 * @param scopes full names of permissions
 */
export async function signInByDialog(scopes: readonly string[]): Promise<GraphResult<DialogToken>> {
  // Phones have no such window.
  if (!supports('DialogApi', '1.1')) return graphFailure('no-sign-in', WHERE, 'this Outlook opens no window');
  const address = new URL(PAGE, document.baseURI);
  address.searchParams.set('scope', scopes.join(' '));
  const opened = await officeCall<Office.Dialog>('displayDialogAsync', (done) => {
    Office.context.ui.displayDialogAsync(address.href, { height: 60, width: 30 }, done);
  });
  if (!opened.ok) {
    return graphFailure(
      NOT_OPENED[opened.error.code ?? 0] ?? 'no-sign-in',
      WHERE,
      opened.error.message,
      opened.error.code,
    );
  }
  return listen(opened.value);
}

function listen(dialog: Office.Dialog): Promise<GraphResult<DialogToken>> {
  return new Promise((resolve) => {
    const settle = (result: GraphResult<DialogToken>): void => {
      clearTimeout(timer);
      try {
        dialog.close();
      } catch {
        // Gone already.
      }
      resolve(result);
    };
    const timer = setTimeout(() => {
      settle(graphFailure('slow-sign-in', WHERE, 'nobody signed in'));
    }, LIMIT_MS);
    let hasStarted = false;
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      const answer = readMessage(event);
      if (answer === 'started') hasStarted = true;
      else settle(answer);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      const code = 'error' in event ? event.error : null;
      // Once Microsoft's page is there, nothing tells a person who closed the window from a page that cut it off.
      const closed = hasStarted ? 'window-lost' : 'cancelled';
      settle(graphFailure(code === CLOSED ? closed : 'no-sign-in', WHERE, 'the window ended', code));
    });
  });
}

type DialogEvent = { message: string; origin: string | undefined } | { error: number };

function readMessage(event: DialogEvent): GraphResult<DialogToken> | 'started' {
  // Hosts with DialogOrigin 1.1 name the sender. Older ones accept messages from our own host only.
  if (!('message' in event) || (event.origin !== undefined && event.origin !== location.origin))
    return graphFailure('bad-answer', WHERE, 'a message from elsewhere');
  try {
    const message = JSON.parse(event.message) as DialogMessage;
    if (message.type === 'started') return 'started';
    if (message.type === 'token') return { ok: true, value: message.token };
    return { ok: false, error: signInError(WHERE, Object.assign(new Error(message.message), message)) };
  } catch (error) {
    return graphFailure('bad-answer', WHERE, messageOf(error));
  }
}
