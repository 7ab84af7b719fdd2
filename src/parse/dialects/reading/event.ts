// One event of a sending service as the recipient it is about.
import type { Action } from '../../../model/bounce';
import type { ReportedRecipient } from '../dialect';
import { actionOfReply } from './reply-action';
import { MAX_PASSAGE_CHARS } from '../../limits';
import { fold } from '../../mail/text-decode';
import { findAddress } from '../../tokens/address';

/**
 * @param action by the name of the event; null where only the reply tells
 * @param status what a field for it holds, or ''
 * @param words the reply, or what the service says instead
 */
export function eventOf(who: string, action: Action | null, status: string, words: string): ReportedRecipient {
  const reason = fold(words).slice(0, MAX_PASSAGE_CHARS);
  return {
    who: findAddress(who),
    action: action ?? actionOfReply(reason),
    status: /^[245]\.\d{1,3}\.\d{1,3}$/.exec(status.trim())?.[0] ?? null,
    host: null,
    reasons: reason === '' ? [] : [reason],
  };
}
