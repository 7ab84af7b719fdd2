import { replaceHidden } from './characters';

// Is a text what it's meant to be, an address, a domain, an IP address? What isn't never fills a command.

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const IPV4 = new RegExp(String.raw`^${OCTET}(?:\.${OCTET}){3}$`);

/** An IPv4 or IPv6 address and nothing else (RFC 4291 section 2.2); no zone, no `IPv6:` before it. */
export const isIpAddress = (text: string): boolean => IPV4.test(text) || isIpv6(text);

function isIpv6(text: string): boolean {
  const tail = text.slice(text.lastIndexOf(':') + 1);
  // An IPv4 address at the end counts as two groups.
  const plain = tail.includes('.') && IPV4.test(tail) ? `${text.slice(0, -tail.length)}0:0` : text;
  const sides = plain.split('::');
  if (!plain.includes(':') || sides.length > 2) return false;
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')));
  const hasAll = sides.length === 2 ? groups.length < 8 : groups.length === 8;
  return hasAll && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u;
const MAX_DOMAIN = 253;

/** A full domain name, also an international one: `contoso.com`, not `localhost`, `192.0.2.1` or `com`. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  const last = labels.at(-1) ?? '';
  return (
    text.length <= MAX_DOMAIN && labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d/.test(last)
  );
}

/** RFC 5322 section 3.2.3 and RFC 6531: what a local part without quotes is made of. Joiners and their like are not. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,256}$/u;

/** A mail address and nothing else. The service's own long addresses (IMCEAEX-…) are some, too. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return (
    at > 0 &&
    LOCAL_PART.test(text.slice(0, at)) &&
    isDomain(text.slice(at + 1)) &&
    replaceHidden(text, () => '') === text
  );
}
