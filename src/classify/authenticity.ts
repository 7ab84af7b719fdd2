import type { Judgement, Reason } from '../model/authenticity';
import type { Bounce, Envelope } from '../model/bounce';
import { domainOf } from '../text/domain';
import { isOfOrganization } from '../text/organization';
import { strip } from '../text/strip';
import { isMicrosoft } from './domains';
import { claimsReport, findSigns, hiddenSign } from './forgery-signs';
import { proofOf } from './proof';

const SUSPICIOUS_FROM = 4;
// Providers whose Message-IDs appear on messages from many domains.
const PROVIDERS =
  /(?:^|\.)(?:gmail\.com|google\.com|googlemail\.com|yahoo\.[a-z.]{1,253}|yahoodns\.net|icloud\.com|me\.com|apple\.com|amazonses\.com|sendgrid\.net|mailgun\.org|phx\.gbl)$/i;

// As mail programs mark it, in the languages seen.
const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|rif|inoltro|i|enc|doorst|vb|vs|videresend|pd|пересл|转发|轉寄|転送)\s*[:：]/i;

/** What is known from outside the message. */
export interface KnownOutside {
  /** The message that the report is about lies in this person's Sent Items, found by its Message-ID. */
  readonly isInSentItems?: boolean;
}

/**
 * Is the report real? Never says “forged”: signs add up to `suspicious`, and `genuine` needs a proof. Everything else is
 * `unknown`, however well it is built: whoever forges a report can copy one.
 */
export function judgeAuthenticity(bounce: Bounce, known: KnownOutside = {}): Judgement {
  const { envelope: e, kind } = bounce;
  if (kind === 'unreadable') return unknown([]);
  const isClaimed = claimsReport(bounce);
  const signs = isClaimed ? findSigns(bounce) : hiddenSign(bounce);
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  const found = signs.map((sign) => sign.reason);
  if (weight >= SUSPICIOUS_FROM && !isKnownSendersWords(bounce, found))
    return { verdict: 'suspicious', reasons: found };
  // Forwarding loses that part; by itself, that's nothing to tell a person.
  const reasons = FORWARDED.test(e.subject ?? '') ? found.filter(({ id }) => id !== 'no-report-part') : found;
  if (isClaimed && known.isInSentItems === true) return { verdict: 'genuine', reasons: [reason('in-sent-items')] };
  if (!e.isTopLevelMail) return unknown([...reasons, reason(hasHeaders(e) ? 'unproven' : 'unchecked')]);
  if (!isClaimed) return unknown(reasons);
  const backscatter = originalFailedChecks(bounce) ?? hasForeignOriginal(bounce);
  if (backscatter !== null) return unknown([...reasons, backscatter]);
  const proof = weight === 0 ? proofOf(bounce) : null;
  return proof === null ? unknown(reasons) : { verdict: 'genuine', reasons: [proof] };
}

/** Fields that servers write; a copied page or a forward has none, or only names who wrote. */
const hasHeaders = ({ messageId, authenticationResults, trail }: Envelope): boolean =>
  messageId !== null || authenticationResults.length > 0 || trail !== undefined;

/**
 * Words alone don't outweigh the proof that Microsoft or the reader's own organization sent it: a provider that blocked an account
 * may ask its owner to sign in.
 */
const isKnownSendersWords = (bounce: Bounce, reasons: readonly Reason[]): boolean => {
  const { fromDomain, toDomains } = bounce.envelope;
  const isKnown = fromDomain !== null && (isMicrosoft(fromDomain) || isOfOrganization(toDomains, fromDomain));
  return isKnown && reasons.every(({ id }) => id === 'lure' || id === 'threat') && proofOf(bounce) !== null;
};

const reason = (id: Reason['id'], value = ''): Reason => ({ id, value });
const unknown = (reasons: readonly Reason[]): Judgement => ({ verdict: 'unknown', reasons });

/** Backscatter: the report is genuine, but somebody else sent the original message in this person's name. */
function originalFailedChecks(bounce: Bounce): Reason | null {
  const results = /^authentication-results:[^\n]*(?:\r?\n[ \t][^\n]*)*/im.exec(bounce.original.headers)?.[0] ?? '';
  return /\bdmarc=fail/i.test(results) ||
    (/\bspf=(?:soft)?fail/i.test(results) && /\bdkim=(?:none|fail)/i.test(results))
    ? reason('original-failed')
    : null;
}

/**
 * A message from this person's own domain has an id of their mail system, of their provider, or of a host it went through.
 * Another system's id is a sign that the message isn't theirs, but no proof, since programs make up ids.
 */
function hasForeignOriginal({ envelope: e, original, hops, recipients }: Bounce): Reason | null {
  const id = strip(domainOf(original.messageId) ?? '', '[', ']');
  const sender = domainOf(original.from);
  if (!id.includes('.') || sender === null || e.toDomains.length === 0) return null;
  if (!isOfOrganization(e.toDomains, sender) || isMicrosoft(id) || PROVIDERS.test(id)) return null;
  const known = [
    ...e.toDomains,
    ...hops.flatMap(({ from, by }) => [from ?? [], by ?? []].flat()),
    ...recipients.flatMap(({ address }) => domainOf(address) ?? []),
  ];
  if (isOfOrganization(known, id)) return null;
  return reason('foreign-id', id);
}
