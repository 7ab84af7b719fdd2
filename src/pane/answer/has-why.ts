import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { otherGroupsOf } from './other-groups';
import { quotesOf } from './quotes';
import { wordingOf } from './wording';

/** Whether there is anything to say: a section that says there’s nothing is left out. */
export const hasWhy = (cause: CauseAdvice, role: Role): boolean =>
  cause.refusedBy !== undefined ||
  otherGroupsOf(cause).length > 0 ||
  wordingOf(cause, role).background !== '' ||
  cause.dns !== undefined ||
  cause.trace !== undefined ||
  quotesOf(cause).length > 0;
