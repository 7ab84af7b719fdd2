import { strip } from '../../text/strip';

// Local parts as they occur in reports: dots, plus, quotes, UTF-8, no full-width punctuation. Domains with at least one dot, or an address literal.
const ENDS_LOCAL = String.raw`“”„«»\s<>()\[\]:;,"@\\、。，：；（）【】「」`;
// Exchange's internal addresses hold the path of an entry: longer than any other.
const INTERNAL = String.raw`IMCEAEX-[\w+.=-]{1,512}`;
const LOCAL = String.raw`(?:${INTERNAL}|"[^"\r\n@]{1,126}"|[^'${ENDS_LOCAL}][^${ENDS_LOCAL}]{0,127})`;
/** For a class of a pattern: letters and digits of all scripts by block. `\p{L}` is a table of seven hundred ranges, compiled for each use. */
export const LETTERS_BEYOND_ASCII = String.raw`\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\udfff\uf900-\ufdff\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`;
const L = `A-Za-z0-9${LETTERS_BEYOND_ASCII}`;
const LABEL = `[${L}](?:[${L}_-]{0,62}[${L}])?`;
const DOMAIN = String.raw`(?:${LABEL}(?:\.[${L}_](?:[${L}_-]{0,62}[${L}])?){1,12}|\[[0-9a-fA-F.:]{3,45}\])`;
const WHOLE = new RegExp(`^${LOCAL}@${DOMAIN}$`);
const DOMAIN_HERE = new RegExp(DOMAIN, 'y');
const NOT_LOCAL = new RegExp(`[${ENDS_LOCAL}]`);
const MAX_LOCAL = 128;

/**
 * Does a text hold an address whose local part is too long to be kept as a whole? The limit is twice that of RFC 5321 section
 * 4.5.3.1.1, since programs exceed it in addresses for their own use.
 */
export const hasLongAddress = (text: string): boolean =>
  text.split(/@(?=[a-z\d-]{1,63}\.)/i).some((piece, i, all) => i < all.length - 1 && isLong(piece));

const isLong = (before: string): boolean =>
  /^(?:[^\s<>@:/]+|[^"\n]+")$/.test(before.slice(-MAX_LOCAL - 1)) &&
  before.length > MAX_LOCAL &&
  !INTERNAL_HERE.test(before.slice(-MAX_INTERNAL));

/** Lower-cases the domain (it has no case, RFC 1035), leaves the local part (RFC 5321 section 2.4). */
export function normalizeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

/** Is a text one address and nothing else (RFC 5321 section 4.5.3.1: 320 characters at most, but for Exchange's internal ones)? */
export const isAddress = (text: string): boolean =>
  (text.length <= 320 || text.startsWith('IMCEAEX-')) && WHOLE.test(text);

/** The first address in the first 2,000 characters of a text, normalized, or null. */
export function findAddress(text: string): string | null {
  const [first] = findAddresses(text.slice(0, 2000), 1);
  return first ?? null;
}

/** All addresses in a text, normalized, without repeats, at most `limit`. Looks at what stands around each at sign. */
export function findAddresses(text: string, limit = 500): readonly string[] {
  const found = new Set<string>();
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1 && found.size < limit; at = text.indexOf('@', at + 1)) {
    const start = localStart(text, at, from);
    DOMAIN_HERE.lastIndex = at + 1;
    if (start === at || !DOMAIN_HERE.test(text) || isInLink(text, at)) continue;
    const glued = text.slice(start, DOMAIN_HERE.lastIndex);
    const address = unglued(glued);
    from = start + glued.indexOf(address) + address.length;
    found.add(normalizeAddress(address));
  }
  return [...found];
}

const MAX_LINK = 400;

function isInLink(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_LINK), at);
  return before.includes('://') && /:\/\/[^\s<>"',;]*$/.test(before.slice(before.lastIndexOf('://')));
}

/**
 * An address without the words around it, in languages without blanks: "发送到bob@fabrikam.com的邮件". An address that consists of
 * such letters, or begins with a name in them, stays whole.
 */
export const unglued = (address: string): string =>
  address
    .replace(/^([^@]*@[\w.-]*\.[a-z]{2,24})[\u3000-\u9fff\uac00-\ud7af].*$/i, '$1')
    .replace(/^.*[\u3000-\u9fff\uac00-\ud7af]{3}(?=\w[\w.+-]*@[\w.-]+$)/, '');

/** Where the local part before an at sign starts, not before `from`; `at` itself where there is no local part. */
function localStart(text: string, at: number, from: number): number {
  if (text.charAt(at - 1) === '"') {
    const open = text.lastIndexOf('"', at - 2);
    const isQuoted = open >= Math.max(from, at - MAX_LOCAL) && open < at - 2 && !/[@\r\n]/.test(text.slice(open, at));
    return isQuoted ? open : at;
  }
  let start = at;
  while (start > from && at - start < MAX_LOCAL && !NOT_LOCAL.test(text.charAt(start - 1))) start--;
  if (at - start === MAX_LOCAL) start = internalStart(text, at, from) ?? start;
  while (start < at && text.charAt(start) === "'") start++;
  return start;
}

const MAX_INTERNAL = 530;
const INTERNAL_HERE = new RegExp(`${INTERNAL}$`);

function internalStart(text: string, at: number, from: number): number | null {
  const before = text.slice(Math.max(from, at - MAX_INTERNAL), at);
  const found = INTERNAL_HERE.exec(before);
  return found === null ? null : at - found[0].length;
}

/**
 * The address in a Final-Recipient or Original-Recipient field: `rfc822; a@b`, `utf-8; ä@b` (RFC 6533), a bare address
 * as Exchange regenerates it, with angle brackets or a comment. Null where there is none.
 */
export function recipientAddress(value: string): string | null {
  const semicolon = value.indexOf(';');
  const hasType = semicolon > 0 && /^\s*[a-z0-9-]+\s*$/i.test(value.slice(0, semicolon));
  const rest = (hasType ? value.slice(semicolon + 1) : value).trim();
  const unescaped = rest.replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => {
    const point = parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
  // A quoted local part may hold anything, an at sign too (RFC 5321 section 4.1.2).
  if (/^"(?:[^"\\\r\n]|\\.){1,126}"@[^\s@<>"]+$/.test(unescaped)) return normalizeAddress(unescaped);
  const bare = strip(unescaped, `<"'`, `>"'`)
    .replace(/\s\(.*$/, '')
    .trim()
    .replace(/^mailto:/i, '')
    .trim();
  // A local domain may have no dot; in a field meant for an address that is enough.
  if (isAddress(bare) || /^[^\s@<>]{1,128}@[a-z0-9-]{1,63}$/i.test(bare)) return normalizeAddress(bare);
  return findAddress(unescaped) ?? decodeImceaex(bare);
}

/** `IMCEAEX-_O=ORG_OU=...@domain` is an old X.500 name in the shape of an address. It is kept, since people search for it. */
function decodeImceaex(value: string): string | null {
  return /^IMCEA/i.test(value) ? value.slice(0, 320) : null;
}
