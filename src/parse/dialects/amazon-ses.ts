import type { Dialect } from './dialect';
import { hasHeader } from '../mail/mail';

export const amazonSes: Dialect = {
  id: 'amazon-ses',
  title: 'Amazon SES',
  isWrittenBy: (s) => /amazonses\.com/i.test(s.from + s.reportingMta) || hasHeader(s.mail, 'x-ses-outgoing'),
};
