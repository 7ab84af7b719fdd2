import type { Relay, Trail } from '../../model/bounce';
import { isMicrosoftServer } from '../../text/organization';
import { readSenderChecks } from '../../text/sender-checks';

/**
 * Did a server of Microsoft's hand the report in, as one hands in a report: without a return address? What its HELO says counts
 * only where it passed the check of it.
 */
export function isHandedInByMicrosoft(
  { relays, receiversChecks, areChecksSure }: Trail,
  returnPath: string | undefined,
): boolean {
  if (returnPath?.includes('@') === true) return false;
  const found = borderOf(relays)?.found ?? null;
  if (found !== null) return isMicrosoftServer(found);
  if (!areChecksSure) return false;
  const spf = readSenderChecks(receiversChecks ?? '').checks.find(({ method }) => method === 'spf');
  const helo = spf?.result === 'pass' ? spf.properties.get('smtp.helo') : undefined;
  return helo !== undefined && isMicrosoftServer(helo);
}

/** What the server wrote that took the report in from outside. */
export const borderOf = (relays: readonly Relay[]): Relay | undefined => relays.find(({ isInside }) => !isInside);
