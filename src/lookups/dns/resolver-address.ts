import resolver from '../../host/resolver.json';

/**
 * The resolver that is asked where nobody sets another. Cloudflare documents the wire format over GET, and lets a page of any
 * origin read its answers (CORS).
 */
const DEFAULT_RESOLVER = resolver.default;

/**
 * Reads a resolver's address as a deployer writes it: https, or http on this machine.
 * @returns null for what is no such address
 */
export function parseResolver(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const isLocal = url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return (url.protocol === 'https:' || isLocal) && url.username === '' && url.hash === '' ? url.href : null;
}

/**
 * The resolver that `redeliver.json` names: `{ "resolver": "https://dns.contoso.com/dns-query" }`.
 * @returns null where DNS is switched off (`false`), or by a value that is no resolver's address
 */
export function resolverFor(settings: unknown): string | null {
  const { resolver: set = DEFAULT_RESOLVER } = (settings ?? {}) as { readonly resolver?: unknown };
  return typeof set === 'string' ? parseResolver(set) : null;
}
