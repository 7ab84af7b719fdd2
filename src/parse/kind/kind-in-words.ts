import { findCodes } from '../tokens/enhanced-status';

// What a report without a part for programs says became of the message, where it is not that it failed.

const DELAY =
  /delivery (?:is |has been )?delayed|delayed \d|(?:still|will)(?: be)? (?:being )?(?:try|tried|retr|continu|keep|attempt)|do not need to re-?send|not yet been deliv|recipient\S{0,3} ha(?:s|ve) not yet been reached|message \S{0,40} ?has been frozen|warning message only|(?:this is|just) a warning|attempts (?:will )?(?:continue|be retried)|could not (?:be delivered|send message) for (?:the )?(?:past|last|at least|\d)|verzöger|noch nicht (?:zug|ü)|weiter versucht|retardé|pas encore (?:pu|ét)|retrasad|demorad|aún no|seguirá|ritardo|vertraag|nog niet|opóźni|atras[oa]|ainda não|задерж|пока не|fördröj|försena|ännu inte|forsink|遅延|まだ配信|延[迟遲]/i;
// What it says of the day on which it gives up is no giving up.
const CONDITION = /\b(?:if|unless|until|when|once|eventually|falls|wenn|si|se|als|bis) [^.]{0,160}/gi;
const FINAL =
  /permanent|giving up|has failed to these|not be retried|no longer|endgültig|aufgegeben|définitiv|definitiv|окончательно/i;

const SUCCESS =
  /success(?:ful(?:ly)?)? (?:mail )?(?:deliver|relay)|\(success\)|report that you requested|: delivery via \S{1,255}: 2|^delivered: /i;
const DELIVERED =
  /(?:has|have|was|were) (?:been )?delivered\b|(?:erfolgreich|wurde) zugestellt|a été remis|ha sido entregado|foi entregue|è stato conseg|доставлено/i;
const NEGATED = /\b(?:not|un|nicht|pas|no|non)\b|n't|não|не |fail|error|undeliver|problem|reject|fehl/i;
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
      ? !/could not|nicht/i.test(text)
      : [subject, text].some((words) => DELIVERED.test(words) && !NEGATED.test(words))
  )
    return /relayed/i.test(all) ? 'relayed' : 'delivered';
  return 'failure';
}
