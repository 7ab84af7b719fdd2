import type { Dialect } from './dialect';
import { looksExchange } from './reading/signs';

export const outlookCom: Dialect = {
  id: 'outlook-com',
  title: 'Outlook.com',
  isWrittenBy: (s) => /postmaster@(?:outlook|hotmail|live|msn)\.[a-z.]+/i.test(s.from) && looksExchange(s),
};
