import type { Bounce } from '../../model/bounce';
import { isIpAddress } from '../../text/addresses';
import { replaceControls, replaceHidden, wellFormed } from '../../text/characters';
import { domainOf } from '../../text/domain';
import { strip } from '../../text/strip';
import { makeAliases, type Aliases } from './aliases';
import { knownPhrases, type Phrase } from './known-phrases';
import { isPlainToken } from './plain-token';

/** What a bounce says, without who it is about. */
export interface Redactor {
  /** A text that may hold anything. */
  readonly text: (text: string) => string;
  /** The value of a field for an address or a name. */
  readonly name: (name: string) => string;
  readonly host: (host: string) => string;
  readonly id: (id: string) => string;
  readonly subject: (subject: string) => string;
}

const MAX_TEXT = 2000;

/**
 * Makes what redacts texts of one bounce, alike each time. It doesn’t look for what’s private, since a bounce may write it in any form:
 * what isn’t a code or one of the words that servers use is replaced.
 */
export function redactorFor(bounce: Bounce): Redactor {
  const { original, recipients, envelope } = bounce;
  const addresses = [original.from, ...original.to, envelope.from, ...recipients.map(({ address }) => address)];
  const domains = [...addresses.map(domainOf), ...envelope.toDomains, envelope.fromDomain];
  const aliases = makeAliases(domains.filter((domain) => domain !== null));
  const phrases = knownPhrases(bounce);
  return {
    text: (text) => redact(text, aliases, phrases),
    name: (name) => {
      const address = /<([^<>@]*@[^<>]*)>/.exec(name)?.[1] ?? name;
      return address.includes('@') ? aliases.address(address.trim()) : aliases.numbered('name', name);
    },
    host: (host) => (isIpAddress(host) ? aliases.ip(host) : aliases.host(host)),
    id: (id) => aliases.numbered('id', id),
    subject: (subject) => aliases.numbered('subject', subject),
  };
}

function redact(given: string, aliases: Aliases, phrases: readonly Phrase[]): string {
  const kept = keeper();
  const text = structures(phrases, aliases).reduce(
    (left, { pattern, alias }) =>
      left.replace(pattern, (found: string, ...rest: unknown[]) => {
        const made = alias(found, around(left, found, rest));
        return made === null ? found : kept.put(made);
      }),
    cleaned(given),
  );
  const parts = text.split(BETWEEN_TOKENS);
  return kept.fill(parts.map((part, at) => (at % 2 === 1 ? part : token(part, aliases))).join(''));
}

/** Letters in one form each: full-width signs are signs, and what nobody sees stands between no letters. */
const cleaned = (text: string): string =>
  replaceHidden(
    replaceControls(wellFormed(text.slice(0, MAX_TEXT)), () => ' '),
    () => '',
  )
    .normalize('NFKC')
    .replace(PRIVATE_USE, ' ');

const PRIVATE_USE = /[\ue000-\uf8ff]/g;
const FIRST_KEPT = 0xe000;
const LAST_KEPT = 0xf8ff;

/** Holds what is settled already, so that later steps don’t look into it: a private character stands in its place. */
function keeper() {
  const settled: string[] = [];
  return {
    put: (alias: string): string => {
      if (FIRST_KEPT + settled.length > LAST_KEPT) return ' ';
      settled.push(alias);
      return String.fromCharCode(FIRST_KEPT + settled.length - 1);
    },
    fill: (text: string): string => text.replace(PRIVATE_USE, (mark) => settled[mark.charCodeAt(0) - FIRST_KEPT] ?? ''),
  };
}

interface Structure {
  readonly pattern: RegExp;
  /** Null: it isn’t one. */
  readonly alias: (found: string, around: string) => string | null;
}

/** What consists of several words or holds the signs between them. */
const structures = (phrases: readonly Phrase[], aliases: Aliases): readonly Structure[] => [
  { pattern: URL_LIKE, alias: (url) => urlAlias(url, aliases) },
  { pattern: QUOTED_ADDRESS, alias: (address) => aliases.address(address) },
  { pattern: DIRECTORY_NAME, alias: (name) => ` ${aliases.numbered('id', name)}` },
  ...phrases.map(({ kind, text }) => ({
    pattern: phrasePattern(text),
    alias: (found: string, around: string) => (isPartOfWord(around) ? null : aliases.numbered(kind, found)),
  })),
  { pattern: IPV6_LIKE, alias: (ip) => (isIpAddress(ip) ? aliases.ip(ip) : null) },
];

const URL_LIKE = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"]+|\bmailto:[^\s<>"]+|\bwww\.[^\s<>"]+/gi;
const QUOTED_ADDRESS = /"(?:[^"\\\n]|\\.){1,128}"@[^\s<>"]+/g;
/** X.400 and X.500 in both spellings. Its last name may hold blanks, so the rest of the line goes with it. */
const DIRECTORY_NAME = /(?:\/(?:dda:[\w-]{1,20}|o|ou|cn|dc|c|s|g|p|a|i|l)|\b(?:o|ou|cn|dc|uid))=[^\n"<>;)\]]*/gi;
const IPV6_LIKE = /[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}/gi;

function urlAlias(url: string, aliases: Aliases): string {
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/)?(.*)$/is.exec(url) ?? [];
  if (scheme.toLowerCase() === 'mailto') return aliases.address(rest.split('?', 1)[0] ?? '');
  const authority = rest.split(/[/?#\\]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, '');
  const bare = strip(host, '[', ']');
  return `https://${isIpAddress(bare) ? aliases.ip(bare) : aliases.host(bare)}/…`;
}

const phrasePattern = (text: string): RegExp =>
  new RegExp(
    text
      .normalize('NFKC')
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('\\s+'),
    'gi',
  );

/** The characters before and behind a match. */
function around(text: string, found: string, rest: readonly unknown[]): string {
  const at = rest.find((one) => typeof one === 'number') ?? 0;
  return `${text.charAt(at - 1) || ' '}${text.charAt(at + found.length) || ' '}`;
}

/** In languages without blanks, a name stands between letters. */
const isPartOfWord = (around: string): boolean => /[a-z0-9]/i.test(around);

const BETWEEN_TOKENS = /([\s<>()[\]{}"“”„«»‘|;,:\ue000-\uf8ff]+)/;
const EDGES = ".'’!?*~&#…`";

/** A token as it is where it’s a code or words that servers use, else an alias of its kind. */
function token(given: string, aliases: Aliases): string {
  const core = strip(given, EDGES);
  if (core === '' || isPlainToken(core)) return given;
  const at = given.indexOf(core);
  return given.slice(0, at) + aliasOf(core, aliases) + given.slice(at + core.length);
}

const HOST = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

function aliasOf(core: string, aliases: Aliases): string {
  const at = core.lastIndexOf('@');
  if (at > 0 && at < core.length - 1) return aliases.address(core);
  if (at === 0) return `@${aliases.host(core.slice(1))}`;
  if (isIpAddress(core)) return aliases.ip(core);
  if (HOST.test(core) && !/\d$/.test(core)) return aliases.host(core);
  return aliases.numbered(LETTERS.test(core) ? 'word' : 'id', core);
}
