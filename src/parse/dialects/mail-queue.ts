// What `mailq` and `postqueue` list: messages that still wait, each with its reason and its recipients. Postfix and Sendmail put
// the reason in parentheses above the recipients it's about; Exim's list has none.
import type { Dialect, ReportedRecipient } from './dialect';
import { MAX_RECIPIENTS } from '../limits';
import { fold } from '../mail/text-decode';
import { findAddress } from '../tokens/address';
import { listOf, objectOf, objectsIn, textOf } from './reading/json';

const HEAD = /^-{1,9}Q(?:ueue |-)ID-/im;
const ENTRY = /^[\s>]{0,9}[0-9A-Za-z]{6,20}[*!#-]{0,2}[ \t]{1,12}\d{1,12}[ \t]{1,12}\w{3} \w{3} [ \d]\d \d\d:\d\d/;
const EXIM_ENTRY = /^[ \t]{0,6}\d{1,4}[smhdw][ \t]{1,9}[\d.]{1,8}[KMG]?[ \t]{1,4}\w{6}-\w{6,11}-\w{2,4}[ \t]{1,4}</;
/** Exim marks with a D whom it has delivered to already. */
const DELIVERED = /^[ \t]+D[ \t]+(?=\S{1,320}@)/;
const IS_JSON = /"queue_id"\s*:\s*"/;

export const mailQueue: Dialect = {
  id: 'mail-queue',
  title: 'Mail queue',
  read(text) {
    if (IS_JSON.test(text)) return readObjects(text);
    return HEAD.test(text) ? readList(text, ENTRY) : readList(text, EXIM_ENTRY);
  },
};

const waiting = (who: string, reason: string): ReportedRecipient => ({
  who,
  action: 'delayed',
  status: null,
  host: null,
  reasons: reason === '' ? [] : [fold(reason)],
});

function readList(text: string, entry: RegExp): readonly ReportedRecipient[] {
  const out: ReportedRecipient[] = [];
  let isInside = false;
  let reason = '';
  let isOpen = false;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (entry.test(line)) {
      [isInside, reason, isOpen] = [true, '', false];
      continue;
    }
    if (words === '' || /^-{2,}/.test(words)) isInside = false;
    if (!isInside) continue;
    if (isOpen || words.startsWith('(')) {
      // Mail programs wrap a long reason.
      reason = `${isOpen ? `${reason} ` : ''}${words}`.slice(0, 2000);
      isOpen = !words.endsWith(')');
      continue;
    }
    const who = findAddress(words);
    if (who !== null && out.length < MAX_RECIPIENTS) out.push(statusOf(line, who, reason.replace(/^\(|\)$/g, '')));
  }
  return out;
}

const statusOf = (line: string, who: string, reason: string): ReportedRecipient =>
  DELIVERED.test(line) ? { ...waiting(who, ''), action: 'delivered' } : waiting(who, reason);

/** `postqueue -j` */
const readObjects = (text: string): readonly ReportedRecipient[] =>
  objectsIn(text)
    .filter((object) => textOf(object, 'queue_id') !== '')
    .flatMap((object) => listOf(object['recipients']))
    .flatMap((value) => {
      const recipient = objectOf(value);
      const who = findAddress(textOf(recipient, 'address'));
      return who === null ? [] : [waiting(who, textOf(recipient, 'delay_reason'))];
    })
    .slice(0, MAX_RECIPIENTS);
