// Addresses that sentences mention: which of them can be the recipient, and which are somebody else's.
import { findAddresses, isAddress, normaliseAddress } from '../tokens/address';
import { anyOf } from '../words/words';

const DESKS = /^(?:delist|postmaster|abuse|support|help(?:desk)?|mailer-daemon|noreply|no-reply|admin(?:istrator)?)@/i;

/**
 * The first address a text mentions that can be the recipient, and those that follow it in a list: no help desk, not the sender
 * a server complains about.
 * @param notThese addresses that are no recipients.
 */
export function mentionedRecipients(text: string, notThese: ReadonlySet<string>): readonly string[] {
  // A transcript of the session: what RCPT TO names is the recipient.
  const transcript = /\bRCPT TO:\s*<([^<>\s]{3,320})>/i.exec(text)?.[1];
  if (transcript !== undefined && isAddress(transcript)) return [normaliseAddress(transcript)];
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

// What stands before an address that is somebody else's.
const NO_RECIPIENT = new RegExp(
  String.raw`${anyOf('beforeOtherAddress', /header|smtp\.mailfrom=|header\.from=|id/)}[\s:：<=(["']*$`,
  'i',
);

/** The addresses with which a list of recipients goes on right behind its first. */
export const listedIn = (behind: string, notThese: ReadonlySet<string>): readonly string[] =>
  findAddresses(
    /^>?(?:(?: ?[,;] ?(?:and )?| (?:and|&) )<?[^\s,;<>@]{1,128}@[^\s,;<>]{1,255}>?){1,500}/.exec(behind)?.[0] ?? '',
  ).filter((address) => !notThese.has(address) && !DESKS.test(address));

// What stands behind the address of a sender.
const IS_SENDER = new RegExp(String.raw`^[>)\]\s"']*[:.]* ?${anyOf('behindSender')}`, 'i');
const WROTE = new RegExp(String.raw`^\s+${anyOf('wrote')}\b`, 'i');
const MENTION = new RegExp(
  String.raw`\b${anyOf('beforeMention')}\b[^@]{0,60}@|${anyOf('beforeMentionUnspaced')}[^@]{0,20}@`,
  'i',
);

// «you@example.com wrote:», «contact postmaster@example.com if ...»: a sentence that mentions an address.
export function isProseMention(whole: string, rest: string): boolean {
  // Postfix and Exim name the address that led to this one behind it; by itself it is a mention.
  const origin = whole.search(/\((?:expanded|generated) from/);
  const line = origin > 0 && whole.slice(0, origin).trim() !== '' ? whole.slice(0, origin) : whole;
  if (WROTE.test(rest) || IS_SENDER.test(rest)) return true;
  return MENTION.test(line);
}
