import type { Dialect } from './dialect';
import { hasHeader } from '../mail/mail';

export const barracuda: Dialect = {
  id: 'barracuda',
  title: 'Barracuda',
  isWrittenBy: (s) => /barracuda/i.test(s.from + s.reportingMta) || hasHeader(s.mail, 'x-barracuda-connect'),
};
