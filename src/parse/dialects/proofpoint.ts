import type { Dialect } from './dialect';

export const proofpoint: Dialect = {
  id: 'proofpoint',
  title: 'Proofpoint',
  isWrittenBy: (s) => /pphosted\.com|proofpoint/i.test(s.reportingMta || s.firstReceived),
};
