import { parseIp } from './ip';
import type { Ip } from './ip';

// The syntax of an SPF record, RFC 7208 section 12. One mistake anywhere makes the whole record void for a receiver.

export type SpfQualifier = '+' | '-' | '~' | '?';
type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

export interface SpfMechanism {
  /** As it stands in the record. */
  readonly text: string;
  readonly qualifier: SpfQualifier;
  readonly name: MechanismName;
  /** With its macros; null where the domain itself is meant, or none. */
  readonly domainSpec: string | null;
  readonly network: Ip | null;
  /** How many bits must be the same, of an IPv4 and of an IPv6 address. */
  readonly prefix4: number;
  readonly prefix6: number;
}

export interface SpfRecord {
  readonly mechanisms: readonly SpfMechanism[];
  readonly redirect: string | null;
}

export type ParsedSpf =
  { readonly ok: true; readonly record: SpfRecord } | { readonly ok: false; readonly term: string };

/** Is this TXT record an SPF record (RFC 7208 section 4.5)? */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);

/** The words of a record after its version. */
export const spfTerms = (text: string): readonly string[] =>
  text
    .split(' ')
    .slice(1)
    .filter((term) => term !== '');

// Longer terms are no name that DNS could hold.
const MAX_TERM = 512;

export function parseSpf(text: string): ParsedSpf {
  const mechanisms: SpfMechanism[] = [];
  const modifiers = new Map<string, string>();
  for (const term of spfTerms(text)) {
    const isPlain = term.length <= MAX_TERM && /^[\x21-\x7e]+$/.test(term);
    const mechanism = isPlain ? parseMechanism(term) : null;
    if (mechanism) mechanisms.push(mechanism);
    else if (!isPlain || !addModifier(term, modifiers)) return { ok: false, term };
  }
  return { ok: true, record: { mechanisms, redirect: modifiers.get('redirect') ?? null } };
}

const MACRO = String.raw`%(?:\{[slodiphv](?:[1-9]\d{0,2})?r?[-.+,/_=]*\}|[%_-])`;
// `redirect` and `exp` must name a domain; other modifiers may hold anything that a macro can.
const TOP_LABEL = String.raw`(?:[a-z\d]*[a-z][a-z\d]*|[a-z\d]+-[a-z\d-]*[a-z\d])`;
const DOMAIN_SPEC = new RegExp(String.raw`^(?:[\x21-\x24\x26-\x7e]|${MACRO})*?(?:\.${TOP_LABEL}\.?|${MACRO})$`, 'i');
const MACRO_TEXT = new RegExp(String.raw`^(?:[\x21-\x24\x26-\x7e]|${MACRO.replace('phv', 'phvcrt')})*$`, 'i');

function addModifier(term: string, modifiers: Map<string, string>): boolean {
  const [, name = '', value = ''] = /^([a-z][a-z\d._-]*)=(.*)$/i.exec(term) ?? [];
  const key = name.toLowerCase();
  if (key === '') return false;
  if (key !== 'redirect' && key !== 'exp') return MACRO_TEXT.test(value);
  if (modifiers.has(key) || !DOMAIN_SPEC.test(value)) return false;
  modifiers.set(key, value);
  return true;
}

function parseMechanism(text: string): SpfMechanism | null {
  const [, sign = '', word = '', rest = ''] =
    /^([+?~-]?)(all|include|a|mx|ptr|ip4|ip6|exists)((?:[:/].*)?)$/i.exec(text) ?? [];
  const name = word.toLowerCase() as MechanismName;
  const start = { text, qualifier: (sign || '+') as SpfQualifier, name, ...NOTHING };
  switch (name) {
    case 'all':
      return rest === '' ? start : null;
    case 'include':
    case 'exists':
      return withDomain(start, rest);
    case 'ptr':
      return rest === '' ? start : withDomain(start, rest);
    case 'a':
    case 'mx':
      return withDomainAndPrefixes(start, rest);
    case 'ip4':
    case 'ip6':
      return withNetwork(start, rest);
    default:
      return null;
  }
}
const NOTHING = { domainSpec: null, network: null, prefix4: 32, prefix6: 128 };

function withDomain(start: SpfMechanism, rest: string): SpfMechanism | null {
  const domainSpec = rest.slice(1);
  return rest.startsWith(':') && DOMAIN_SPEC.test(domainSpec) ? { ...start, domainSpec } : null;
}

/** Leading zeros aren't allowed. */
const LENGTH = String.raw`(0|[1-9]\d{0,2})`;
const SIZED = new RegExp(String.raw`^(.*?)(?:/${LENGTH})?(?://${LENGTH})?$`);

function withDomainAndPrefixes(start: SpfMechanism, rest: string): SpfMechanism | null {
  const [, domain = '', prefix4 = '32', prefix6 = '128'] = SIZED.exec(rest) ?? [];
  const sized = { ...start, prefix4: Number(prefix4), prefix6: Number(prefix6) };
  if (sized.prefix4 > 32 || sized.prefix6 > 128) return null;
  return domain === '' ? sized : withDomain(sized, domain);
}

const NETWORK = new RegExp(String.raw`^:([\da-f.:]+?)(?:/${LENGTH})?$`, 'i');

function withNetwork(start: SpfMechanism, rest: string): SpfMechanism | null {
  const [, address = '', length] = NETWORK.exec(rest) ?? [];
  const isIp6 = start.name === 'ip6';
  if (address.includes(':') !== isIp6) return null;
  const network = parseIp(address);
  const prefix = Number(length ?? (isIp6 ? 128 : 32));
  if (!network || prefix > (isIp6 ? 128 : 32)) return null;
  return { ...start, network, prefix4: prefix, prefix6: prefix };
}
