// The demo's server, on this computer only: the simulated Outlook, the built pane, and Microsoft's office.js from its npm package.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import https from 'node:https';
import path from 'node:path';
import { parse } from 'yaml';
import { localCertificate } from './certificate.mjs';
import { DEPLOYED_POLICY, LOCAL_POLICY, OUTLOOK_POLICY } from './content-security-policy.mjs';
import { answerAboutDns } from './dns-server.mjs';
import { graphMessages } from './graph-mail.mjs';
import { createGraphServer } from './graph-server.mjs';
import { readMessages } from './messages.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const OFFICE_JS = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
const HERE = import.meta.dirname;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

/** Where the simulated Outlook keeps its Microsoft Graph, and the settings that lead the pane there: see src/host/graph/config.ts. */
const GRAPH = '/graph/v1.0';
const CLIENT = '00000000-0000-4000-8000-00000000c11e';
/** Where it answers about DNS. */
const RESOLVER = '/dns-query';

/** First match wins. `/pane/` is the pane for the simulated Outlook; at the root it stands as it is deployed. */
const mountsFor = (dist) => [
  { prefix: '/outlook/', folder: HERE, only: /\.(html|css|js)$/, policy: OUTLOOK_POLICY },
  { prefix: '/lib/1/hosted/', folder: OFFICE_JS },
  { prefix: '/pane/', folder: dist, policy: LOCAL_POLICY, rewrite: withoutCdn },
  { prefix: '/', folder: dist, policy: DEPLOYED_POLICY },
];

/**
 * Puts the local copy of office.js in place of the CDN's, and before it the stand-ins, so that no other host is asked.
 * @throws where the page names no office.js: a demo that silently asks the CDN would be worse.
 */
function withoutCdn(html) {
  const cdn =
    /<script[^>]*\ssrc="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?[^>]*><\/script>/;
  if (!cdn.test(html)) throw new Error('The pane’s page holds no script tag for office.js.');
  const stands = ['ms-ajax-stub.js', 'modern-apis.js', 'graph-bridge.js'].map((name) => `/outlook/${name}`);
  const before = stands.map((src) => `<script src="${src}"></script>`).join('');
  return html.replace(cdn, (tag) => before + tag.replace(/https:[^">\s]*/, '/lib/1/hosted/office.js'));
}

/**
 * @param options.port the first port to try; 0 for any free one. The next ones are tried where it is taken.
 * @param options.dist the folder of the built pane; another one for measuring.
 * @param options.newest when the newest bounce came into the mailbox that Graph shows; today or yesterday where it is left out, so
 * that samples from long ago are among the recent ones. The message list keeps their own dates.
 * @returns `{ origin, certificate, close }`, listening on loopback.
 */
export async function startServer({ port = 3000, dist = DIST, newest = new Date() } = {}) {
  const mounts = mountsFor(dist);
  const certificate = await localCertificate(path.join(ROOT, '.cache/certificate'));
  let messages;
  let graph;
  const server = https.createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'https://localhost');
    if (pathname.startsWith(`${GRAPH}/`)) {
      graph ??= openGraph(newest);
      return graph.then(
        (ready) => answerAsGraph(ready, request, response),
        (error) => send(response, 500, String(error)),
      );
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only GET here.');
    if (pathname === '/') return response.writeHead(302, { location: '/outlook/' }).end();
    if (pathname === '/pane/redeliver.json') {
      const resolver = `https://${request.headers.host}${RESOLVER}`;
      const settings = JSON.stringify({ clientId: CLIENT, graph: GRAPH, resolver });
      return send(response, 200, settings, { 'content-type': TYPES['.json'] });
    }
    if (pathname === RESOLVER) {
      const answer = answerAboutDns(search);
      if (answer === null) return send(response, 400, 'Not a question about DNS.');
      return send(response, 200, answer, { 'content-type': 'application/dns-message' });
    }
    if (pathname === '/outlook/messages.json') {
      messages ??= readMessages().then(JSON.stringify);
      return messages.then(
        (json) => send(response, 200, json, { 'content-type': TYPES['.json'] }),
        (error) => send(response, 500, String(error)),
      );
    }
    return serveFile(pathname.endsWith('/') ? `${pathname}index.html` : pathname, mounts, response);
  });
  const bound = await listen(server, port);
  return {
    origin: `https://localhost:${bound}`,
    certificate,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

const listen = (server, port, tries = 20) =>
  new Promise((done, fail) => {
    server.once('error', (error) => {
      const isTaken = error.code === 'EADDRINUSE' && tries > 0;
      if (isTaken) listen(server, port + 1, tries - 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, 'localhost', () => {
      server.removeAllListeners('error');
      done(server.address().port);
    });
  });

async function openGraph(newest) {
  const contract = parse(await readFile(path.join(HERE, 'graph-subset.yaml'), 'utf8'));
  return createGraphServer(contract, { messages: graphMessages(await readMessages(), { newest }) });
}

async function answerAsGraph(graph, request, response) {
  const { pathname, search } = new URL(request.url, 'https://localhost');
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
  const called = { method: request.method, path: pathname.slice('/graph'.length), query: search, body };
  const root = `https://${request.headers.host}${GRAPH}`;
  const answer = await graph.handle({ ...called, headers: request.headers, root });
  return send(response, answer.status, answer.body, answer.headers);
}

function serveFile(pathname, mounts, response) {
  const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
  const file = fileIn(mount.folder, pathname.slice(mount.prefix.length));
  if (!file || (mount.only && !mount.only.test(file))) return send(response, 404, 'Not found.');
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (mount.policy) headers['content-security-policy'] = mount.policy;
  if (mount.rewrite && file.endsWith('.html')) return sendRewritten(response, file, mount.rewrite, headers);
  response.writeHead(200, headers);
  return createReadStream(file).pipe(response);
}

function sendRewritten(response, file, rewrite, headers) {
  try {
    return send(response, 200, rewrite(readFileSync(file, 'utf8')), headers);
  } catch (error) {
    return send(response, 500, error.message);
  }
}

function fileIn(folder, name) {
  try {
    const file = path.join(folder, decodeURIComponent(name));
    return file.startsWith(folder + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

const send = (response, status, body, headers = { 'content-type': 'text/plain; charset=utf-8' }) =>
  response.writeHead(status, headers).end(body);
