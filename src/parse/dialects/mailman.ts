// Notices of Mailman 2 and 3. Refusals of non-members are the list's; a moderator's comes with a reason in quotation marks.
import type { Dialect } from './dialect';
import { readListNotice } from './reading/list-notice';
import type { ListNotice } from './reading/list-notice';
import { hasHeader } from '../mail/mail';

const NOTICE: ListNotice = {
  from: /-(?:owner|bounces|request|admin)@|\bmailman(?:-bounces)?@/i,
  refusal:
    /not allowed to post to this mailing list|message has been (?:automatically )?rejected,? (?:probably )?because you are not subscribed|your message to the \S{1,320} mailing-list was rejected for the following reasons|has been rejected by the list moderator|(?:non-?members|only (?:list )?members|only subscribers) (?:are not allowed to|are allowed to|may|can) post|your message has been automatically rejected/i,
  mark: /\bmailman\b|\bto this mailing list, and your message has been automatically rejected|\S mailing-list was rejected for the following|\bmailing list\b.{1,400}\brejected by the list moderator/i,
  list: /\b(?:your message to the|your request to the|messages? to the) ([^\s<>]{1,320}) (?:mailing-list|mailing list)\b/i,
};

export const mailman: Dialect = {
  id: 'mailman',
  title: 'Mailman',
  isWrittenBy: ({ mail, from }) => hasHeader(mail, 'x-mailman-version') && NOTICE.from.test(from),
  read: (text, mail) => readListNotice(text, mail, NOTICE),
};
