import type { Dialect } from './dialect';
import { hasHeader } from '../mail/mail';

export const exim: Dialect = {
  id: 'exim',
  title: 'Exim',
  isWrittenBy: (s) =>
    hasHeader(s.mail, 'x-failed-recipients') ||
    /this message was created automatically by mail delivery software/i.test(s.text),
};
