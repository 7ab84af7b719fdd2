import type { Dialect } from './dialect';

export const gmail: Dialect = {
  id: 'gmail',
  title: 'Gmail',
  isWrittenBy: (s) =>
    /googlemail\.com|@google\.com|mail delivery subsystem.{0,200}google/i.test(s.from) ||
    /googlemail\.com$|\.google\.com$/i.test(s.reportingMta),
};
