import { useEffect, useState } from 'react';
import { sharedMailboxOwner } from '../../host/office/related-message';
import { mailboxOf } from '../../host/graph/whose-mailbox';
import type { WhoseMailbox } from '../../host/graph/whose-mailbox';

/**
 * Whose mailbox the open item is in. Null until Outlook has said so: what a button says and asks must be the same.
 * @param key names the item that is open
 */
export function useWhoseMailbox(key: string): WhoseMailbox | null {
  const [found, setFound] = useState<{ readonly key: string; readonly mailbox: WhoseMailbox } | null>(null);
  useEffect(() => {
    const slot = { isOpen: true };
    void sharedMailboxOwner().then((owner) => {
      if (slot.isOpen) setFound({ key, mailbox: mailboxOf(owner) });
    });
    return () => {
      slot.isOpen = false;
    };
  }, [key]);
  return found?.key === key ? found.mailbox : null;
}
