import { allPhrases, anyOf, patternOf } from './words';

// What subjects say by themselves. Reports put the subject of the message that bounced behind their own words.

export const REPLY_SUBJECT = new RegExp(
  String.raw`^\s*(?:\[[^\]]{1,30}\]\s*)?${anyOf('reply')}\s*(?:\[\d+\])?\s*[:：]`,
  'i',
);
export const FORWARD_SUBJECT = new RegExp(String.raw`^\s*${anyOf('forward')}\s*[:：]`, 'i');
// «Automatic reply:» in the languages that have a word of this root, in either order of the words.
// Lower case. `\p{L}` is a table of seven hundred ranges; where case does not count, compiling it takes as long as reading
// four bounces.
const AUTO = new RegExp(
  String.raw`^\s*(?:${anyOf('automatic', /autom[^\s\d!-@]{2,9}/, /auto/)} ?-?(?!deliv|notif|mess|e?-?mail|report|bounce)[^\s\d!-@]{3,12}\s*[:：]|[^\s\d!-@]{5,10} autom[^\s\d!-@]{2,9}\s*[:：]|${anyOf('autoReply')})`,
);

/** Does a subject say that a program answers? */
export const isAutoSubject = (subject: string): boolean => AUTO.test(subject.toLowerCase());

const FAILURE = patternOf('failureSubject');
const UNDELIVERABLE = allPhrases('undeliverable');

/** The part of a subject before the words by which a report of a failure is known; all of it where there are none. */
export function beforeFailure(subject: string): string {
  const lower = subject.toLowerCase();
  const end = UNDELIVERABLE.some((phrase) => lower.startsWith(phrase)) ? 0 : FAILURE.exec(subject)?.index;
  return subject.slice(0, end);
}
