// Notices of L-Soft's LISTSERV, which justifies its lines with blanks.
import type { Dialect } from './dialect';
import { readListNotice } from './reading/list-notice';
import type { ListNotice } from './reading/list-notice';

const NOTICE: ListNotice = {
  from: /\blistserv@|\blistserv server\b|\bowner-[\w.+-]{1,100}-l@/i,
  refusal:
    /you are not authorized to (?:send mail|post) to the \S{1,120} list|your (?:message|posting) (?:dated .{1,80} )?(?:with subject .{1,200} )?(?:to the \S{1,120} list )?(?:has been|is being|was) (?:rejected|returned)|cannot be (?:distributed|accepted) (?:to|on|by) the \S{1,120} list|only (?:subscribers|list members) .{0,40}(?:may|can|are allowed to) (?:post|send)|\bnot (?:a )?(?:subscribed to|subscriber of|member of) (?:the |this )?(?:\S{1,120}-l\b|(?:\S{1,120} )?(?:mailing )?list\b).{1,120}(?:cannot|can ?not|can['’]t|may not|not (?:allowed|permitted|able)|unable) (?:to )?(?:post|send|write)/i,
  // Its lists have names such as NEWS-L.
  mark: /\blistserv\b|\b[a-z][\w-]{1,60}-l list\b|\b(?:subscribed to|subscriber of|member of) (?:the )?[a-z][\w-]{1,60}-l\b/i,
  list: /\b(?:posting to|send mail to the|post to the|to the list|on the list|subscribed to(?: the)?|subscriber of(?: the)?|member of(?: the)?) ([\w.+-]{1,120}(?:@[\w.-]{3,255}\w)?)(?= list|[\s.,:]|$)/i,
};

export const listserv: Dialect = {
  id: 'listserv',
  title: 'LISTSERV',
  isWrittenBy: ({ from }) => NOTICE.from.test(from),
  read: (text, mail) => readListNotice(text, mail, NOTICE),
};
