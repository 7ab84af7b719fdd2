import { readItemBody } from '../host/item-content';
import { officeItem } from '../host/mailbox';
import { attachedMessages } from './attached-message';
import { onlyProblem, pieceOf } from './source';
import type { Source } from './source';

/**
 * A draft that forwards a bounce, in its text or attached: drafts open the add-in where the bounce itself does not, in every
 * Outlook with a compose window. The draft is read, never changed.
 */
export const composeDraft: Source<void> = {
  door: 'compose-draft',
  async read() {
    const item = officeItem();
    if (item === null) return onlyProblem({ reason: 'no-item' });
    const [body, attached] = await Promise.all([readItemBody(item), attachedMessages(item)]);
    if (attached.length > 0) return { pieces: attached, problems: [], isOneMessage: true };
    if (!body.ok) return onlyProblem({ reason: 'host', errors: [body.error] });
    if (isBlank(body.value)) return onlyProblem({ reason: 'no-item' });
    const bytes = new TextEncoder().encode(body.value);
    return { pieces: [pieceOf({ kind: 'html', bytes, origin: { door: 'compose-draft' } })], problems: [] };
  },
};

/** A new draft has markup and no words. */
const isBlank = (html: string): boolean => html.replace(/<[^>]*>|&nbsp;|\s/g, '') === '';
