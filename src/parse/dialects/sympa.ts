// Notices of Sympa, also in French, which it was written in first.
import type { Dialect } from './dialect';
import { readListNotice } from './reading/list-notice';
import type { ListNotice } from './reading/list-notice';

const NOTICE: ListNotice = {
  from: /\bsympa(?:-request|-owner)?@|^\W?sympa\b|-(?:request|owner|editor)@/i,
  refusal:
    /your message (?:for|to) (?:the )?(?:list )?\S{1,320}(?: list)? (?:\(attached below\) )?(?:(?:was|has been) rejected|cannot be delivered|could not be delivered)|you are not allowed to send this message|message distribution in the list is restricted|votre message (?:pour|à) (?:la )?(?:liste )?\S{1,320} .{0,40}(?:a été rejeté|n['’]a pas pu être)|vous n['’]êtes pas autorisée?\S{0,3} à (?:envoyer|diffuser) (?:ce|des|un) messages?/i,
  mark: /\bsympa\b|\bdistribution in the list\b|\bmessage for list\b/i,
  list: /\b(?:message (?:for|to|pour|à)) (?:the |la )?(?:list |liste )?['"«]?\s?([\w.+-]{1,120}(?:@[\w.-]{3,255}\w)?)/i,
};

export const sympa: Dialect = {
  id: 'sympa',
  title: 'Sympa',
  isWrittenBy: ({ from, text }) => /\bsympa@|^\W?sympa\b/i.test(from) || /\bsympa@[\w.-]{3,255}/i.test(text),
  read: (text, mail) => readListNotice(text, mail, NOTICE),
};
