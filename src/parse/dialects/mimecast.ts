import type { Dialect } from './dialect';

export const mimecast: Dialect = {
  id: 'mimecast',
  title: 'Mimecast',
  // Where another server reports, it quotes what Mimecast's said.
  isWrittenBy: (s) =>
    /mimecast/i.test(s.from + s.reportingMta) || (s.reportingMta === '' && /mimecast/i.test(s.text.slice(0, 2000))),
};
