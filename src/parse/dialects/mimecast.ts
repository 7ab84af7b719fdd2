import type { Dialect } from './dialect';

export const mimecast: Dialect = {
  id: 'mimecast',
  title: 'Mimecast',
  isWrittenBy: (s) => /mimecast/i.test(s.from + s.reportingMta) || /mimecast/i.test(s.text.slice(0, 2000)),
};
