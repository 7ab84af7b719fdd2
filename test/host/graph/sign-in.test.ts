import { readFileSync, readdirSync } from 'node:fs';
import type { DialogToken } from '../../../src/host/graph/sign-in-dialog';
import { parseConfig } from '../../../src/host/graph/config';
import type { GraphConfig } from '../../../src/host/graph/config';
import { adminConsentAddress } from '../../../src/host/graph/sign-in-consent';
import { createSignIn } from '../../../src/host/graph/sign-in';
import type { SignInParts } from '../../../src/host/graph/sign-in-parts';
import { signInByDialog } from '../../../src/host/graph/sign-in-dialog';
import { signInError } from '../../../src/host/graph/sign-in-errors';
import { PERMISSIONS } from '../../../src/host/graph/permissions';
import { runSignInPage } from '../../../src/host/graph/sign-in-window';
import type { SignInPage } from '../../../src/host/graph/sign-in-window';
import { fails, gives, installOffice, removeOffice } from '../kit';

const CLIENT = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const PAGE = 'https://mail.example.org/redeliver/taskpane.html';
const config: GraphConfig = {
  clientId: CLIENT,
  tenant: null,
  graph: 'https://graph.microsoft.com/v1.0',
  resource: 'https://graph.microsoft.com',
  login: 'https://login.microsoftonline.com',
};

const TENANT = '22222222-2222-4222-8222-222222222222';
const account = {
  homeAccountId: `11111111-1111-4111-8111-111111111111.${TENANT}`,
  tenantId: TENANT,
  username: 'alex@contoso.com',
};

/** As MSAL throws: recognised by name and code, not by class. */
const msalError = (name: string, errorCode: string, message = ''): Error =>
  Object.assign(new Error(message), { name, errorCode });
const needsWindow = () => Promise.reject(msalError('InteractionRequiredAuthError', 'interaction_required'));
const signed = (accessToken: string) => () => Promise.resolve({ accessToken, account } as never);

interface Broker {
  readonly silent: () => Promise<never>;
  readonly popup: () => Promise<never>;
}

function stand(broker: Partial<Broker> | null, more: Partial<SignInParts> = {}) {
  const silent = jest.fn(broker?.silent ?? signed('silent'));
  const popup = jest.fn(broker?.popup ?? signed('popup'));
  const byDialog = jest.fn(() =>
    Promise.resolve({ ok: true as const, value: { accessToken: 'dialog', account, expiresAt: 3_600_000 } }),
  );
  const loadNested = jest.fn(() => Promise.resolve(broker === null ? null : { silent, popup }));
  const signIn = createSignIn(config, { loadNested, byDialog, hasBroker: () => true, now: () => 0, ...more });
  return { signIn, silent, popup, byDialog, loadNested };
}

beforeEach(() => {
  Object.assign(globalThis, { document: { baseURI: PAGE }, location: { origin: 'https://mail.example.org' } });
});
afterEach(() => {
  removeOffice();
  for (const name of ['document', 'location']) Reflect.deleteProperty(globalThis, name);
});

describe('through the mail client', () => {
  test('nothing is loaded and nobody is signed in before the first token is asked for', () => {
    const { signIn, loadNested } = stand({});
    expect(loadNested).not.toHaveBeenCalled();
    expect(signIn.account()).toBeNull();
  });

  test('who agreed before is not asked again', async () => {
    const { signIn, silent, popup } = stand({});
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'silent' });
    expect(silent).toHaveBeenCalledWith(['https://graph.microsoft.com/Mail.Read'], false);
    expect(popup).not.toHaveBeenCalled();
    expect(signIn.account()).toEqual({ name: 'alex@contoso.com', isPersonal: false, isGuest: false });
  });

  test('a window comes only where silence is not enough and a click allows it', async () => {
    const { signIn, popup } = stand({ silent: needsWindow });
    expect((await signIn.token(['Mail.Read'], 'silent')).ok).toBe(false);
    expect((await signIn.token(['Mail.Read'], 'fresh')).ok).toBe(false);
    expect(popup).not.toHaveBeenCalled();
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'popup' });
  });

  test('a fault that no window mends opens none', async () => {
    const { signIn, popup } = stand({
      silent: () => Promise.reject(msalError('ClientAuthError', 'no_network_connectivity')),
    });
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toMatchObject({ ok: false, error: { fault: 'offline' } });
    expect(popup).not.toHaveBeenCalled();
  });

  test('where a refused token cannot be renewed silently, the next click opens the window', async () => {
    // The broker goes on giving the kept token until it is asked for a fresh one.
    const silent = jest.fn(signed('kept'));
    const { signIn, popup, silent: asked } = stand({ silent });
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'kept' });
    silent.mockImplementation(needsWindow);
    expect((await signIn.token(['Mail.Read'], 'fresh')).ok).toBe(false);
    silent.mockImplementation(signed('kept'));
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'popup' });
    expect(popup).toHaveBeenCalledTimes(1);
    // Once signed in anew, silence is enough again.
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'kept' });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  test('what the service does not take in the end is asked for with a window, for these permissions only', async () => {
    const { signIn, popup } = stand({});
    signIn.requireNewSignIn(['Mail.Read']);
    expect(await signIn.token(['User.ReadBasic.All'], 'may-ask')).toEqual({ ok: true, value: 'silent' });
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'popup' });
    expect(popup).toHaveBeenCalledTimes(1);
  });

  test('a file of ours that fails to load is reported as that, not as a refused sign-in', async () => {
    const { signIn, loadNested } = stand({});
    loadNested.mockRejectedValueOnce(Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }));
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toMatchObject({
      ok: false,
      error: { fault: 'not-loaded', canRetry: true },
    });
  });

  test('a fresh token passes by what is kept', async () => {
    const { signIn, silent } = stand({});
    await signIn.token(['Mail.Read'], 'fresh');
    expect(silent).toHaveBeenLastCalledWith(['https://graph.microsoft.com/Mail.Read'], true);
  });

  test('MSAL is loaded once, and once more where it did not come the first time', async () => {
    const { signIn, loadNested } = stand({});
    loadNested.mockRejectedValueOnce(Object.assign(new Error('Loading chunk msal failed'), { name: 'ChunkLoadError' }));
    expect((await signIn.token(['Mail.Read'], 'may-ask')).ok).toBe(false);
    expect((await signIn.token(['Mail.Read'], 'may-ask')).ok).toBe(true);
    expect((await signIn.token(['Mail.Read'], 'may-ask')).ok).toBe(true);
    expect(loadNested).toHaveBeenCalledTimes(2);
  });

  test('a guest and a personal account are recognized by the home of the account', async () => {
    const at = (home: string) => () =>
      Promise.resolve({ accessToken: 'x', account: { ...account, homeAccountId: `1.${home}` } } as never);
    const guest = stand({ silent: at('33333333-3333-4333-8333-333333333333') });
    await guest.signIn.token(['Mail.Read'], 'may-ask');
    expect(guest.signIn.account()).toMatchObject({ isGuest: true, isPersonal: false });
    const personal = stand({ silent: at('9188040d-6c67-4c5b-b112-36a304b66dad') });
    await personal.signIn.token(['Mail.Read'], 'may-ask');
    expect(personal.signIn.account()).toMatchObject({ isGuest: false, isPersonal: true });
  });

  test('signing out forgets the account and the client', async () => {
    const { signIn, loadNested } = stand({});
    await signIn.token(['Mail.Read'], 'may-ask');
    signIn.signOut();
    expect(signIn.account()).toBeNull();
    await signIn.token(['Mail.Read'], 'may-ask');
    expect(loadNested).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing of a window in which the person signed in after they had signed out', async () => {
    let end: (answer: { ok: true; value: DialogToken }) => void = () => undefined;
    const byDialog = jest.fn(
      () =>
        new Promise<{ ok: true; value: DialogToken }>((resolve) => {
          end = resolve;
        }),
    );
    const { signIn } = stand(null, { byDialog });
    const asking = signIn.token(['Mail.Read'], 'may-ask');
    await new Promise((resolve) => setImmediate(resolve));
    signIn.signOut();
    end({ ok: true, value: { accessToken: 'late', account, expiresAt: 3_600_000 } });
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'left' } });
    expect(signIn.account()).toBeNull();
    void signIn.token(['Mail.Read'], 'may-ask');
    await new Promise((resolve) => setImmediate(resolve));
    expect(byDialog).toHaveBeenCalledTimes(2);
  });

  it.each(['stays away', 'has signed in again'])(
    'gives no token to what asked before the person signed out, whether who left %s',
    async (then) => {
      const ends: ((value: never) => void)[] = [];
      const { signIn } = stand({ silent: () => new Promise((resolve) => ends.push(resolve)) });
      const tick = () => new Promise((resolve) => setImmediate(resolve));
      const asking = signIn.token(['Mail.Read'], 'may-ask');
      await tick();
      signIn.signOut();
      const again = then === 'stays away' ? null : signIn.token(['Mail.Read'], 'may-ask');
      await tick();
      for (const end of ends) end({ accessToken: 'late', account } as never);
      expect(await asking).toMatchObject({ ok: false, error: { fault: 'left' } });
      if (again === null) expect(signIn.account()).toBeNull();
      else expect(await again).toEqual({ ok: true, value: 'late' });
    },
  );

  it('does not wait for ever for a broker that never answers', async () => {
    jest.useFakeTimers();
    const { signIn } = stand({ silent: () => new Promise(() => undefined) });
    const asking = signIn.token(['Mail.Read'], 'may-ask');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'slow-sign-in', canRetry: true } });
    jest.useRealTimers();
  });

  it('lets nothing sign the person in again without a word after they signed out', async () => {
    const { signIn, loadNested } = stand({});
    await signIn.token(['Mail.Read'], 'may-ask');
    signIn.signOut();
    for (const asking of ['silent', 'fresh'] as const)
      expect(await signIn.token(['Mail.Read'], asking)).toMatchObject({ ok: false, error: { fault: 'left' } });
    expect(loadNested).toHaveBeenCalledTimes(1);
    expect(signIn.account()).toBeNull();
    expect((await signIn.token(['Mail.Read'], 'may-ask')).ok).toBe(true);
    expect((await signIn.token(['Mail.Read'], 'silent')).ok).toBe(true);
  });
});

describe('in a window of Office', () => {
  test.each([
    ['the host names no broker', { hasBroker: () => false }],
    ['the host names one and has none', {}],
  ])('where %s, the token comes from there, and is kept until shortly before it ends', async (_when, more) => {
    const clock = { now: 0 };
    const { signIn, byDialog } = stand(null, { ...more, now: () => clock.now });
    expect(await signIn.token(['Mail.Read'], 'may-ask')).toEqual({ ok: true, value: 'dialog' });
    expect(await signIn.token(['Mail.Read'], 'silent')).toEqual({ ok: true, value: 'dialog' });
    expect(byDialog).toHaveBeenCalledTimes(1);
    clock.now = 3_600_000 - 30_000;
    expect(await signIn.token(['Mail.Read'], 'silent')).toMatchObject({ ok: false, error: { fault: 'signed-out' } });
    await signIn.token(['Mail.Read'], 'may-ask');
    expect(byDialog).toHaveBeenCalledTimes(2);
    clock.now = 0;
    signIn.signOut();
    await signIn.token(['Mail.Read'], 'may-ask');
    expect(byDialog).toHaveBeenCalledTimes(3);
  });

  const dialog = () => {
    const handlers = new Map<string, (event: unknown) => void>();
    const shown = {
      close: jest.fn(),
      addEventHandler: (type: string, run: (event: unknown) => void) => handlers.set(type, run),
    };
    const opened: string[] = [];
    installOffice(
      { EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' } },
      {
        requirements: { isSetSupported: (set: string) => set === 'DialogApi' },
        ui: {
          displayDialogAsync: (address: string, ...rest: readonly unknown[]) => {
            opened.push(address);
            gives(shown)(...rest);
          },
        },
      },
    );
    return { handlers, shown, opened };
  };
  const afterOpening = () => new Promise((done) => setTimeout(done));
  const SCOPE = 'https://graph.microsoft.com/Mail.Read';

  test('its page is next to the pane and gets the permission; it answers with the token, and is closed', async () => {
    const { handlers, shown, opened } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    expect(opened).toEqual([`https://mail.example.org/redeliver/sign-in.html?scope=${encodeURIComponent(SCOPE)}`]);
    const token = { accessToken: 'abc', account, expiresAt: 1 };
    handlers.get('message')?.({
      message: JSON.stringify({ type: 'token', token }),
      origin: 'https://mail.example.org',
    });
    expect(await asking).toEqual({ ok: true, value: token });
    expect(shown.close).toHaveBeenCalled();
  });

  test('a token from another origin is not taken', async () => {
    const { handlers } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    handlers.get('message')?.({ message: '{"type":"token","token":{}}', origin: 'https://evil.example' });
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'bad-answer' } });
  });

  test('closing it is the person’s choice and is reported as that', async () => {
    const { handlers } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    handlers.get('event')?.({ error: 12006 });
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'cancelled', code: 12006 } });
  });

  test('office-js 1127, 6707: a window that ends on Microsoft’s page isn’t said to be the person’s choice', async () => {
    const { handlers } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    handlers.get('message')?.({ message: '{"type":"started"}', origin: 'https://mail.example.org' });
    handlers.get('event')?.({ error: 12006 });
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'window-lost', code: 12006, canRetry: true } });
  });

  test('a token is taken after the window said that it leaves for Microsoft', async () => {
    const { handlers } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    handlers.get('message')?.({ message: '{"type":"started"}', origin: undefined });
    handlers.get('message')?.({ message: '{"type":"token","token":{"accessToken":"abc"}}', origin: undefined });
    expect(await asking).toEqual({ ok: true, value: { accessToken: 'abc' } });
  });

  test('what failed at Microsoft keeps its reason', async () => {
    const { handlers } = dialog();
    const asking = signInByDialog([SCOPE]);
    await afterOpening();
    const message = {
      type: 'failed',
      errorCode: 'access_denied',
      message: 'AADSTS90094: an administrator must consent',
    };
    handlers.get('message')?.({ message: JSON.stringify(message), origin: undefined });
    expect(await asking).toMatchObject({ ok: false, error: { fault: 'consent', code: 90094 } });
  });

  test('an Outlook without such windows says so at once', async () => {
    installOffice();
    expect(await signInByDialog([SCOPE])).toMatchObject({ ok: false, error: { fault: 'no-sign-in', canRetry: false } });
  });

  test('who does not let the window open has cancelled', async () => {
    const context = { requirements: { isSetSupported: () => true }, ui: { displayDialogAsync: fails(12009) } };
    installOffice({}, context);
    expect(await signInByDialog([SCOPE])).toMatchObject({ ok: false, error: { fault: 'cancelled' } });
  });
});

describe('the window’s page', () => {
  function page(address: string, more: Partial<SignInPage> = {}, result: unknown = null) {
    const told: unknown[] = [];
    const shown: string[] = [];
    const leave = jest.fn(() => Promise.resolve());
    const clear = jest.fn(() => Promise.resolve());
    const open = jest.fn(() =>
      Promise.resolve({
        handleRedirectPromise: () => Promise.resolve(result as never),
        acquireTokenRedirect: leave,
        clearCache: clear,
      }),
    );
    const run = runSignInPage({
      address: new URL(address),
      config,
      isInOffice: true,
      open,
      tell: (message) => told.push(message),
      show: (state) => shown.push(state),
      ...more,
    });
    return { run, told, shown, leave, clear, open };
  }
  const AT = 'https://mail.example.org/redeliver/sign-in.html';

  test('leaves for Microsoft with the permission that was asked for, to come back to its bare address', async () => {
    const { run, leave, open, told } = page(`${AT}?scope=https%3A%2F%2Fgraph.microsoft.com%2FMail.Read`);
    await run;
    expect(open).toHaveBeenCalledWith(config, AT);
    expect(leave).toHaveBeenCalledWith({ scopes: ['https://graph.microsoft.com/Mail.Read'] });
    expect(told).toEqual([{ type: 'started' }]);
  });

  test('tells the pane the token and nothing more of what MSAL knows, and leaves nothing behind', async () => {
    const result = { accessToken: 'abc', account, expiresOn: new Date(5), idToken: 'secret', idTokenClaims: {} };
    const { run, told, leave, clear } = page(AT, {}, result);
    await run;
    expect(clear).toHaveBeenCalled();
    expect(told).toEqual([{ type: 'token', token: { accessToken: 'abc', account, expiresAt: 5 } }]);
    expect(leave).not.toHaveBeenCalled();
  });

  test.each([
    'https://evil.example/All',
    'https://graph.microsoft.com/Mail.ReadWrite',
    'https://graph.microsoft.com/Mail.Send',
    'https://graph.microsoft.com/.default',
    'https://graph.microsoft.com/Mail.Read/../Mail.Send',
    'https://graph.microsoft.com.evil.example/Mail.Read',
    'Mail.Read',
    '',
  ])('asks for no other permission, whatever its address says: “%s”', async (scope) => {
    const { run, leave, told } = page(`${AT}?scope=${encodeURIComponent(scope)}`);
    await run;
    expect(leave).not.toHaveBeenCalled();
    expect(told).toMatchObject([{ type: 'failed' }]);
  });

  test('drops what it doesn’t know from beside a permission that it knows', async () => {
    const scope = 'https://graph.microsoft.com/Mail.Send https://graph.microsoft.com/Mail.Read';
    const { run, leave } = page(`${AT}?scope=${encodeURIComponent(scope)}`);
    await run;
    expect(leave).toHaveBeenCalledWith({ scopes: ['https://graph.microsoft.com/Mail.Read'] });
  });

  test('knows every permission that a look-up asks for', () => {
    const folders = ['src/lookups', 'src/sources', 'src/pane/lookups', 'src/host/graph'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts') && name !== 'permissions.ts')
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    );
    const named = files.flatMap((text) => [...text.matchAll(/'((?:[A-Z]\w+\.)+(?:Read|ReadBasic)(?:\.\w+)?)'/g)]);
    const asked = new Set(named.map((found) => found[1]));
    expect([...asked].sort()).toEqual([...PERMISSIONS].sort());
  });

  test.each(['', '?scope=https%3A%2F%2Fgraph.microsoft.com%2FMail.Read', '#code=x&state=y'])(
    'outside Office it asks nobody and tells nobody: “%s”',
    async (query) => {
      const { run, shown, told, open } = page(AT + query, { isInOffice: false });
      await run;
      expect(shown).toEqual(['nothing']);
      expect(told).toEqual([]);
      expect(open).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['?admin_consent=True&tenant=x&state=redeliver-consent', 'consented'],
    ['?error=access_denied&error_description=no&tenant=x&admin_consent=True&state=redeliver-consent', 'refused'],
  ])('thanks an admin whom our own link sent, with %s', async (query, state) => {
    const { run, shown, open } = page(AT + query, { isInOffice: false });
    await run;
    expect(shown).toEqual([state]);
    expect(open).not.toHaveBeenCalled();
  });

  test.each(['?admin_consent=True', '?admin_consent=True&tenant=x', '?admin_consent=True&tenant=x&state=other'])(
    'thanks nobody it didn’t ask: %s',
    async (query) => {
      const { run, shown } = page(AT + query, { isInOffice: false });
      await run;
      expect(shown).toEqual(['nothing']);
    },
  );

  test('without a client id it says that it failed', async () => {
    const { run, told } = page(AT, { config: null });
    await run;
    expect(told).toMatchObject([{ type: 'failed' }]);
  });
});

describe('what sign-in answers', () => {
  test.each([
    ['AADSTS65001: The user or administrator has not consented', 'consent'],
    ['AADSTS90094: administrator consent is required', 'consent'],
    ['AADSTS50020: User account from identity provider does not exist in tenant', 'other-tenant'],
    ['Loading chunk msal failed. (error: https://addin.example/msal.js)', 'not-loaded'],
    ['Failed to fetch dynamically imported module', 'not-loaded'],
    ['AADSTS65004: User declined to consent', 'cancelled'],
    ['AADSTS50011: The redirect URI does not match', 'setup'],
    ['AADSTS700016: Application not found in the directory', 'setup'],
    ['AADSTS53003: blocked by Conditional Access', 'blocked'],
    ['AADSTS50105: not assigned to a role', 'blocked'],
    ['user_cancelled: User cancelled the flow', 'cancelled'],
    ['access_denied', 'consent'],
    ['no_network_connectivity', 'offline'],
    ['nested_app_auth_bridge_disabled', 'no-sign-in'],
    ['monitor_window_timeout', 'slow-sign-in'],
    ['something never seen', 'signed-out'],
  ])('%s is told as %s', (message, fault) => {
    expect(signInError('sign-in', new Error(message)).fault).toBe(fault);
  });
});

describe('the settings beside the page', () => {
  test('need a client id, and lead to Microsoft’s worldwide service unless they say otherwise', () => {
    expect(parseConfig({ clientId: CLIENT }, PAGE)).toEqual(config);
    expect(parseConfig({ clientId: CLIENT, graph: 'https://graph.microsoft.us' }, PAGE)).toMatchObject({
      graph: 'https://graph.microsoft.us/v1.0',
      login: 'https://login.microsoftonline.us',
    });
    expect(parseConfig({ clientId: CLIENT, graph: '/graph/v1.0' }, PAGE)?.graph).toBe(
      'https://mail.example.org/graph/v1.0',
    );
  });

  test.each([
    {},
    null,
    [],
    'x',
    { clientId: '' },
    { clientId: 'your-client-id' },
    { clientId: CLIENT, graph: 'https://evil.example' },
    { clientId: CLIENT, graph: '//evil.example' },
    { clientId: CLIENT, graph: '/\\evil.example' },
    { clientId: CLIENT, graph: 'http://graph.microsoft.com' },
    { clientId: CLIENT, graph: 'https://graph.microsoft.com.evil.example' },
    { clientId: CLIENT, graph: 7 },
    { clientId: CLIENT, tenant: '../common' },
    { clientId: CLIENT, tenant: 'contoso.com/x' },
    { clientId: CLIENT, tenant: '' },
    { clientId: CLIENT, tenant: 7 },
  ])('%j leaves look-ups off', (settings) => {
    expect(parseConfig(settings, PAGE)).toBeNull();
  });
});

test('platform-field.md, sign-in-consent: the admin’s link names the app, the permissions with those of signing in, and the page to come back to', () => {
  const address = new URL(adminConsentAddress(config, ['GroupMember.Read.All', 'User.ReadBasic.All']));
  expect(address.origin + address.pathname).toBe('https://login.microsoftonline.com/organizations/v2.0/adminconsent');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: CLIENT,
    scope:
      'https://graph.microsoft.com/GroupMember.Read.All https://graph.microsoft.com/User.ReadBasic.All openid profile offline_access',
    redirect_uri: 'https://mail.example.org/redeliver/sign-in.html',
    state: 'redeliver-consent',
  });
  const own = parseConfig({ clientId: CLIENT, tenant: 'contoso.com' }, PAGE);
  if (own === null) throw new Error('The tenant is not taken.');
  expect(new URL(adminConsentAddress(own, [])).pathname).toBe('/contoso.com/v2.0/adminconsent');
});
