import type { Dialect } from './dialect';
import { looksExchange } from './reading/signs';
import { hasHeader } from '../mail/mail';

export const exchangeServer: Dialect = {
  id: 'exchange-server',
  title: 'Exchange Server',
  isWrittenBy: (s) => looksExchange(s) || hasHeader(s.mail, 'x-dsncontext'),
};
