import { readAttachedMails } from '../host/office/item-content';
import type { Origin } from '../model/raw-bounce';
import { alreadyRead } from './source';
import type { Intake } from './source';

/** Attached bounces that are read if the whole message isn't available: hosts limit calls to four at a time or fewer. */
const MAX_ATTACHED = 10;

/**
 * Bounces that somebody attached to an ordinary message or to a draft, each a message of its own. Never rejects.
 * @param more what else is to be said of where they come from
 */
export async function attachedMessages(
  item: Office.MessageRead,
  more: Pick<Origin, 'isInDraft'> = {},
): Promise<Pick<Intake, 'messages' | 'problems'>> {
  const { mails, total } = await readAttachedMails(item, MAX_ATTACHED);
  const messages = mails.map(({ name, bytes }) =>
    alreadyRead({ kind: 'unknown', bytes, origin: { door: 'attached-message', name, ...more } }),
  );
  const isCut = total > MAX_ATTACHED;
  return {
    messages,
    problems: isCut ? [{ reason: 'too-many', what: 'attachments', count: total, limit: MAX_ATTACHED }] : [],
  };
}
