import type { Dialect } from './dialect';

export const sendmail: Dialect = {
  id: 'sendmail',
  title: 'Sendmail',
  isWrittenBy: (s) => /the original message was received at/i.test(s.text),
};
