// Microsoft Graph, as far as look-ups use it: answers from made-up data, and refuses every request that does not fit the
// contract (graph-subset.yaml): path, method, query, headers, body, and a token with the permissions of the operation.
import { OpenAPIBackend } from 'openapi-backend';
import { organization } from './graph-data.mjs';
import { MAIL_FAULTS, mailHandlers } from './graph-mail.mjs';
import { matching, picked } from './graph-query.mjs';
import { TRACE_FAULTS, traceHandlers } from './graph-trace.mjs';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** What can go wrong, by name: `faults.set('*', '403')` for every operation, or by an operation's id. */
export const FAULTS = {
  401: { status: 401, code: 'InvalidAuthenticationToken' },
  403: { status: 403, code: 'Authorization_RequestDenied' },
  404: { status: 404, code: 'Request_ResourceNotFound' },
  429: { status: 429, code: 'TooManyRequests', headers: { 'retry-after': '0.128' } },
  500: { status: 500, code: 'generalException' },
  503: { status: 503, code: 'ServiceNotAvailable' },
  'no mailbox': { status: 404, code: 'MailboxNotEnabledForRESTAPI' },
  offline: { isOffline: true },
  truncated: { isTruncated: true },
  'wrong content type': {
    status: 200,
    body: '<html>Sign in to the Wi-Fi</html>',
    headers: { 'content-type': 'text/html' },
  },
  'wrong shape': { status: 200, body: '{"value":7}', headers: { 'content-type': 'application/json' } },
};

const refusal = (status, code, message = code, headers = {}) => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify({ error: { code, message } }),
});

/** More of them, for tests that ask the server without a browser in between. */
export const MORE_FAULTS = {
  400: { status: 400, code: 'BadRequest' },
  410: { status: 410, code: 'ResyncRequired' },
  502: { status: 502, code: 'BadGateway' },
  504: { status: 504, code: 'GatewayTimeout' },
  'busy for an hour': { status: 429, code: 'TooManyRequests', headers: { 'retry-after': '3600' } },
  'busy until a date': {
    status: 503,
    code: 'ServiceNotAvailable',
    headers: { 'retry-after': 'Wed, 11 Mar 2026 09:00:00 GMT' },
  },
  'an empty answer': { status: 200, body: '', headers: JSON_TYPE },
  'no answer but null': { status: 200, body: 'null', headers: JSON_TYPE },
  'an error as an answer': { status: 200, body: '{"error":{"code":"UnknownError","message":""}}', headers: JSON_TYPE },
  'a list in an object': { status: 200, body: '{"value":{"0":{}}}', headers: JSON_TYPE },
  'no content type': { status: 200, body: '{"value":[]}', headers: {} },
  silence: { isSilent: true },
};

/** Tokens of the simulated broker say what they are for; a real one is opaque. */
const TOKEN = /^Bearer stub-token-for:(.+)$/;
const scopesIn = (authorization) =>
  (TOKEN.exec(authorization ?? '')?.[1] ?? '').split(' ').map((scope) => scope.slice(scope.lastIndexOf('/') + 1));

/**
 * The router takes a `$` in a path (`$value`, `$count`) for the end of its pattern, encoded or not; and it knows no function calls,
 * whose argument becomes a part of the path.
 */
const asRoute = (path) =>
  path
    .replace(/\/(?:\$|%24)/g, '/~')
    .replace(/\/getDetailsByRecipient\(recipientAddress='((?:[^']|'')*)'\)$/, '/getDetailsByRecipient/$1');

const ROOT = 'https://graph.microsoft.com/v1.0';
const OPTIONS = {
  inefficient: false,
  noClassFilter: false,
  noRelated: false,
  mostConcurrent: 0,
  now: () => Date.now(),
};

/**
 * @param definition the contract, parsed
 * @param given what differs from the made-up organization; `messages` (see graphMessages) is what lies in the mailbox, none at first
 * @returns `handle({ method, path, query, headers, body, root })` -> `{ status, headers, body }` or `{ isOffline: true }`; `requests`
 * with every operation asked, `refused` with those that did not fit; `faults` to set; `denied` with permissions nobody agreed to;
 * `inefficient`, `noClassFilter` to set; `concurrent` and `mostConcurrent`; `hold`, `held`, `letOneGo`, `letAllGo` to make requests
 * wait for the test instead of for time; `reset()` to start over
 */
export async function createGraphServer(definition, given = {}) {
  const data = { ...organization, messages: [], ...given };
  const server = { requests: [], refused: [], faults: new Map(), denied: new Set(), concurrent: 0, ...OPTIONS };
  const ok = (value) => ({ status: 200, value });
  const groupWith = (context) => data.groups.find(({ id }) => id === context.request.params['group-id']);
  const listed = (context, items, offered) => ok(picked(items, context.request.query, offered));
  const inGroup = (items) => (context) => {
    const group = groupWith(context);
    return group ? listed(context, items(group)) : refusal(404, 'Request_ResourceNotFound');
  };

  const answers = { ok, refusal, refused: (code, message) => refused(server, code, message) };
  const { inbox, ...mail } = mailHandlers(server, data.messages, answers);
  const { shared } = data;
  const {
    inbox: sharedInbox,
    ListMessages,
    GetMessages,
    GetMessagesContent,
  } = mailHandlers(server, data.sharedMessages ?? data.messages, {
    ...answers,
    root: `/users/${encodeURIComponent(shared)}`,
  });
  const inFolder = (open, sent) => (context, root) => {
    const folder = context.request.params['mailFolder-id'];
    if (folder === 'sentitems') return matchingIn(context, sent);
    return folder === 'inbox' ? open(context, root) : refused(server, 'ErrorItemNotFound', `no such folder: ${folder}`);
  };
  /** The signed-in person has full access to one mailbox, and to no other. */
  const ifShared =
    (answer) =>
    (context, ...more) =>
      context.request.params['user-id'] === shared ? answer(context, ...more) : refusal(403, 'ErrorAccessDenied');
  const named = (prefix, handlers, wrap = (handler) => handler) =>
    Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [`${prefix}.${name}`, wrap(handler)]));

  const paths = Object.entries(definition.paths).map(([path, item]) => [asRoute(path), item]);
  const api = new OpenAPIBackend({
    definition: { ...definition, paths: Object.fromEntries(paths) },
    // One file, known to be valid: no parser of references is needed.
    quick: true,
    ajvOpts: { strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, int32: true } },
    handlers: {
      'me.user.getMailTips': ({ request }) =>
        ok({ value: request.requestBody.EmailAddresses.map((one) => tipsOf(data, one)) }),
      'me.mailFolders.ListMessages': inFolder(inbox, data.sent),
      'users.mailFolders.ListMessages': ifShared(inFolder(sharedInbox, [])),
      ...named('me', mail),
      ...named('users', { ListMessages, GetMessages, GetMessagesContent }, ifShared),
      ...traceHandlers(server, data.traces, answers),
      'group.ListGroup': (context) => matchingIn(context, data.groups),
      'user.ListUser': (context) => matchingIn(context, data.people),
      'group.ListMembersAsGroup': inGroup(({ groups }) => groups),
      'group.ListOwners': inGroup(({ owners, hiddenOwners = [] }) => [...owners, ...hiddenOwners]),
      'group.ListOwnersAsUser': inGroup(({ owners }) => owners),
      validationFail: ({ validation }) => refused(server, 'BadRequest', JSON.stringify(validation.errors)),
      notFound: ({ request }) => refused(server, 'BadRequest', `no such path: ${request.path}`),
      methodNotAllowed: ({ request }) => refused(server, 'BadRequest', `${request.method} ${request.path}`),
      notImplemented: ({ operation }) => refused(server, 'NotImplemented', operation.operationId),
      unauthorizedHandler: ({ request }) =>
        scopesIn(request.headers.authorization)[0] === ''
          ? refusal(401, 'InvalidAuthenticationToken')
          : missing(server, request),
    },
    securityHandlers: {
      graph: ({ request, operation }) => {
        const granted = scopesIn(request.headers.authorization);
        const needed = operation.security.flatMap(({ graph }) => graph);
        return needed.every((scope) => granted.includes(scope) && !server.denied.has(scope));
      },
    },
  });

  const matchingIn = (context, items) => {
    const found = matching(items, context.request.query.$filter);
    return found === null
      ? refused(server, 'BadRequest', `not a filter: ${context.request.query.$filter}`)
      : listed(context, found);
  };

  const answerTo = async ({ method, path, query = '', headers = {}, body, root = ROOT }) => {
    const request = { method, path: asRoute(path), query, headers: lowerCased(headers), body };
    const operation = api.router.matchOperation(request);
    const name = operation?.operationId ?? `${method} ${path}`;
    server.requests.push(name);
    const faultName = server.faults.get(name) ?? server.faults.get('*');
    const fault = FAULTS[faultName] ?? MORE_FAULTS[faultName] ?? MAIL_FAULTS[faultName] ?? TRACE_FAULTS[faultName];
    if (fault?.isOffline || fault?.isSilent) return fault;
    if (fault?.body !== undefined) return fault;
    if (fault?.status) return refusal(fault.status, fault.code, fault.message ?? fault.code, fault.headers);
    const answer = await api.handleRequest(request, root);
    if (answer.status !== 200) return answer;
    const sent = 'value' in answer ? asJson(answer.value, operation) : answer;
    return fault?.isTruncated ? { ...sent, body: sent.body.slice(0, -3) } : sent;
  };

  const asJson = (value, operation) => {
    const check = api.validateResponse(value, operation, 200);
    if (check.errors)
      throw new Error(`${operation.operationId} answers against the contract: ${JSON.stringify(check.errors)}`);
    return { status: 200, headers: JSON_TYPE, body: JSON.stringify(value) };
  };

  server.handle = async (request) => {
    server.concurrent += 1;
    server.mostConcurrent = Math.max(server.mostConcurrent, server.concurrent);
    try {
      await gate.pass(request.path);
      return await answerTo(request);
    } finally {
      server.concurrent -= 1;
    }
  };

  const gate = createGate();
  Object.assign(server, { hold: gate.hold, held: gate.held, letOneGo: gate.letOneGo, letAllGo: gate.letAllGo });

  server.reset = () => {
    gate.letAllGo();
    for (const each of [server.requests, server.refused]) each.length = 0;
    for (const each of [server.faults, server.denied]) each.clear();
    Object.assign(server, OPTIONS);
  };

  await api.init();
  api.router.apiRoot = '/v1.0';
  return server;
}

/** Requests wait here, in order, until the test lets them go. */
function createGate() {
  const waiting = [];
  let isHeld = () => false;
  return {
    pass: (path) => (isHeld(path) ? new Promise((go) => waiting.push({ path, go })) : undefined),
    hold: (fits) => {
      isHeld = fits;
    },
    held: () => waiting.map(({ path }) => path),
    letOneGo: (path = waiting[0]?.path) => {
      const index = waiting.findIndex((each) => each.path === path);
      if (index === -1) throw new Error(`No such request waits: ${path}`);
      waiting.splice(index, 1)[0].go();
      return path;
    },
    letAllGo: () => {
      isHeld = () => false;
      for (const { go } of waiting.splice(0)) go();
    },
  };
}

function refused(server, code, message) {
  server.refused.push(message);
  return refusal(400, code, message);
}

/** The token is good, but not for this. With a permission that was never asked for, that is the pane's mistake. */
function missing(server, request) {
  const isDenied = server.denied.size > 0;
  if (!isDenied) server.refused.push(`${request.path}: the token lacks a permission of the contract`);
  return refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

const lowerCased = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function tipsOf({ groups, people, domain }, address) {
  const same = (mail) => mail?.toLowerCase() === address.toLowerCase();
  const group = groups.find(({ mail, proxies }) => same(mail) || proxies.some((proxy) => same(proxy.slice(5))));
  const emailAddress = { name: '', address };
  const plain = { emailAddress, mailboxFull: false, isModerated: false, deliveryRestricted: false };
  if (group) {
    return {
      ...plain,
      recipientScope: 'internal',
      deliveryRestricted: group.isRestricted,
      isModerated: group.isModerated,
      totalMemberCount: group.members,
      externalMemberCount: 0,
      customMailTip: group.note ?? '',
    };
  }
  if (people.some(({ mail }) => same(mail))) return { ...plain, recipientScope: 'internal' };
  if (!address.toLowerCase().endsWith(`@${domain}`)) return { emailAddress, recipientScope: 'external' };
  return { emailAddress, error: { code: 'RecipientNotFound', message: 'The recipient could not be found.' } };
}

/** Only the one who asked can end it. */
function waitForEver(signal, reject, onSilence) {
  signal.addEventListener('abort', () => reject(signal.reason));
  onSilence();
}

/**
 * The server as a fetch, for tests in one process.
 * @param onSilence called when a request waits for an answer that never comes
 */
export const fetchFrom =
  (server, root, onSilence = () => undefined) =>
  async (address, { method = 'GET', headers, body, signal } = {}) => {
    signal?.throwIfAborted();
    if (!String(address).startsWith(root)) throw new TypeError(`not Graph: ${address}`);
    const url = new URL(address);
    const path = url.pathname.slice(new URL(root).pathname.length - '/v1.0'.length);
    const answer = await server.handle({ method, path, query: url.search, headers, body });
    if (answer.isOffline) throw new TypeError('Failed to fetch');
    if (answer.isSilent) return new Promise((_, reject) => waitForEver(signal, reject, onSilence));
    return new Response(answer.body, { status: answer.status ?? 200, headers: answer.headers });
  };
