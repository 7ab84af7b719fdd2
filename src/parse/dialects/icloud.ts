import type { Dialect } from './dialect';

export const icloud: Dialect = {
  id: 'icloud',
  title: 'iCloud',
  isWrittenBy: (s) => /(?:icloud|me|mac|apple)\.com$/i.test(s.reportingMta),
};
