import type { Dialect } from './dialect';
import { hasReport, isIms } from './reading/signs';

export const outlookClient: Dialect = {
  id: 'outlook-client',
  title: 'Outlook itself',
  isWrittenBy: (s) =>
    /system administrator/i.test(s.from) &&
    !hasReport(s) &&
    !isIms(s) &&
    /did not reach|could not be reached|cannot be reached/i.test(s.text),
};
