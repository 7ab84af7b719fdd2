import { allPhrases, anyOf, patternOf } from './words';

// Words of subjects. Reports put the original message's subject behind their own words.

/** A subject that replies: "Re:", "AW:". */
export const REPLY_SUBJECT = new RegExp(
  String.raw`^\s*(?:\[[^\]]{1,30}\]\s*)?${anyOf('reply')}\.?\s*(?:\[\d+\]\s*)?[:：]`,
  'i',
);
/** A subject that forwards: "Fwd:", "WG:". */
export const FORWARD_SUBJECT = new RegExp(String.raw`^\s*${anyOf('forward')}\s*[:：]`, 'i');
// "Automatic reply:" in languages with a word of this root, in either order of the words. It is tried on lower-cased text:
// compiling `\p{L}` without regard to case takes as long as reading four bounces.
const AUTO = new RegExp(
  String.raw`^\s*(?:${anyOf('automatic', /autom[^\s\d!-@]{2,9}/, /auto/)} ?-?(?!deliv|notif|mess|e?-?mail|report|bounce)[^\s\d!-@]{3,12}\s*[:：]|[^\s\d!-@]{5,10} autom[^\s\d!-@]{2,9}\s*[:：]|${anyOf('autoReply')})`,
);

/** Is it the subject of an automatic reply? */
export const isAutoSubject = (subject: string): boolean => AUTO.test(subject.toLowerCase());

const FAILURE = patternOf('failureSubject');
const UNDELIVERABLE = allPhrases('undeliverable');

/** The part of a subject before the words that announce a failure; all of it where there are none. */
export function beforeFailure(subject: string): string {
  const lower = subject.toLowerCase();
  const end = UNDELIVERABLE.some((phrase) => lower.startsWith(phrase)) ? 0 : FAILURE.exec(subject)?.index;
  return subject.slice(0, end);
}
