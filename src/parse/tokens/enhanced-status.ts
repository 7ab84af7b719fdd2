// Enhanced status codes (RFC 3463) and SMTP reply codes (RFC 5321 section 4.2) in free text. The text is full of things
// that look alike: version numbers, parts of IP addresses, names of help articles, dates.

const CODE = /(^|[^\w.])([245])\.(\d{1,3})\.(\d{1,3})(?![A-Za-z\d-])(?!\.\d)/g;
// Stands right before something that only looks like a code.
const NOT_A_CODE = /(?:exim|sendmail|postfix|version|release|server|build|service|id|dsn|errors?|ndr|v)[ /(]$/i;
// Products that people name with their version.
const IS_VERSION =
  /\b(?:(?:wp|mail|easy|post|fluent|site) ?smtp|wordpress|woocommerce|joomla|drupal|moodle|php(?:mailer)?|python|openssl|mysql|mariadb|hmailserver|spamassassin):? v?$|\bversions?\b[^.\n]{0,40}[: ]v?$/i;
const REPLY = /(^|[^\w./])([245][0-5]\d)(?=[ -]#?[245]\.\d|[ -][^\d\s]|$|[;:,"])/g;

export interface CodeFound {
  readonly code: string;
  readonly index: number;
}

/** All enhanced codes of a text, in order; at most 50. */
export function findCodes(text: string): readonly CodeFound[] {
  const found: CodeFound[] = [];
  for (const match of text.matchAll(CODE)) {
    const index = match.index + (match[1] ?? '').length;
    const before = text.slice(Math.max(0, index - 10), index);
    if (IS_VERSION.test(text.slice(Math.max(0, index - 60), index))) continue;
    if (NOT_A_CODE.test(before) && !/status code:? ?$/i.test(before)) continue;
    found.push({ code: `${match[2] ?? ''}.${Number(match[3])}.${Number(match[4])}`, index });
    if (found.length === 50) break;
  }
  return found;
}

/**
 * The code a diagnostic is about. Exchange nests replies, "554 5.7.0 < #5.7.133 smtp;550 5.7.133 ...>", where the
 * innermost counts. It also wraps the next server's reply, "550 5.7.350 ... -> 554 5.7.1 ...", where the reporter's own code
 * on the left counts. Null where there is no code.
 */
export function codeOf(diagnostic: string): string | null {
  const own = diagnostic.split('->', 1)[0] ?? diagnostic;
  const inner = own.lastIndexOf('smtp;');
  const codes = findCodes(inner === -1 ? own : own.slice(inner + 5));
  return codes[0]?.code ?? findCodes(own)[0]?.code ?? findCodes(diagnostic)[0]?.code ?? null;
}

/** The SMTP reply code a diagnostic is about, or null. */
export function replyOf(diagnostic: string): number | null {
  const own = diagnostic.split('->', 1)[0] ?? diagnostic;
  const inner = own.lastIndexOf('smtp;');
  for (const text of inner === -1 ? [own] : [own.slice(inner + 5), own]) {
    const match = text.matchAll(REPLY).next().value;
    if (match) return Number(match[2]);
  }
  return null;
}

/**
 * How much a code says, for choosing between several: a code with a detail over one without, three digits over one.
 * 5.0.0 says nothing, 5.7.0 little, 5.7.1 is the coarse code of an older server beside 5.7.134. Exchange Online's own
 * codes of three digits (5.0.350) are as good as any.
 */
export function specificity(code: string): number {
  const [, subject = '0', detail = '0'] = code.split('.');
  if (subject === '0' && detail === '0') return 0;
  if (detail === '0') return 1;
  if (subject === '0' && detail.length < 3) return 2;
  return 3;
}
