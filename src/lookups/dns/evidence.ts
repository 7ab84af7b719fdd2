import type { Advice, CauseAdvice } from '../../model/advice';
import type { DnsEvidence } from '../../model/dns';

/** What DNS said about causes of an answer, by their place in it. */
export type FoundInDns = ReadonlyMap<number, readonly DnsEvidence[]>;

/** The same answer with what DNS said: as evidence, and in how sure it is. */
export const withDns = (advice: Advice, found: FoundInDns): Advice =>
  found.size === 0 ? advice : { ...advice, causes: advice.causes.map((cause, at) => judgeCause(cause, found.get(at))) };

/**
 * A wrong record confirms the cause that names the check. A right one takes nothing away: the bounce said so at its time, and it may
 * have been fixed since.
 */
function judgeCause(cause: CauseAdvice, dns: readonly DnsEvidence[] = []): CauseAdvice {
  if (dns.length === 0) return cause;
  // Steps and letters are worked out when asked for: taken once, they stay the same objects.
  const told = { ...cause, dns };
  if (cause.certainty === 'certain' || !dns.some(({ rating }) => rating === 'wrong')) return told;
  // The verdict on a possible cause says that nobody knows.
  return { ...told, certainty: 'certain', ...(cause.certainty === 'possible' && { verdict: cause.name }) };
}
