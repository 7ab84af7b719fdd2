import { pathIn } from '../text/internal-address';

/** A path as Exchange writes it: names of attributes and values of printable ASCII. */
const PATH = /^(?:\/[a-z]{1,10}=[\x20-\x2e\x30-\x3c\x3e-\x7e]{1,128}){2,12}$/i;

/**
 * The proxy address that makes an outdated entry work again, such as `X500:/o=ORG/ou=GROUP/cn=Recipients/cn=dana`. Undefined where
 * the internal address holds no such path.
 */
export function x500Of(address: string | null | undefined): string | undefined {
  const path = pathIn(address);
  return path !== undefined && PATH.test(path) ? `X500:${path}` : undefined;
}

const NAME = /^[^"<>()@=]{2,64}$/;

/** The name that stands before such an address: `Dana Swope (IMCEAEX-…)`, `"Swope, Dana" <IMCEAEX-…>`. */
export function nameBeside(address: string, text: string): string | undefined {
  const at = text.indexOf(address.slice(0, address.indexOf('@')));
  if (at === -1) return undefined;
  const before = text.slice(Math.max(0, at - 100), at);
  if (!/[<([]$/.test(before)) return undefined;
  const line = before.slice(0, -1).trimEnd();
  const name = line.endsWith('"')
    ? line.slice(line.lastIndexOf('"', line.length - 2) + 1, -1)
    : (line.split(/[\n:,;]/).at(-1) ?? '').trim();
  return NAME.test(name) && !name.includes('\n') ? name : undefined;
}
