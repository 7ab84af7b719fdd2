import type { Link } from '../model/cause';
import { oneLine } from '../text/plain-text';
import { PLACEHOLDER } from './placeholder';
import type { Placeholder } from './placeholder';
import type { Values } from './values';

/** No address, name or domain is longer (RFC 5321 section 4.5.3.1, RFC 1035 section 2.3.4); what is, is none. */
const MAX_VALUE = 255;

/**
 * A link of our own table with what is known in it, each value percent-encoded for the place it goes to. Where one is not
 * known, or is nothing a page could look up, the link to the plain page stays.
 */
export function fillLink({ title, url, filled }: Link, values: Values): Link {
  if (filled === undefined) return { title, url };
  const needed = [...filled.matchAll(PLACEHOLDER)].map(([, name]) => textOf(name, values));
  if (!needed.every(isLookedUp)) return { title, url };
  return {
    title,
    url: filled.replace(PLACEHOLDER, (_, name: Placeholder) => encodeURIComponent(textOf(name, values))),
  };
}

const textOf = (name: string | undefined, values: Values): string =>
  oneLine(values[name as Placeholder] ?? '', MAX_VALUE + 1);

/** A value of dots alone would go up the path, encoded or not (URL standard, dot segments). */
const isLookedUp = (value: string): boolean => value !== '' && value.length <= MAX_VALUE && !/^\.+$/.test(value);
