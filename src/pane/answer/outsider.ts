import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import { domainOf } from '../../text/domain';
import { organizationOf } from '../../text/organization';

/** Causes that exist for senders of another organization only. */
const SHUTS_OUTSIDERS: ReadonlySet<string> = new Set(['group-auth-required', 'm365-group-external-blocked']);

/** Whether the sender can’t look into the directory that knows the group: mail from outside, by another organization’s name. */
export function isOutsider({ causeId, recipients }: CauseAdvice, { original }: Bounce): boolean {
  const from = domainOf(original.from);
  const theirs = domainOf(recipients[0]?.address);
  return (
    SHUTS_OUTSIDERS.has(causeId) && from !== null && theirs !== null && organizationOf(from) !== organizationOf(theirs)
  );
}
