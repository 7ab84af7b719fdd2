import { allPhrases } from './phrases';

// What subjects say by themselves. Reports put the subject of the message that bounced behind their own words.

export const REPLY_SUBJECT =
  /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:re|aw|sv|antw|odp|rif|vs|ynt|回复|答复|返信)\s*(?:\[\d+\])?\s*[:：]/i;
export const FORWARD_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|i|vl|vb|doorst|pd|továbbítás|转发|轉寄|転送)\s*[:：]/i;
// «Automatic reply:» in the languages that have a word of this root, in either order of the words.
// Lower case. `\p{L}` is a table of seven hundred ranges; where case does not count, compiling it takes as long as reading
// four bounces.
const AUTO =
  /^\s*(?:(?:autom[^\s\d!-@]{2,9}|auto|otomatik|автоматич[^\s\d!-@]{2,5}) ?-?(?!deliv|notif|mess|e?-?mail|report|bounce)[^\s\d!-@]{3,12}\s*[:：]|[^\s\d!-@]{5,10} autom[^\s\d!-@]{2,9}\s*[:：]|out of (?:the )?office|abwesen|afwezig|away from|vacation|absence|fuera de|fuori ufficio|автоот|自動[応返回]|不在|自动|자동 |부재)/;

/** Does a subject say that a program answers? */
export const isAutoSubject = (subject: string): boolean => AUTO.test(subject.toLowerCase());

const FAILURE =
  /undeliver|failure|return(?:ed)? (?:mail|to sender|message)|delivery (?:status|notif|fail|report|error|problem|has failed)|mail ?(?:delivery|error|system|failed)|could ?n[o']t (?:be )?(?:deliver|send)|non[- ]?deliver|not delivered|bounce|mail status report|message (?:not|delivery|rejected|blocked)|rejected(?: mail)?:|user unknown|errors from|error sending|unable to deliver|problem with your (?:mail|message)|送信できません|エラー|配信/i;
const UNDELIVERABLE = allPhrases('undeliverable');

/** The part of a subject before the words by which a report of a failure is known; all of it where there are none. */
export function beforeFailure(subject: string): string {
  const lower = subject.toLowerCase();
  const end = UNDELIVERABLE.some((phrase) => lower.startsWith(phrase)) ? 0 : FAILURE.exec(subject)?.index;
  return subject.slice(0, end);
}
