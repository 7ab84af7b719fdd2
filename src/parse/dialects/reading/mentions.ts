// Addresses that sentences mention: which of them can be the recipient, and which are somebody else's.
import { findAddresses, isAddress, normalizeAddress } from '../../tokens/address';
import { anyOf } from '../../words/words';

const DESKS = /^(?:delist|postmaster|abuse|support|help(?:desk)?|mailer-daemon|noreply|no-reply|admin(?:istrator)?)@/i;

/**
 * The first address a text mentions that can be the recipient, and those that follow it in a list. Help desks and the sender a
 * server complains about cannot be.
 * @param notThese addresses that are no recipients
 */
export function mentionedRecipients(text: string, notThese: ReadonlySet<string>): readonly string[] {
  const others = new Set([...notThese, ...quotedSenders(text)]);
  // A transcript of the session: what RCPT TO names is the recipient.
  const transcript = /\bRCPT TO:\s*<([^<>\s]{3,320})>/i.exec(text)?.[1];
  if (transcript !== undefined && isAddress(transcript) && !others.has(normalizeAddress(transcript)))
    return [normalizeAddress(transcript)];
  const found = findAddresses(text, 20).map((address) => placeOf(address, text));
  const named =
    found.find(({ address, before, behind }) => !DESKS.test(address) && canBe(address, before, behind, others)) ??
    // A business has mailboxes of such names, too: the words around tell whether mail to one failed.
    found.find(
      ({ address, before, behind }) =>
        !/^(?:mailer-daemon|delist|no-?reply)@/i.test(address) &&
        canBe(address, before, behind, others) &&
        (IS_FAILED_BEFORE.test(before) || IS_FAILED_BEHIND.test(behind)),
    );
  if (named !== undefined) return [named.address, ...listedIn(named.behind, others)];
  const odd = MALFORMED.exec(text)?.[1];
  return odd === undefined ? [] : [normalizeAddress(odd)];
}

// What a server tried, with a character that no domain has.
const MALFORMED = /\b(?:to|for|recipient)[\s:]{1,3}<([^\s@<>]{1,128}@[\w.-]{0,120}#[\w#.-]{1,120})>/i;

interface Place {
  readonly address: string;
  readonly before: string;
  readonly behind: string;
}

function placeOf(address: string, text: string): Place {
  const at = text.toLowerCase().indexOf(address.toLowerCase());
  return { address, before: text.slice(Math.max(0, at - 60), at), behind: text.slice(at + address.length) };
}

const canBe = (address: string, before: string, behind: string, notThese: ReadonlySet<string>): boolean =>
  !notThese.has(address) &&
  (!NO_RECIPIENT.test(before) || IS_SENDING.test(before)) &&
  !IS_SENDER.test(behind.slice(0, 60));

const IS_SENDING = /(?:error|failed|failure|problem|while)\b[^.\n]{0,30}sending to[\s:<"'(]*$/i;
const IS_FAILED_BEFORE =
  /(?:rcpt to|your (?:message|e?-?mail) to|recipient(?: address)?|\buser|mailbox|account)[\s:<"'(]*$/i;
const IS_FAILED_BEHIND =
  /^[>"')]{0,2}[:.]? {0,2}(?:\(?[45]\d\d\b|(?:could|was|were|is|does|has)(?: not\b|n[’']t\b)|not found|user unknown|unknown|mailbox|over quota|rejected|undeliverable)/i;

// Words that make an address a sender's or a login, wherever it stands.
const SENDERS =
  /(?:verification failed for|verify failed for|invalid sender|\b(?:sasl_)?user_?name\b ?[:=]|\blog(?:ged )?[io]n(?: as)? ?[:=]|\bauth(?:id|_user)?=|\btask ')[\s<"']{0,3}([^\s<>"']{1,128}@[^\s<>"',;]{3,255})/gi;
const SEND_AS = />? (?:is )?not allowed to send (?:as|on behalf of) <?([^\s<>"';]{1,128}@[^\s<>"',;]{3,255})/gi;
/** Addresses of whom a text calls the sender or the login: no recipients, whatever else names them. */
export function quotedSenders(text: string): readonly string[] {
  const start = text.slice(0, 20_000);
  const named = [...start.matchAll(SENDERS)].slice(0, 20).flatMap(([, address = '']) => findAddresses(address, 1));
  const pairs = [...start.matchAll(SEND_AS)].slice(0, 20).flatMap(({ index, 1: other = '' }) => {
    // The phrase is looked for first: a search for what may be an address takes long in text without one.
    const before = start.slice(Math.max(0, index - 384), index).split(/[\s<>"';]/);
    const [login] = findAddresses(before.at(-1) ?? '', 1);
    return login === undefined ? [] : [login, ...findAddresses(other, 1)];
  });
  return [...named, ...pairs];
}

// What stands before an address that is somebody else's.
const NO_RECIPIENT = new RegExp(
  String.raw`(?<![A-Za-z])${anyOf('beforeOtherAddress', /header|(?:smtp\.)?mailfrom=?|header\.from=|id/)}[\s:：<=(["']*$`,
  'i',
);

/** The other addresses of a list of recipients, from what stands behind its first. */
export const listedIn = (behind: string, notThese: ReadonlySet<string>): readonly string[] =>
  findAddresses(
    /^>?(?:(?: ?[,;] ?(?:and )?| (?:and|&) )<?[^\s,;<>@]{1,128}@[^\s,;<>]{1,255}>?){1,500}/.exec(behind)?.[0] ?? '',
  ).filter((address) => !notThese.has(address) && !DESKS.test(address));

// What stands behind the address of a sender.
const IS_SENDER = new RegExp(String.raw`^[>)\]\s"']{0,9}[:.]{0,3}\s{0,9}${anyOf('behindSender')}`, 'i');
const WROTE = new RegExp(String.raw`^\s+${anyOf('wrote')}\b`, 'i');
const MENTION = new RegExp(
  String.raw`\b${anyOf('beforeMention')}\b[^@]{0,60}@|${anyOf('beforeMentionUnspaced')}[^@]{0,20}@`,
  'i',
);

// «you@example.com wrote:», «contact postmaster@example.com if ...»: a sentence that mentions an address.
/**
 * @param whole the line that begins with the address, its local part taken out: one may be called like a word looked for
 * @param rest what stands behind the address
 */
export function isProseMention(whole: string, rest: string): boolean {
  // Postfix and Exim name the address that expanded to this one behind it; alone on its line it is a mention.
  const origin = whole.search(/\((?:expanded|generated) from/);
  const line = origin > 0 && whole.slice(0, origin).trim() !== '' ? whole.slice(0, origin) : whole;
  if (WROTE.test(rest) || IS_SENDER.test(rest)) return true;
  return MENTION.test(line);
}
