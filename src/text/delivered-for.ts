import { isOfOrganization } from './organization';
import { readSenderChecks } from './sender-checks';

/** What the receiving side wrote into a message. */
interface Received {
  /** The topmost first. */
  readonly relays: readonly { readonly by: string | null; readonly isInside: boolean }[];
  readonly deliveredFor: readonly string[];
  readonly receiversChecks: string | null;
  readonly authAs: readonly string[];
  readonly isMarkedAtBorder: boolean;
}

/** The place of the first server inside that was handed the message from outside; -1: it never came from there. */
export const borderIn = (relays: readonly { readonly isInside: boolean }[]): number =>
  relays.findIndex(({ isInside }) => !isInside);

/** Was a message delivered for somebody of this domain, by the words of the receiving side rather than its own? */
export function isDeliveredFor(received: Received, domain: string): boolean {
  const { relays, deliveredFor, receiversChecks, authAs, isMarkedAtBorder } = received;
  if (deliveredFor.length > 0) return isOfOrganization(deliveredFor, domain);
  const border = borderIn(relays);
  // It never came from outside, or Exchange knows the server that handed it in as its own.
  if (border === -1 || (isMarkedAtBorder && authAs.length === 1 && authAs[0] === 'internal')) return true;
  const receivers = [
    ...relays.slice(0, border + 1).map(({ by }) => by),
    receiversChecks === null ? null : readSenderChecks(receiversChecks).by,
  ].filter((host) => host !== null);
  return isOfOrganization(receivers, domain);
}
