// The broker that Outlook puts into its add-ins' frames for nested app authentication, as far as MSAL speaks to it. Everybody
// is Alex, everything is agreed to at once, and a token says in plain words what it is for. Real hosts load no such file.
// Tests change `window.brokerSettings`: `silent` and `popup` are 'ok' or a status of MSAL's BridgeStatusCode; `log` keeps what was asked.
(() => {
  const settings = {
    user: { oid: '00000000-0000-4000-8000-0000000000a1', tenant: '00000000-0000-4000-8000-0000000000b2', home: null },
    username: 'alex@contoso.com',
    silent: 'ok',
    popup: 'ok',
    description: 'simulated',
    ...window.brokerSettings,
    log: [],
  };
  window.brokerSettings = settings;
  const listeners = new Set();

  const base64 = (value) => btoa(JSON.stringify(value)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  const account = () => {
    const { oid, tenant, home } = settings.user;
    return {
      homeAccountId: `${oid}.${home ?? tenant}`,
      environment: 'login.windows.net',
      tenantId: tenant,
      localAccountId: oid,
      username: settings.username,
      name: 'Alex Sender',
    };
  };

  const tokenFor = ({ clientId, scope }) => {
    const { oid, tenant } = settings.user;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: clientId,
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      iat: now,
      exp: now + 3600,
      oid,
      tid: tenant,
      preferred_username: settings.username,
      name: 'Alex Sender',
      sub: 'simulated',
      ver: '2.0',
    };
    return {
      access_token: `stub-token-for:${scope}`,
      id_token: [base64({ typ: 'JWT', alg: 'none' }), base64(claims), 'simulated'].join('.'),
      expires_in: 3600,
      scope,
      properties: null,
    };
  };

  const answerTo = ({ method, requestId, tokenParams }) => {
    const answer = { messageType: 'NestedAppAuthResponse', requestId };
    if (method === 'GetInitContext') {
      const { homeAccountId, environment, tenantId } = account();
      const initContext = {
        sdkName: 'simulated',
        sdkVersion: '1',
        capabilities: { queryAccount: false },
        accountContext: { homeAccountId, environment, tenantId },
      };
      return { ...answer, success: true, initContext };
    }
    const status = method === 'GetToken' ? settings.silent : settings.popup;
    if (status === 'ok') return { ...answer, success: true, token: tokenFor(tokenParams), account: account() };
    return { ...answer, success: false, error: { status, code: 'simulated', description: settings.description } };
  };

  window.nestedAppAuthBridge = {
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    postMessage: (text) => {
      const request = JSON.parse(text);
      settings.log.push({ method: request.method, scope: request.tokenParams?.scope });
      setTimeout(() => {
        for (const listener of listeners) listener(JSON.stringify(answerTo(request)));
      });
    },
  };
})();
