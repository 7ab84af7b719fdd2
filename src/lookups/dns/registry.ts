import { organizationOf } from '../../text/organization';
import type { DnsCheckId, DnsResult } from '../../model/dns';
import type { AskDns } from './ask-dns';
import { checkDkim } from './check-dkim';
import { checkDmarc } from './check-dmarc';
import { checkMx } from './check-mx';
import { checkPtr } from './check-ptr';
import { checkSpf, MICROSOFT_SPF } from './check-spf';
import type { DnsFacts } from './facts';

/** A look-up that needs no account. A new one is one line here, and one file; causes name it by its id. */
interface DnsCheck {
  readonly id: DnsCheckId;
  /** The domain or IP address that DNS is asked about, which a person sees before; null where the bounce names none. */
  readonly subjectOf: (facts: DnsFacts) => string | null;
  /** Another name that may be asked about, whatever the records say. */
  readonly alsoAsks?: (facts: DnsFacts, subject: string) => string | null;
  readonly check: (ask: AskDns, subject: string, facts: DnsFacts) => Promise<DnsResult | null>;
}

const senderDomain = (facts: DnsFacts): string | null => facts.senderDomain;

/** The checks, one line each. */
const DNS_CHECKS: readonly DnsCheck[] = [
  {
    id: 'recipient-mx',
    subjectOf: (facts) => facts.recipientDomain,
    check: (ask, domain) => checkMx(ask, 'recipient-mx', domain),
  },
  { id: 'sender-mx', subjectOf: senderDomain, check: (ask, domain) => checkMx(ask, 'sender-mx', domain) },
  {
    id: 'spf',
    // SPF is about the envelope's sender; the returned message's From address has mostly the same domain.
    subjectOf: (facts) => facts.spfDomain ?? facts.senderDomain,
    // Whether the server is one of Microsoft 365's, only Microsoft's own record tells.
    alsoAsks: ({ ip }) => (ip ? MICROSOFT_SPF : null),
    check: checkSpf,
  },
  { id: 'dkim', subjectOf: senderDomain, check: checkDkim },
  {
    id: 'dmarc',
    subjectOf: senderDomain,
    // Below an organization's domain, that one's record may apply (RFC 7489 section 6.6.3).
    alsoAsks: (_, domain) => (organizationOf(domain) === domain ? null : organizationOf(domain)),
    check: checkDmarc,
  },
  {
    id: 'ptr',
    subjectOf: (facts) => facts.ip?.text ?? null,
    check: (ask, _, { ip }) => (ip ? checkPtr(ask, ip) : Promise.resolve(null)),
  },
];

/** A check of one bounce, not asked yet. */
export interface PlannedCheck {
  readonly id: DnsCheckId;
  readonly subject: string;
  readonly alsoAsks: string | null;
  readonly run: (ask: AskDns) => Promise<DnsResult | null>;
}

/** Of these checks, those that the bounce has something for, each with what it would ask about. Asks nobody. */
export const planDnsChecks = (ids: readonly DnsCheckId[], facts: DnsFacts): readonly PlannedCheck[] =>
  DNS_CHECKS.flatMap(({ id, subjectOf, alsoAsks, check }) => {
    const subject = ids.includes(id) ? subjectOf(facts) : null;
    if (subject === null) return [];
    const other = alsoAsks?.(facts, subject) ?? null;
    return [{ id, subject, alsoAsks: other, run: (ask: AskDns) => check(ask, subject, facts) }];
  });
