import { officeItem, snapshotOf } from './mailbox';
import { memberOf, officeCall } from './office-call';
import { mailbox } from './office-ready';
import { usableMessageId } from '../../text/message-id';

/** What tells which bounce belongs to the item that is open. */
export interface RelatedMessage {
  /** Tells two items apart. */
  readonly key: string;
  /** A draft: the id is the one of the message it answers or forwards. */
  readonly isDraft: boolean;
  readonly messageId: string | null;
  /** As Graph writes it. */
  readonly conversationId: string | null;
}

/** The message that is open, or the one a draft answers (`inReplyTo`, Mailbox 1.14). Null where nothing leads to a bounce. */
export function relatedMessage(): RelatedMessage | null {
  const item = officeItem();
  const snapshot = snapshotOf(item);
  if (item === null || snapshot === null) return null;
  const isDraft = snapshot.mode === 'compose';
  const messageId = idOf(memberOf(item, isDraft ? 'inReplyTo' : 'internetMessageId'));
  const conversationId = asGraphWrites(idOf(snapshot.conversationId));
  // A new draft has a conversation with nothing else in it.
  if (messageId === null && (isDraft || conversationId === null)) return null;
  return { key: snapshot.key, isDraft, messageId, conversationId };
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? usableMessageId(value) : null);

/** Office.js has ids as Exchange Web Services writes them; Graph's have the URL's alphabet (convertToRestId). */
const asGraphWrites = (id: string | null): string | null => id?.replaceAll('/', '-').replaceAll('+', '_') ?? null;

/** Whether the open draft forwards a message (getComposeTypeAsync, Mailbox 1.10). Null where Outlook doesn't say. */
export async function isForward(): Promise<boolean | null> {
  const item = officeItem();
  const where = 'getComposeTypeAsync';
  if (item === null || typeof memberOf(item, where) !== 'function') return null;
  const answer = await officeCall<{ readonly composeType?: unknown } | null>(where, (done) => {
    (item as unknown as Office.MessageCompose).getComposeTypeAsync(done as never);
  });
  return answer.ok && typeof answer.value?.composeType === 'string' ? answer.value.composeType === 'forward' : null;
}

const ADDRESS = /^[^\s@/\\]{1,64}@[^\s@/\\]{1,255}$/;

/** The address of the shared mailbox that the open item is in (Mailbox 1.8). Null: it's the person's own. */
export async function sharedMailboxOwner(): Promise<string | null> {
  const item = officeItem();
  const where = 'getSharedPropertiesAsync';
  if (item === null || typeof memberOf(item, where) !== 'function') return null;
  const answer = await officeCall<Partial<Office.SharedProperties> | null>(where, (done) => {
    item.getSharedPropertiesAsync(done as never);
  });
  // It fails for an item that isn't shared.
  const owner: unknown = answer.ok ? answer.value?.owner : null;
  if (typeof owner !== 'string' || !ADDRESS.test(owner)) return null;
  return owner.toLowerCase() === ownAddress()?.toLowerCase() ? null : owner;
}

/** The address of the mailbox that Outlook is open for. */
export function ownAddress(): string | null {
  const profile = (mailbox() as Partial<Office.Mailbox> | null)?.userProfile as Partial<Office.UserProfile> | undefined;
  return typeof profile?.emailAddress === 'string' ? profile.emailAddress : null;
}
