import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import { firstSentence, withoutStop } from './first-sentence';
import { stepsOf } from './primary-step';
import { keptWords } from '../../text/kept-words';
import { oneLine } from '../../text/plain-text';
import type { Role } from '../../model/cause';

const t = words.answer;

/** The first screen’s words about a cause: a short headline, and one sentence of reason. */
export interface Wording {
  readonly headline: string;
  /** Addresses that the headline cuts, whole. */
  readonly cut: readonly string[];
  /** Said before the reason where it isn’t certain. */
  readonly certainty: string;
  readonly reason: string;
  /** The rejection’s own words, where they are the reason. */
  readonly quote: string | null;
  /** What else there is to say of the reason, for a section further down. */
  readonly background: string;
}

/** The headline is the verdict’s first sentence. A possible cause is named below it: a headline asserts. */
export function wordingOf(cause: CauseAdvice, role: Role): Wording {
  const { verdict, meaning } = cause.said?.[role] ?? cause;
  const [first, more] = firstSentence(named(verdict, cause));
  const [reason, rest] = firstSentence(meaning);
  const whole = withoutStop(first);
  const headline = whole.replace(LONG_ADDRESS, '$1@…');
  const cut = whole.match(LONG_ADDRESS) ?? [];
  const quote = quoteOf(cause, role);
  if (cause.certainty === 'possible' && more !== '')
    return { headline, cut, certainty: '', reason: more, quote, background: meaning };
  const isLikely = cause.certainty === 'likely';
  const certainty = cause.isAboutBounce ? '' : t.certaintyLine[cause.certainty];
  // “Judging by the rejection” says that it’s likely.
  if (quote !== null)
    return { headline, cut, certainty: isLikely ? '' : certainty, reason: '', quote, background: meaning };
  return { headline, cut, certainty, reason, quote, background: rest };
}

/** An address that doesn’t fit a line of the headline at 320 px, but whose local part does. */
const LONG_ADDRESS = /(?<![^\s“„"])(?=\S{25})([^\s@“„"]{1,24})@[^\s@”“",;:]+/g;

const MAX_NAME = 40;

/** People know a group by its name: that's what their address book shows. A name that could pass for an address names nobody. */
function named(verdict: string, { recipients: [one], groups }: CauseAdvice): string {
  const { address, displayName } = one ?? {};
  if (address === undefined || address === null || displayName === undefined || !groups.includes(address))
    return verdict;
  const name = oneLine(displayName, MAX_NAME + 1);
  const isName = name.length > 1 && name.length <= MAX_NAME && !/[@.!?<>\\/:]/.test(name);
  return isName ? verdict.replace(address, () => name) : verdict;
}

/** As much as five lines of 320 px hold, behind the words that lead into it. All of it stands under “Why we think so”. */
const MAX_QUOTE = 185;

/** The text of the rejection, unless it is no more than a code, or a step quotes it anyway. */
function quoteOf(cause: CauseAdvice, role: Role): string | null {
  const { theirText } = cause;
  if (theirText === undefined || !hasWords(theirText)) return null;
  return stepsOf(cause, role).some(({ text }) => text.includes(theirText)) ? null : keptWords(theirText, MAX_QUOTE);
}

/** Two words that are neither codes nor tokens such as `RESOLVER.RST`. */
export const hasWords = (text: string): boolean =>
  text
    .split(/\s+/)
    .filter((word) => /^\p{P}{0,8}\p{L}[\p{L}’'-]{1,60}\p{P}{0,8}$/u.test(word) && !/^\p{Lu}{4,}$/u.test(word))
    .length >= 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(text);
