import type { Dialect } from './dialect';
import { header } from '../mail/mail';

export const domino: Dialect = {
  id: 'domino',
  title: 'HCL Domino',
  isWrittenBy: (s) => /lotus|domino/i.test(header(s.mail, 'x-mailer') ?? header(s.mail, 'x-mimetrack') ?? ''),
};
