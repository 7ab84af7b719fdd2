import type { Bounce, RecipientReport } from '../../model/bounce';
import type { DnsCheckId } from '../../model/dns';
import { dnsFacts } from './facts';
import { planDnsChecks } from './registry';
import type { PlannedCheck } from './registry';

/** A recipient with what can be the reason that the message didn't get there. */
export interface CheckedRecipient {
  readonly recipient: RecipientReport | undefined;
  /** The sending server, where the rejection names it. */
  readonly ip: string | undefined;
  readonly checks: readonly DnsCheckId[];
}

/** A report to thousands of recipients isn't checked for each. */
const MAX_CHECKS = 12;

/** What to ask DNS about one bounce, each thing once. Asks nobody. */
export function planForBounce(bounce: Bounce, recipients: readonly CheckedRecipient[]): readonly PlannedCheck[] {
  const planned = recipients.flatMap(({ recipient, ip, checks }) =>
    planDnsChecks(checks, dnsFacts(bounce, recipient, ip)),
  );
  return [...new Map(planned.map((check) => [`${check.id} ${check.subject}`, check])).values()].slice(0, MAX_CHECKS);
}
