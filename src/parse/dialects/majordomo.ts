// Notices of Majordomo and its successor Majordomo 2. What asks the list's owner for approval is no refusal.
import type { Dialect } from './dialect';
import { readListNotice } from './reading/list-notice';
import type { ListNotice } from './reading/list-notice';

const NOTICE: ListNotice = {
  from: /\bowner-[^\s<>@]{1,120}@|-owner@|\bmajordomo(?:-owner)?@/i,
  refusal:
    /your (?:message|post|posting|mail) to (?:the (?:list )?)?\S{1,320}(?: (?:mailing )?list)? (?:has not been distributed|(?:has been|was) (?:rejected|denied|refused))|this is a closed list|only (?:list )?(?:subscribers|members) (?:may|can|are allowed to) post/i,
  mark: /\bmajordomo\b/i,
  list: /\b(?:message to the list|message to|post to|posting to|mail to) (?:the )?([\w.+-]{1,120}(?:@[\w.-]{3,255}\w)?)(?= (?:mailing )?list| (?:was|has)|[\s:,]|$)/i,
};

export const majordomo: Dialect = {
  id: 'majordomo',
  title: 'Majordomo',
  isWrittenBy: ({ from, text }) => NOTICE.from.test(from) && /\bmajordomo@/i.test(text + from),
  read: (text, mail) => readListNotice(text, mail, NOTICE),
};
