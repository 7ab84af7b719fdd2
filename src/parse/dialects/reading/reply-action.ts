import type { Action } from '../../../model/bounce';
import type { ReportedRecipient } from '../dialect';

/** What a server's reply makes of a recipient (RFC 5321 section 4.2.1); null where the text begins with none. */
export function actionOfReply(reply: string): Action | null {
  const first = /^[^\w]{0,3}([245])(?:\d\d\b|\.\d{1,3}\.\d)/.exec(reply)?.[1];
  if (first === undefined) return null;
  return first === '2' ? 'delivered' : first === '4' ? 'delayed' : 'failed';
}

/** A recipient of whom a server's reply says all that is known. */
export const answered = (who: string | null, reply: string, host: string | null = null): ReportedRecipient => ({
  who,
  action: actionOfReply(reply),
  status: null,
  host,
  reasons: [reply],
});
