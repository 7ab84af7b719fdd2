import type { Action } from '../../../model/bounce';

/** What a server's reply makes of a recipient (RFC 5321 section 4.2.1); null where the text begins with none. */
export function actionOfReply(reply: string): Action | null {
  const first = /^[^\w]{0,3}([245])(?:\d\d\b|\.\d{1,3}\.\d)/.exec(reply)?.[1];
  if (first === undefined) return null;
  return first === '2' ? 'delivered' : first === '4' ? 'delayed' : 'failed';
}
