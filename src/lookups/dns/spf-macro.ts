import { dottedIp, isIpv4 } from './ip';
import type { Ip } from './ip';
import { plainName } from './names';

/** What macros stand for (RFC 7208 section 7.2). */
export interface MacroValues {
  readonly ip: Ip;
  readonly domain: string;
  /** The envelope sender, with a local part. */
  readonly sender: string;
  readonly helo: string;
}

const MACRO = /%(?:\{([a-z])(\d*)(r?)([-.+,/_=]*)\}|([%_-]))/gi;
const ESCAPES: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' };
const MAX_NAME = 253;

/** Does it need the address's name, which costs a question? */
export const needsHostName = (domainSpec: string): boolean => /%\{p/i.test(domainSpec);

/**
 * The name that a domain-spec means; without labels on its left where it would be too long.
 * @param hostName what `%{p}` stands for: the confirmed name of the address
 */
export function expandDomain(domainSpec: string, values: MacroValues, hostName: string): string {
  const expanded = domainSpec.replace(
    MACRO,
    (_, letter: string | undefined, count: string, reversed: string, delimiters: string, escape: string) => {
      if (letter === undefined) return ESCAPES[escape] ?? '';
      const parts = valueOf(letter.toLowerCase(), values, hostName).split(splitter(delimiters));
      if (reversed !== '') parts.reverse();
      const kept = count === '' ? parts : parts.slice(-Number(count));
      const text = kept.join('.');
      return letter === letter.toLowerCase() ? text : encodeURIComponent(text);
    },
  );
  let name = plainName(expanded);
  while (name.length > MAX_NAME && name.includes('.')) name = name.slice(name.indexOf('.') + 1);
  return name;
}

const splitter = (delimiters: string): RegExp =>
  new RegExp(`[${(delimiters || '.').replace(/[-./\\\]^]/g, String.raw`\$&`)}]`);

function valueOf(letter: string, { ip, domain, sender, helo }: MacroValues, hostName: string): string {
  const at = sender.lastIndexOf('@');
  switch (letter) {
    case 's':
      return sender;
    case 'l':
      return sender.slice(0, at);
    case 'o':
      return sender.slice(at + 1);
    case 'd':
      return domain;
    case 'i':
      return dottedIp(ip);
    case 'p':
      return hostName;
    case 'v':
      return isIpv4(ip) ? 'in-addr' : 'ip6';
    default:
      return helo;
  }
}
