import type { Dialect } from './dialect';

export const qmail: Dialect = {
  id: 'qmail',
  title: 'qmail',
  isWrittenBy: (s) => /this is the qmail-send program|qmail-send/i.test(s.text),
};
