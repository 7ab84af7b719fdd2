// The headers that a host sends with dist/: the one description that every file of the hosting kit and `check:deploy` follow.
// Pure: it reads nothing but the address of the usual resolver, no process.
import { readFileSync } from 'node:fs';

/** merge-styles fills empty style elements through CSSOM: the hash of the empty text lets just those in. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** office.js names this host itself for MicrosoftAjax.js, in every cloud. */
const MICROSOFT_AJAX = 'https://ajax.aspnetcdn.com';

/** @type {{ default: string }} */
const { default: DEFAULT_RESOLVER } = JSON.parse(
  readFileSync(new URL('../src/host/resolver.json', import.meta.url), 'utf8'),
);

/**
 * Where the pane asks about DNS, as an origin for the policy; src/lookups/dns/resolver-address.ts reads the same setting.
 * @param {{ resolver?: unknown }} settings the content of redeliver.json
 * @returns {string | null} null where DNS is switched off, or by a value that is no address
 */
export function resolverOrigin({ resolver = DEFAULT_RESOLVER }) {
  if (typeof resolver !== 'string' || !URL.canParse(resolver)) return null;
  const { protocol, origin } = new URL(resolver);
  return protocol === 'https:' ? origin : null;
}

/** A name that holds a hash of its content never changes its content. */
export const HASHED_FILE = /\.[0-9a-f]{16,}\.(?:js|css)$/;
export const ICON_FILE = /\.(?:png|svg)$/;

export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  // Office shows no icon that comes with no-cache or no-store.
  icon: 'public, max-age=86400',
  other: 'no-cache',
};

/**
 * What the pane may load and ask. Without the hosts that may frame it: see `policyOf`.
 * @param {{ officeJs: string, graph: string, signIn: string }} cloud an entry of src/host/clouds.json
 * @param {string | null} [resolver] the origin of whoever answers questions about DNS; null for nobody
 */
export const contentPolicyOf = ({ officeJs, graph, signIn }, resolver = resolverOrigin({})) =>
  [
    "default-src 'none'",
    `script-src 'self' ${new URL(officeJs).origin} ${MICROSOFT_AJAX}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    `connect-src 'self' ${graph} ${signIn}${resolver === null ? '' : ` ${resolver}`}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * @param {{ officeJs: string, graph: string, signIn: string, outlook: readonly string[] }} cloud
 * @param {string | null} [resolver]
 */
export const policyOf = (cloud, resolver) =>
  `${contentPolicyOf(cloud, resolver)}; frame-ancestors 'self' ${cloud.outlook.join(' ')}`;

/** The name under which browsers only tell in their console what they would block. */
export const policyHeader = (isReportOnly) =>
  isReportOnly ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy';

/** What comes with every file. */
export const commonHeaders = (cloud, isReportOnly, resolver) => ({
  [policyHeader(isReportOnly)]: policyOf(cloud, resolver),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** @param {string} path of a file in dist/ */
export const cacheOf = (path) =>
  HASHED_FILE.test(path) ? CACHE.hashed : ICON_FILE.test(path) ? CACHE.icon : CACHE.other;

/** Headers that keep Outlook from showing the pane, its icons, or the window for signing in. */
export const FORBIDDEN = {
  'X-Frame-Options': 'Outlook on the web shows the pane in a frame, which this header forbids.',
  'Cross-Origin-Resource-Policy': 'Outlook shows the icons from its own address, which this header can forbid.',
  'Cross-Origin-Opener-Policy': 'The window for signing in loses its connection to Outlook.',
  'Cross-Origin-Embedder-Policy': 'office.js comes from another host, which this header can block.',
};

/** For Node only. What people don't open needs no place on a web host. */
const NOT_SERVED = /^(?:cli\.js|engine\.js|package\.json)$/;
/** @param {string} path of a file in dist/ */
export const isServed = (path) => !NOT_SERVED.test(path);
