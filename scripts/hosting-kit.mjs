// The files of hosting/: the headers of headers.mjs in the language of each host. Pure: the build reads and writes.
import { CACHE, HASHED_FILE, cacheOf, commonHeaders } from './headers.mjs';

const ROOT = '/usr/share/nginx/html';
const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const entries = (headers) => Object.entries(headers);

/** A pattern of ours as nginx, Apache and PCRE write it. */
const HASHED = HASHED_FILE.source.replace('(?:', '(');
const ICONS = '\\.(png|svg)$';

function nginx({ headers, path }) {
  const added = entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const place = path === '' ? `  root ${ROOT};` : `  location ${path}/ { alias ${ROOT}/; }`;
  return `# Goes into the http block (conf.d/). Change listen, server_name, certificates, and the folder to yours.
map $uri $redeliver_cache {
  "~${HASHED}"  "${CACHE.hashed}";
  "~${ICONS}"  "${CACHE.icon}";
  default  "${CACHE.other}";
}
server {
  listen 8080;
  server_tokens off;
  # Keep these here: an add_header inside a location drops all of them.
${added.join('\n')}
  add_header Cache-Control $redeliver_cache always;
${place}
}
`;
}

function apache({ headers }) {
  const set = entries(headers).map(([name, value]) => `Header always set ${name} "${value.replaceAll('"', '\\"')}"`);
  return `# Goes beside taskpane.html. Needs mod_headers, and AllowOverride FileInfo for this folder.
${set.join('\n')}
Header always set Cache-Control "${CACHE.other}"
<FilesMatch "${HASHED}">
  Header always set Cache-Control "${CACHE.hashed}"
</FilesMatch>
<FilesMatch "${ICONS}">
  Header always set Cache-Control "${CACHE.icon}"
</FilesMatch>
# A server that sends it everywhere would keep the pane out of Outlook on the web.
Header always unset X-Frame-Options
Header unset X-Frame-Options
`;
}

/** Without a module, IIS has no patterns for headers, so each file that may be kept is named. */
function iis({ headers, files }) {
  const add = ([name, value], indent) =>
    [`<remove name="${name}" />`, `<add name="${name}" value="${xml(value)}" />`]
      .map((line) => indent + line)
      .join('\n');
  const locations = files
    .map((file) => [file, cacheOf(file)])
    .filter(([, value]) => value !== CACHE.other)
    .map(
      ([path, value]) => `  <location path="${xml(path)}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${add(['Cache-Control', value], '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Goes beside taskpane.html. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${[...entries(headers), ['Cache-Control', CACHE.other]].map((header) => add(header, '        ')).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}

/** Azure's first matching route wins; its headers come on top of the global ones. */
function azure({ headers, path }) {
  const route = (pattern, value) => ({ route: path + pattern, headers: { 'Cache-Control': value } });
  const config = {
    globalHeaders: { ...headers, 'Cache-Control': CACHE.other },
    routes: [route('/*.{js,css}', CACHE.hashed), route('/assets/*.{png,svg}', CACHE.icon)],
    mimeTypes: { '.json': 'application/json', '.xml': 'text/xml' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** No file may match two rules with the same header: hosts differ in what they make of it. */
function underscoreHeaders({ headers, path }) {
  const rule = (pattern, list) => [path + pattern, ...list.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const cache = (pattern, value) => rule(pattern, [['Cache-Control', value]]);
  return `${[
    rule('/*', entries(headers)),
    cache('/*.js', CACHE.hashed),
    cache('/*.css', CACHE.hashed),
    cache('/*.png', CACHE.icon),
    cache('/*.svg', CACHE.icon),
    cache('/*.html', CACHE.other),
    cache('/*.json', CACHE.other),
    cache('/*.xml', CACHE.other),
  ].join('\n\n')}\n`;
}

// The image runs as a user without rights and listens on 8080; something in front of it ends https.
const DOCKERFILE = `# Build from the folder that holds dist/ and hosting/:
#   docker build -f hosting/enforce/container/Dockerfile -t redeliver .
# Pin the image by the digest that you tested.
FROM nginxinc/nginx-unprivileged:stable-alpine
COPY hosting/KIND/nginx/redeliver.conf /etc/nginx/conf.d/default.conf
COPY dist/ ${ROOT}/
`;

const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Redeliver</title>
  </head>
  <body>
    <p><a href="PATH/taskpane.html">Redeliver</a></p>
  </body>
</html>
`;

/**
 * @param {{ cloud: object, base: string, files: readonly string[], resolver?: string | null }} deployment an entry of clouds.json;
 * where dist/ will be served, without a slash at the end; the paths in dist/; the origin that answers about DNS
 * @returns {Record<string, string>} the kit: path in hosting/ -> content
 */
export function hostingKit({ cloud, base, files, resolver }) {
  const path = new URL(base).pathname.replace(/\/$/, '');
  const kit = {};
  for (const [kind, isReportOnly] of [
    ['report-only', true],
    ['enforce', false],
  ]) {
    const given = { headers: commonHeaders(cloud, isReportOnly, resolver), path, files };
    Object.assign(kit, {
      [`${kind}/azure-static-web-apps/staticwebapp.config.json`]: azure(given),
      // Azure deploys nothing that has no index.html.
      [`${kind}/azure-static-web-apps/index.html`]: INDEX.replace('PATH', () => xml(path)),
      [`${kind}/iis/web.config`]: iis(given),
      [`${kind}/apache/.htaccess`]: apache(given),
      [`${kind}/nginx/redeliver.conf`]: nginx(given),
      [`${kind}/netlify/_headers`]: underscoreHeaders(given),
      [`${kind}/container/Dockerfile`]: DOCKERFILE.replaceAll('KIND', kind).replace(
        'hosting/enforce',
        `hosting/${kind}`,
      ),
    });
  }
  return kit;
}
