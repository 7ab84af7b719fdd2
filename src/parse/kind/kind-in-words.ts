import { findCodes } from '../tokens/enhanced-status';
import { anyOf, patternOf } from '../words/words';

// What a report without a part for programs says became of the message, where it is not that it failed.

const DELAY = patternOf('delay');
// What it says of the day on which it gives up is no giving up.
const CONDITION = new RegExp(String.raw`\b${anyOf('condition')} [^.]{0,160}`, 'gi');
const FINAL = patternOf('final');

const SUCCESS = patternOf('success');
const DELIVERED = patternOf('delivered');
const NEGATED = patternOf('negation');
const SUCCESS_DENIED = patternOf('successDenied');
const MAX_CHARS = 20_000;

/** Does a text say that delivery goes on being tried? */
export const isDelayText = (text: string): boolean => DELAY.test(text.slice(0, MAX_CHARS));

/** What a report's words say, on one line. An answer that refuses for good outweighs all of them. */
export function kindInWords(subject: string, text: string): 'failure' | 'delay' | 'delivered' | 'relayed' {
  const all = `${subject}\n${text}`;
  const codes = findCodes(all);
  const has = (digit: string): boolean =>
    codes.some(({ code }) => code.startsWith(digit)) || (digit === '4' ? /\b4[25]\d[ -]/ : /\b55\d[ -]/).test(all);
  const isRefused = has('5');
  if (isDelayText(all) && (!isRefused || has('4')) && !FINAL.test(text.replace(CONDITION, ''))) return 'delay';
  if (isRefused || has('4')) return 'failure';
  if (
    SUCCESS.test(all)
      ? !SUCCESS_DENIED.test(text)
      : [subject, text].some((words) => DELIVERED.test(words) && !NEGATED.test(words))
  )
    return /relayed/i.test(all) ? 'relayed' : 'delivered';
  return 'failure';
}
