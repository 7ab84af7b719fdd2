import type { DnsCheckId, DnsResult } from '../../model/dns';
import type { AskDns } from './ask-dns';
import { checkDkim } from './check-dkim';
import { checkDmarc } from './check-dmarc';
import { checkMx } from './check-mx';
import { checkPtr } from './check-ptr';
import { checkSpf } from './check-spf';
import type { DnsFacts } from './facts';

/** A look-up that needs no account. A new one is one line here, and one file. */
interface DnsCheck {
  readonly id: DnsCheckId;
  /** The causes that it can confirm. */
  readonly causes: ReadonlySet<string>;
  /** The domain or IP address that DNS is asked about, which a person sees before; null where the bounce names none. */
  readonly subjectOf: (facts: DnsFacts) => string | null;
  readonly check: (ask: AskDns, subject: string, facts: DnsFacts) => Promise<DnsResult | null>;
}

const senderDomain = (facts: DnsFacts): string | null => facts.senderDomain;
const AUTHENTICATION = ['dmarc-fail', 'dmarc-policy-missing', 'sender-unauthenticated', 'outlook-sender-requirements'];

/** The checks, one line each. */
export const DNS_CHECKS: readonly DnsCheck[] = [
  {
    id: 'recipient-mx',
    causes: new Set([
      'mx-record-problem',
      'domain-not-accepted',
      'recipient-no-mail',
      'connection-failed',
      'message-expired',
      'mail-loop',
      'wrong-region',
      'relay-denied',
    ]),
    subjectOf: (facts) => facts.recipientDomain,
    check: (ask, domain) => checkMx(ask, 'recipient-mx', domain),
  },
  {
    id: 'sender-mx',
    causes: new Set(['sender-domain-invalid', 'unregistered-domain']),
    subjectOf: senderDomain,
    check: (ask, domain) => checkMx(ask, 'sender-mx', domain),
  },
  {
    id: 'spf',
    causes: new Set(['spf-fail', 'forwarding-relay-pool', 'direct-send-rejected', ...AUTHENTICATION]),
    // SPF is about the envelope's sender; the returned message's From address has mostly the same domain.
    subjectOf: (facts) => facts.spfDomain ?? facts.senderDomain,
    check: checkSpf,
  },
  {
    id: 'dkim',
    causes: new Set(['dkim-fail', ...AUTHENTICATION]),
    subjectOf: senderDomain,
    check: checkDkim,
  },
  {
    id: 'dmarc',
    causes: new Set(AUTHENTICATION),
    subjectOf: senderDomain,
    check: checkDmarc,
  },
  {
    id: 'ptr',
    causes: new Set(['ptr-missing', 'bad-helo', 'dnsbl-ip', 'customer-ip-blocklist', 'outlook-consumer-ip-block']),
    subjectOf: (facts) => facts.ip?.text ?? null,
    check: (ask, _, { ip }) => (ip ? checkPtr(ask, ip) : Promise.resolve(null)),
  },
];

/** A check of one bounce, not asked yet. */
export interface PlannedCheck {
  readonly id: DnsCheckId;
  readonly subject: string;
  readonly run: (ask: AskDns) => Promise<DnsResult | null>;
}

/** The checks that can confirm one of these causes, each with what it would ask about. Asks nobody. */
export const planDnsChecks = (causes: readonly string[], facts: DnsFacts): readonly PlannedCheck[] =>
  DNS_CHECKS.flatMap(({ id, causes: own, subjectOf, check }) => {
    const subject = causes.some((cause) => own.has(cause)) ? subjectOf(facts) : null;
    return subject === null ? [] : [{ id, subject, run: (ask: AskDns) => check(ask, subject, facts) }];
  });
