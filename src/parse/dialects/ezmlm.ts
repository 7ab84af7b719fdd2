// Notices of ezmlm. qmail sends most of its refusals as a bounce of its own, which the general reader reads.
import type { Dialect } from './dialect';
import { readListNotice } from './reading/list-notice';
import type { ListNotice } from './reading/list-notice';

const NOTICE: ListNotice = {
  from: /-(?:help|owner|return[^@\s]{0,80})@/i,
  refusal:
    /message below was not accepted by the moderator|message (?:below|enclosed) was (?:rejected|not accepted)|only subscribers may post|your message .{0,40}was not accepted for the \S{1,320} mailing list/i,
  mark: /\bezmlm\b/i,
  list: /\b(?:managing the|moderators? of the|post for|accepted for the) ([^\s<>]{1,320}@[\w.-]{3,255}\w|[\w.+-]{1,120})(?= mailing list|[\s.,]|$)/i,
};

export const ezmlm: Dialect = {
  id: 'ezmlm',
  title: 'ezmlm',
  isWrittenBy: ({ text }) => /\bthis is the ezmlm program\b/i.test(text),
  read: (text, mail) => readListNotice(text, mail, NOTICE),
};
