import type { RecipientReport } from '../model/bounce';
import { domainOf } from '../text/domain';
import { isServerOf } from '../text/own-server';

/** Did the recipient's own server reject the message, by its name? */
export function isRejectedByOwnServer({
  address,
  refusedBy: { speaker, host },
}: Pick<RecipientReport, 'address' | 'refusedBy'>): boolean {
  const domain = domainOf(address);
  if (domain === null || host === null) return false;
  return (speaker === 'remote' || speaker === 'microsoft') && isServerOf(domain, host);
}
