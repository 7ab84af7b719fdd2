import type { Dialect } from './dialect';
import { statusText } from './reading/signs';
import { hasHeader } from '../mail/mail';

export const postfix: Dialect = {
  id: 'postfix',
  title: 'Postfix',
  isWrittenBy: (s) =>
    hasHeader(s.mail, 'x-postfix-queue-id') ||
    /this is the (?:mail system at host|postfix program)/i.test(s.text) ||
    /\(postfix\)|x-postfix/i.test(statusText(s)),
};
