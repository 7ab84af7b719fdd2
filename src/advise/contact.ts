import type { RecipientReport } from '../model/bounce';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { organizationOf } from '../text/organization';

/** Desks of providers with domains where anybody can have an address, as their bounces print them. */
const KNOWN: ReadonlySet<string> = new Set(['tobr@rx.t-online.de', 'tosa@rx.t-online.de']);

const ADDRESS = /\b[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b/gi;
const PAGE = /\bhttps?:\/\/((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?:\/[\w./?=&%~-]{0,200}[\w/=])?/gi;
const ASKS =
  /\b(?:contact|write(?: to)?|ask|request|appeal|notify|please e-?mail|report (?:it |this )?(?:to|at)|kontaktieren|wenden|schreiben)\b[^.;<>@]{0,50}[<(]?$/i;
const DESK = /^(?:abuse|unblock|delist(?:ing)?|removal|whitelist(?:ing)?)@/i;
const REMOVES = /\b(?:unblock|delist|remov|whitelist|unlist)/i;

/**
 * The address or the page that the recipient's side asks to turn to. Only one that belongs to the recipient's own organization, or
 * that is known: a stranger's text must not choose whom people write to.
 */
export function contactIn(words: string, { address }: Pick<RecipientReport, 'address'>): string | undefined {
  const domain = domainOf(address);
  if (domain === null) return undefined;
  const isTheirs = (host: string): boolean =>
    !isConsumerProvider(domain) && organizationOf(host) === organizationOf(domain);
  for (const { 0: found, index } of words.matchAll(ADDRESS)) {
    const contact = found.toLowerCase();
    if (contact === address?.toLowerCase()) continue;
    const isOffered = DESK.test(contact) || ASKS.test(words.slice(Math.max(0, index - 80), index));
    if (KNOWN.has(contact) || (isOffered && isTheirs(domainOf(contact) ?? ''))) return contact;
  }
  for (const [page, host = ''] of words.matchAll(PAGE)) if (REMOVES.test(page) && isTheirs(host)) return page;
  return undefined;
}
