import type { BrowserContext } from 'playwright-core';
import { answered } from './kit';
import { eventually, openOutlook } from './open-outlook';
import { openWithGraph } from './open-with-graph';

const CLIENT = '00000000-0000-4000-8000-00000000c11e';
const TENANT = '22222222-2222-4222-8222-222222222222';
const PERSON = '11111111-1111-4111-8111-111111111111';
const PAGE = 'https://addin.example/sign-in.html';
const SCOPE = 'https://graph.microsoft.com/Mail.Read';

/** As much of office.js as a window of Office needs. What the page tells its parent is kept beside it. */
const WINDOW_OFFICE = `
  window.told = [];
  window.Office = {
    onReady: (run) => setTimeout(run),
    context: { ui: { messageParent: (text, options) => window.told.push({ text, options }) } },
  };
`;

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const clientInfo = base64({ uid: PERSON, utid: TENANT });

/** The window's page by itself: its settings, and a stand-in for what Office is there. */
async function standIn(context: BrowserContext, settings: object): Promise<void> {
  await context.route('https://addin.example/redeliver.json', (route) =>
    route.fulfill({ json: { clientId: CLIENT, ...settings } }),
  );
  await context.route('https://appsforoffice.microsoft.com/lib/1/hosted/office.js', (route) =>
    route.request().frame().parentFrame() === null
      ? route.fulfill({ contentType: 'text/javascript', body: WINDOW_OFFICE })
      : route.fallback(),
  );
}

/** Microsoft's sign-in: agrees at once, sends the window back, and gives a token for the code. */
async function signInService(context: BrowserContext, token = 'the-token'): Promise<string[]> {
  const asked: string[] = [];
  const given = { nonce: '' };
  await context.route('https://login.microsoftonline.com/**', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname.endsWith('/authorize')) {
      given.nonce = searchParams.get('nonce') ?? '';
      const fragment = new URLSearchParams({
        code: 'code',
        client_info: clientInfo,
        state: searchParams.get('state') ?? '',
      });
      const back = `${searchParams.get('redirect_uri') ?? ''}#${fragment.toString()}`;
      // A page that leads back by itself: a headless shell doesn't follow a stubbed 302 to its end.
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Sign in</title><script>location.replace(${JSON.stringify(back)})</script>`,
      });
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: CLIENT,
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      iat: now,
      exp: now + 3600,
      nonce: given.nonce,
      oid: PERSON,
      tid: TENANT,
      preferred_username: 'alex@contoso.com',
      sub: 'simulated',
      ver: '2.0',
    };
    return route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: {
        token_type: 'Bearer',
        scope: `${SCOPE} openid profile`,
        expires_in: 3600,
        access_token: token,
        client_info: clientInfo,
        id_token: [base64({ typ: 'JWT', alg: 'none' }), base64(claims), 'simulated'].join('.'),
      },
    });
  });
  return asked;
}

async function openWindow(address: string, settings = {}) {
  const services: string[][] = [];
  const { page: outlook } = await openOutlook({
    // In the pane behind the window, Microsoft's script would keep an id of its own under the same origin.
    hasOfficeJs: false,
    prepare: async (context) => {
      await standIn(context, settings);
      services.push(await signInService(context));
    },
  });
  const page = await outlook.context().newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  return { page, errors, asked: services[0] ?? [] };
}

test('the window goes to Microsoft and comes back with a token, tells it to our own pane only, and keeps nothing', async () => {
  const { page, errors, asked } = await openWindow(`${PAGE}?scope=${encodeURIComponent(SCOPE)}`);
  await page.getByText('Done. You can close this window.').waitFor();
  expect(asked).toEqual(['/common/oauth2/v2.0/authorize', '/common/oauth2/v2.0/token']);
  const { told, kept } = await page.evaluate(() => ({
    told: (window as unknown as { told: readonly { readonly text: string; readonly options: unknown }[] }).told,
    kept: [...Object.keys(sessionStorage), ...Object.keys(localStorage)],
  }));
  // What the page said before it left for Microsoft went with it.
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]?.text ?? '{}')).toMatchObject({
    type: 'token',
    token: { accessToken: 'the-token', account: { username: 'alex@contoso.com', tenantId: TENANT } },
  });
  expect(told[0]?.options).toEqual({ targetOrigin: 'https://addin.example' });
  expect(kept).toEqual([]);
  expect(errors).toEqual([]);
});

test('an app that takes the people of one organization only asks at its own address', async () => {
  const { page, errors, asked } = await openWindow(`${PAGE}?scope=${encodeURIComponent(SCOPE)}`, { tenant: TENANT });
  await page.getByText('Done. You can close this window.').waitFor();
  expect(asked).toEqual([`/${TENANT}/oauth2/v2.0/authorize`, `/${TENANT}/oauth2/v2.0/token`]);
  expect(errors).toEqual([]);
});

test('an admin who agreed for the organization is thanked there, and nobody is signed in', async () => {
  const { page, asked } = await openWindow(`${PAGE}?admin_consent=True&tenant=${TENANT}&state=redeliver-consent`);
  await page.getByText('Your organization can use look-ups now.', { exact: false }).waitFor();
  expect(asked).toEqual([]);
});

test('where Outlook has no broker, a click leads through Office’s window to the list of the mailbox', async () => {
  const asked: string[][] = [];
  const outlook = await openWithGraph({
    parameters: { sets: 'NestedAppAuth:0.1' },
    prepare: async (context) => {
      asked.push(await signInService(context, `stub-token-for:${SCOPE}`));
    },
  });
  const { page, pane, server } = outlook;
  await pane.getByRole('button', { name: 'List my bounces' }).click();
  const window = page.context().waitForEvent('page');
  // Office asks the person before it opens one.
  await pane.getByText('Allow', { exact: true }).click();
  const opened = await window;
  await eventually(() => opened.isClosed());
  await answered(pane, 'Recent bounces');
  await pane.getByText(/^25 of 25 read$/).waitFor();
  expect(asked).toEqual([['/common/oauth2/v2.0/authorize', '/common/oauth2/v2.0/token']]);
  expect(server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
});

test('whoever does not let the window open is told so, and may try again', async () => {
  const { pane, server } = await openWithGraph({ parameters: { sets: 'NestedAppAuth:0.1' } });
  await pane.getByRole('button', { name: 'List my bounces' }).click();
  await pane.getByText('Ignore', { exact: true }).click();
  await pane.getByText('You didn’t sign in.').first().waitFor();
  await pane.getByRole('button', { name: 'List my bounces' }).waitFor();
  expect(server.requests).toEqual([]);
});
