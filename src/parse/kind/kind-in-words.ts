import { findCodes } from '../tokens/enhanced-status';
import { anyOf, patternOf } from '../words/words';

// Outcomes other than a failure, as reports without a report part describe them.

const DELAY = patternOf('delay');
// "If it can't be delivered by Friday, it will be returned" announces an end; it does not report one.
const CONDITION = new RegExp(String.raw`\b${anyOf('condition')} [^.]{0,160}`, 'gi');
const FINAL = patternOf('final');

const SUCCESS = patternOf('success');
const DELIVERED = patternOf('delivered');
const RELAYED = patternOf('relayed');
const FAILED = patternOf('failure');
const NEGATED = patternOf('negation');
const SUCCESS_DENIED = patternOf('successDenied');
const MAX_CHARS = 20_000;
// One answer of a server, with nothing around it but its name.
const BARE_REPLY = /^(?:[\w.-]{1,80}(?: (?:says|said|answered|replied))?:? )?["'<]{0,2}4[2-5]\d[ -][^\n]{1,600}$/i;
// It asks for another try, which a mail server makes by itself.
const DEFERS =
  /try (?:it )?(?:again|later)|greylist|grey-list|temporarily (?:deferred|rejected|refused|unavailable)|\b4\.2\.2\b|over quota|mailbox (?:is )?full/i;
// What another try alone won't change, or what no mail server asked.
const STAYS =
  /\bfail(?:ed|ure)\b|expired|giv(?:en|ing) up|authenticat|relay|\btls\b|certificate|hostname|reverse|\brdns\b|helo|\b(?:spf|dkim|dmarc)\b|not (?:resolve|found|exist|enrolled)|\bregion\b|subscription|\b5\.\d{1,3}\.\d|\b4\.\d\.\d{3}\b/i;

/** Does a text say that delivery is still being tried? Reads its first 20,000 characters. */
export const isDelayText = (text: string): boolean => DELAY.test(text.slice(0, MAX_CHARS));

/**
 * The outcome that a report's words describe. A permanent rejection (5xx, 5.x.x) outweighs all other words.
 * @param text the report's own words, on one line
 */
export function kindInWords(subject: string, text: string): 'failure' | 'delay' | 'delivered' | 'relayed' {
  const all = `${subject}\n${text}`;
  const codes = findCodes(all);
  const has = (digit: string): boolean =>
    codes.some(({ code }) => code.startsWith(digit)) || (digit === '4' ? /\b4[25]\d[ -]/ : /\b55\d[ -]/).test(all);
  const isRefused = has('5');
  if (isDelayText(all) && (!isRefused || has('4')) && !FINAL.test(text.replace(CONDITION, ''))) return 'delay';
  if (!isRefused && subject === '' && isDeferral(text.trim())) return 'delay';
  if (isRefused || has('4')) return 'failure';
  const isRelayed = RELAYED.test(all);
  if (isRelayed && !FAILED.test(all)) return 'relayed';
  if (
    SUCCESS.test(all)
      ? !SUCCESS_DENIED.test(text)
      : [subject, text].some((words) => DELIVERED.test(words) && !NEGATED.test(words))
  )
    return isRelayed ? 'relayed' : 'delivered';
  return 'failure';
}

/** An answer that came alone asks to wait: nobody says that the sender's server has given up. */
const isDeferral = (text: string): boolean => BARE_REPLY.test(text) && DEFERS.test(text) && !STAYS.test(text);
