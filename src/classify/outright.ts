import type { RecipientReport } from '../model/bounce';
import type { Match } from './match';
import { isRejectedByOwnServer } from './own-server';

/** Does the recipient's own server state a fact about the recipient, in words that leave nothing open? */
export const isOutright = (
  { cause: { outrightFrom }, rank, evidence }: Pick<Match, 'cause' | 'rank' | 'evidence'>,
  recipient: Pick<RecipientReport, 'address' | 'refusedBy'>,
): boolean =>
  outrightFrom !== undefined &&
  rank >= outrightFrom &&
  isRejectedByOwnServer(recipient) &&
  evidence.some(({ speaker, host }) => speaker === recipient.refusedBy.speaker && host === recipient.refusedBy.host);
