import type { Dialect } from './dialect';
import { isIms } from './reading/signs';

export const exchangeIms: Dialect = {
  id: 'exchange-ims',
  generator: 'exchange-server',
  title: 'Exchange 5.5, Internet Mail Service',
  isWrittenBy: isIms,
};
