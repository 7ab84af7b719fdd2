import { isDomain } from '../../text/addresses';
import { withoutDot } from '../../text/organization';

const MAX_LABEL = 63;
const MAX_NAME = 253;

/** Can a DNS query for this name be made at all (RFC 1035 section 2.3.4)? */
export const isQueryable = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_NAME &&
  name.split('.').every((label) => label.length > 0 && label.length <= MAX_LABEL);

/** A name without the dot of the root, lower-cased. */
export const plainName = (name: string): string => withoutDot(name).toLowerCase();

/**
 * A domain as DNS knows it: an international one in its ASCII form.
 * @returns null for what is no full domain name
 */
export function dnsDomain(text: string | null | undefined): string | null {
  const name = plainName(text ?? '');
  if (!isDomain(name)) return null;
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return null;
  }
}
