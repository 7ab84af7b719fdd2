import type { Reason } from '../model/authenticity';
import type { Bounce, Envelope, Trail } from '../model/bounce';
import { isDeliveredFor } from '../text/delivered-for';
import { domainOf } from '../text/domain';
import { isMicrosoftServer, isOfOrganization, isPrivateHost } from '../text/organization';
import { hasPassedFor, readSenderChecks } from '../text/sender-checks';

/** The one reason why a report is genuine: its sender was checked, or it never left the reader's organization. */
export function proofOf(bounce: Bounce): Reason | null {
  const { toDomains, fromDomain, trail } = bounce.envelope;
  if (trail !== undefined && isFromInside(trail, toDomains))
    return { id: 'own-organization', value: trail.authSource ?? '' };
  return fromDomain !== null && isSenderChecked(bounce, fromDomain) ? { id: 'checked', value: fromDomain } : null;
}

/**
 * Does the service that received it say that the sender is who it says? Its word counts only for a domain that has a part in the
 * message: a stranger passes the checks for a domain of theirs.
 */
function isSenderChecked({ envelope, reportingMta, recipients }: Bounce, fromDomain: string): boolean {
  const { trail } = envelope;
  const checks = trail?.receiversChecks ?? null;
  if (trail === undefined || checks === null || !trail.areChecksSure || !isFromProgram(envelope)) return false;
  // Whoever sends a report to people that it doesn't name is of no domain of theirs.
  if (isOfOrganization(envelope.toDomains, fromDomain) && !isDeliveredFor(trail, fromDomain)) return false;
  const parties = [
    ...envelope.toDomains,
    ...recipients.flatMap(({ address, remoteMta }) => [domainOf(address) ?? [], remoteMta ?? []].flat()),
    ...(reportingMta === null ? [] : [reportingMta]),
  ];
  const hasPart =
    isOfOrganization(parties, fromDomain) || (isMicrosoftServer(fromDomain) && parties.some(isMicrosoftServer));
  return hasPart && hasPassedFor(readSenderChecks(checks), fromDomain);
}

const PROGRAM =
  /^(?:mailer-?daemon|postmaster|microsoftexchange[\da-f]*|mail-?delivery(?:-?(?:sub)?system)?|daemon|(?:do-?)?not?-?reply|double-bounce|bounces?(?:[+=-].*)?)$/i;

/** A report comes from a program. Somebody with a mailbox of the same domain passes the same checks. */
function isFromProgram({ from, returnPath }: Envelope): boolean {
  const local = /([^\s<>"]{1,128})@[^\s<>"]{1,255}>?\s*$/.exec(from ?? '')?.[1] ?? '';
  return returnPath === '' || PROGRAM.test(local);
}

/**
 * Exchange marks what arose inside the organization, and strips such marks from mail that comes in. They prove nothing where
 * another system took part, which strips nothing, or where whoever handed the report in may have written them.
 */
function isFromInside(
  { relays, authAs, authSource, isRatedAsOutside, isMarkedAtBorder }: Trail,
  toDomains: readonly string[],
): boolean {
  if (authAs.length !== 1 || authAs[0] !== 'internal' || authSource === null || isRatedAsOutside) return false;
  const isOwn = (host: string): boolean =>
    isMicrosoftServer(host) || isOfOrganization(toDomains, host) || isPrivateHost(host);
  return (
    isMarkedAtBorder &&
    isOwn(authSource) &&
    relays.every(({ from, by, isExchange }) => isExchange && (from === null || isOwn(from)) && by !== null && isOwn(by))
  );
}
