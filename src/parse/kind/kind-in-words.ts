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
