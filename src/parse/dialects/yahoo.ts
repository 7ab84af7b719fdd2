import type { Dialect } from './dialect';

export const yahoo: Dialect = {
  id: 'yahoo',
  title: 'Yahoo',
  isWrittenBy: (s) => /@yahoo\.[a-z.]+|yahoo(?:dns)?\.(?:com|net)$/i.test(s.from + s.reportingMta),
};
