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
  // In a transcript of the session, RCPT TO names the recipient.
  const transcript = /\bRCPT TO:\s*<([^<>\s]{3,320})>/i.exec(text)?.[1];
  if (transcript !== undefined && isAddress(transcript)) return [normalizeAddress(transcript)];
  const lower = text.toLowerCase();
  for (const address of findAddresses(text, 20)) {
    const at = lower.indexOf(address.toLowerCase());
    const behind = text.slice(at + address.length);
    if (
      !notThese.has(address) &&
      !DESKS.test(address) &&
      !NO_RECIPIENT.test(text.slice(Math.max(0, at - 60), at)) &&
      !IS_SENDER.test(behind.slice(0, 40))
    )
      return [address, ...listedIn(behind, notThese)];
  }
  return [];
}

// Stands before an address that is not the recipient's.
const NO_RECIPIENT = new RegExp(
  String.raw`${anyOf('beforeOtherAddress', /header|smtp\.mailfrom=|header\.from=|id/)}[\s:：<=(["']*$`,
  'i',
);

/** The other addresses of a list of recipients, from what stands behind its first. */
export const listedIn = (behind: string, notThese: ReadonlySet<string>): readonly string[] =>
  findAddresses(
    /^>?(?:(?: ?[,;] ?(?:and )?| (?:and|&) )<?[^\s,;<>@]{1,128}@[^\s,;<>]{1,255}>?){1,500}/.exec(behind)?.[0] ?? '',
  ).filter((address) => !notThese.has(address) && !DESKS.test(address));

// Stands behind the address of a sender.
const IS_SENDER = new RegExp(String.raw`^[>)\]\s"']*[:.]* ?${anyOf('behindSender')}`, 'i');
const WROTE = new RegExp(String.raw`^\s+${anyOf('wrote')}\b`, 'i');
const MENTION = new RegExp(
  String.raw`\b${anyOf('beforeMention')}\b[^@]{0,60}@|${anyOf('beforeMentionUnspaced')}[^@]{0,20}@`,
  'i',
);

/** Does a sentence only mention an address: "you@example.com wrote:", "contact postmaster@example.com if ..."? */
export function isProseMention(whole: string, rest: string): boolean {
  // Postfix and Exim name the address that expanded to this one behind it; alone on its line it is a mention.
  const origin = whole.search(/\((?:expanded|generated) from/);
  const line = origin > 0 && whole.slice(0, origin).trim() !== '' ? whole.slice(0, origin) : whole;
  if (WROTE.test(rest) || IS_SENDER.test(rest)) return true;
  return MENTION.test(line);
}
