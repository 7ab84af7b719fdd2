import type { Bounce, RecipientReport } from '../model/bounce';
import { specificity } from './tokens/enhanced-status';

/**
 * One bounce from two forms of the same message. The first is more complete; the other fills in what is missing and wins only
 * where it is more specific. Hosts rebuild a report's file from what they stored and may round 5.7.134 to 5.7.0 or leave out
 * the diagnostic, while the body still has both (MS-OXCMAIL 2.2.3.7).
 */
export function mergeForms(main: readonly Bounce[], other: readonly Bounce[]): readonly Bounce[] {
  const [first] = main;
  const [second] = other;
  if (first === undefined || second === undefined || main.length > 1 || other.length > 1) return main;
  if (first.kind === 'unreadable' || (first.recipients.length === 0 && first.text.trim() === '')) {
    if (second.kind === 'unreadable' || second.kind === 'not-a-bounce') return main;
    return [{ ...second, hops: first.hops.length > 0 ? first.hops : second.hops }];
  }
  if (first.kind !== second.kind || second.recipients.length === 0) return main;
  if (first.recipients.length === 0) return [{ ...first, recipients: second.recipients }];
  return [{ ...first, recipients: first.recipients.map((one) => fill(one, partnerOf(one, first, second))) }];
}

/** The same recipient in the other form: by address, or the only one in each where one form gives no address. */
function partnerOf(one: RecipientReport, first: Bounce, second: Bounce): RecipientReport | undefined {
  const key = one.address?.toLowerCase();
  const same = second.recipients.find(({ address }) => address !== null && address.toLowerCase() === key);
  if (same !== undefined) return same;
  const [only] = second.recipients;
  const isPair = first.recipients.length === 1 && second.recipients.length === 1;
  return isPair && (only?.address === null || one.address === null) ? only : undefined;
}

function fill(one: RecipientReport, other: RecipientReport | undefined): RecipientReport {
  if (other === undefined) return one;
  const seen = new Set(one.passages.map(({ quote }) => quote));
  return {
    ...one,
    address: one.address ?? other.address,
    status: moreSpecific(one.status, other.status),
    reply: one.reply ?? other.reply,
    diagnostic: one.diagnostic ?? other.diagnostic,
    remoteMta: one.remoteMta ?? other.remoteMta,
    passages: [...one.passages, ...other.passages.filter(({ quote }) => !seen.has(quote))],
  };
}

function moreSpecific(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  const isFiner = specificity(other) > specificity(one) || (sameKind(one, other) && other.length > one.length);
  return isFiner ? other : one;
}

/** 5.7.0 and 5.7.134: the same class and subject. */
const sameKind = (one: string, other: string): boolean =>
  one.slice(0, one.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));
