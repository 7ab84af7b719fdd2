import type { Bounce } from '../../model/bounce';

const MAX_NAMES = 5;

/**
 * Whom else the message was addressed to, where each recipient of the report was: one that it doesn't name got the message, as far
 * as anybody can tell. Where it names somebody else, a forward or a group stands between, and nothing follows.
 */
export function unreportedIn({ kind, recipients, original: { to } }: Bounce): readonly string[] {
  const named = new Set(recipients.map(({ address }) => address?.toLowerCase()));
  const addressed = new Set(to.map((address) => address.toLowerCase()));
  if (kind !== 'failure' || ![...named].every((address) => address !== undefined && addressed.has(address))) return [];
  const others = to.filter((address) => address.includes('@') && !named.has(address.toLowerCase()));
  return others.length > MAX_NAMES ? [] : [...new Set(others)];
}
