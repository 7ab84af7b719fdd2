import { readItemBody } from '../host/office/item-content';
import { officeItem } from '../host/office/mailbox';
import { attachedMessages } from './attached-message';
import { problemOnly, alreadyRead } from './source';
import type { IncomingMessage, Source } from './source';

/**
 * A draft that forwards a bounce, in its text or attached: drafts open the add-in where the bounce itself does not, in every
 * Outlook with a compose window. The draft is read, never changed.
 */
export const composeDraft: Source<void> = {
  door: 'compose-draft',
  async read() {
    const item = officeItem();
    if (item === null) return problemOnly({ reason: 'no-item' });
    const [body, attached] = await Promise.all([readItemBody(item), attachedMessages(item, { isInDraft: true })]);
    const isWritten = body.ok && !isBlank(body.value);
    // A forward quotes the bounce, and may have the bounced message attached.
    const quoted = isWritten ? [quotedIn(body.value)] : [];
    const messages = [...quoted, ...attached.messages];
    const refused = body.ok ? [] : [{ reason: 'host' as const, errors: [body.error] }];
    if (messages.length > 0) return { messages, problems: [...refused, ...attached.problems], isOneMessage: true };
    return problemOnly(refused[0] ?? { reason: 'no-item' });
  },
};

const quotedIn = (html: string): IncomingMessage =>
  alreadyRead({
    kind: 'html',
    bytes: new TextEncoder().encode(html),
    origin: { door: 'compose-draft', isInDraft: true },
  });

/** A new draft has markup but no text. Its styles are in the head. */
const isBlank = (html: string): boolean =>
  html.slice(Math.max(0, html.search(/<body/i))).replace(/<[^<>]*>|&nbsp;|\s/g, '') === '';
