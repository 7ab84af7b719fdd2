import type { Dialect } from './dialect';
import { header } from '../mail/mail';

export const cisco: Dialect = {
  id: 'cisco',
  title: 'Cisco Secure Email',
  isWrittenBy: (s) =>
    // Where another server reports, a gateway only passed the report on.
    /ironport|iphmx\.com/i.test(s.reportingMta || s.firstReceived + (header(s.mail, 'x-ironport-av') ?? '')),
};
