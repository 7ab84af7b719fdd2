/** `IMCEAEX-_O=ORG_OU=…@domain`: Exchange's internal address of an entry, in the shape of a mail address. */
export const isX500Address = (address: string): boolean => /^IMCEAEX-/i.test(address);

/** A path as Exchange writes it: names of attributes and values of printable ASCII. */
const PATH = /^(?:\/[a-z]{1,10}=[\x20-\x2e\x30-\x3c\x3e-\x7e]{1,128}){2,12}$/i;

/**
 * The proxy address that makes an outdated entry work again, such as `X500:/o=ORG/ou=GROUP/cn=Recipients/cn=dana`. In the mail
 * address, `_` stands for a slash and `+` with two hex digits for one character. Undefined where it isn't such a path.
 */
export function x500Of(address: string | null | undefined): string | undefined {
  const local = /^IMCEAEX-([^@]{4,1024})/i.exec(address ?? '')?.[1];
  if (local === undefined) return undefined;
  const path = local
    .replaceAll('_', '/')
    .replace(/\+([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return PATH.test(path) ? `X500:${path}` : undefined;
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
