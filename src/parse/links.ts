import { isIpAddress } from '../text/addresses';
import { domainOf } from '../text/domain';
import { withoutDot } from '../text/organization';
import { findAddresses } from './tokens/address';
import type { HtmlLink } from './mail/html-links';
import type { HtmlText } from './mail/html-text';

/** Where a report leads to. */
export interface Links {
  /** Hosts of links and pictures; each once. */
  readonly linkHosts: readonly string[];
  /** A link names one host and leads to another. */
  readonly hasMismatchedLink: boolean;
  /** Hosts of links that are written or drawn so that nobody sees where they lead. */
  readonly disguisedHosts: readonly string[];
}

/** Reads the links of a page, or of a text where there is no page. */
export function readLinks(html: HtmlText | null, text: string): Links {
  const base = html?.base === null || html === null ? undefined : parseUrl(html.base, undefined)?.href;
  const hosts = new Set<string>();
  let hasMismatchedLink = false;
  const disguisedHosts = new Set<string>();
  for (const link of html?.links ?? plainLinks(text)) {
    hasMismatchedLink ||= isToAnotherAddress(link);
    const target = targetOf(link.href, base);
    if (target === null) continue;
    // Mail programs make links of the addresses in quoted text.
    if (link.isQuoted && namedHost(link.text) === target.host) continue;
    for (const host of target.hosts) hosts.add(host);
    hasMismatchedLink ||= namesAnother(link.text, target);
    if (!link.isPicture && (target.isDisguised || link.isDrawn)) disguisedHosts.add(target.host);
  }
  return { linkHosts: [...hosts], hasMismatchedLink, disguisedHosts: [...disguisedHosts] };
}

/** Hosts that a text names as links, as mail programs find them. */
export const hostsIn = (text: string): readonly string[] => readLinks(null, text).linkHosts;

const plainLinks = (text: string): readonly HtmlLink[] =>
  [...text.matchAll(/\bhttps?:\/\/[^\s<>"')\]]{4,500}|\bwww\.[^\s<>"')\]/]{4,200}/gi)].map(([href]) => ({
    href: /^www/i.test(href) ? `http://${href}` : href,
    text: '',
  }));

// Gateways wrap every incoming link in an address of their own.
const REWRITERS = new RegExp(
  `^(?:${[
    String.raw`[a-z0-9-]+\.safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)`,
    String.raw`urldefense\.(?:com|us|proofpoint\.com)`,
    String.raw`(?:protect|url)[a-z0-9-]*\.(?:mimecast|checkpoint|fireeye)\.com`,
    String.raw`(?:[a-z0-9-]+\.){0,4}(?:mimecastprotect|trustwave|trendmicro)\.com`,
    String.raw`linkprotect\.cudasvc\.com|secure-web\.cisco\.com|clicktime\.symantec\.com|link\.edgepilot\.com`,
    String.raw`(?:[a-z0-9-]+\.){0,4}protection\.sophos\.com`,
    String.raw`(?:[a-z0-9-]+\.)?(?:outlook\.inky\.com|avanan\.click)`,
    String.raw`atpscan\.global\.hornetsecurity\.com|seclinks\.cloud-security\.net|url\.emailprotection\.link`,
    String.raw`lsems\.gravityzone\.bitdefender\.com|antiphishing\.vadesecure\.com`,
  ].join('|')})$`,
);
/** Pages that send on to any address that they are given, for anybody. */
const REDIRECTORS =
  /^(?:(?:[a-z0-9-]+\.)*google(?:\.[a-z]{2,3}){1,2}\/(?:url|amp|local_url)\b|(?:[a-z0-9-]+\.)?bing\.com\/ck\b|(?:[a-z0-9-]+\.)?youtube\.com\/redirect\b|lm?\.(?:facebook|instagram)\.com\/|(?:[a-z0-9-]+\.)?linkedin\.com\/(?:redir|slink)|r\.search\.yahoo\.com\/|(?:[a-z0-9-]+\.)*doubleclick\.net\/|googleads\.g\.|(?:[a-z0-9-]+\.)?googleadservices\.com\/)/;
/** Pages of a sign-in hand over to whoever asked for it. */
const SIGN_INS = /^(?:login\.(?:microsoftonline\.com|live\.com|windows\.net)|accounts\.google\.com)$/;
const WRAPPED = /.(https?(?::|%(?:25){0,5}3a|-3a)(?:\/|%(?:25){0,5}2f|_){2}.*)/is;
/** Where a page of a sign-in goes next. */
const NEXT =
  /[?&#](?:redirect_?ur[il]|return_?(?:url|to)|reply_?url|ru|wreply|continue|next|goto|dest(?:ination)?|url)=(https?(?::|%3a)[^&#]*)/i;

interface Target {
  readonly host: string;
  /** The host, and the one that its page sends on to. */
  readonly hosts: readonly string[];
  readonly isDisguised: boolean;
}

/**
 * Where a link leads by the rules that a browser follows (WHATWG URL), or what a gateway wrapped; null for mailto:, for what is
 * no address at all, and where the gateway hides what it wrapped.
 */
function targetOf(href: string, base: string | undefined, depth = 0): Target | null {
  const url = parseUrl(href, base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '' || depth > 5) return null;
  const host = withoutDot(url.hostname);
  if (REWRITERS.test(host)) {
    const wrapped = WRAPPED.exec(href)?.[1];
    return wrapped === undefined ? null : targetOf(unwrapped(wrapped), undefined, depth + 1);
  }
  return followed(url, host, depth, hasHost(href) ? isWrittenOddly(href, url) : base !== undefined);
}

/** The same, after where the page sends on to. */
function followed(url: URL, host: string, depth: number, isOdd: boolean): Target {
  const isSentOn = REDIRECTORS.test(`${host}${url.pathname}`);
  const next = NEXT.exec(url.href)?.[1] ?? (isSentOn ? WRAPPED.exec(url.href)?.[1] : undefined);
  const onward = next === undefined ? null : targetOf(unwrapped(next), undefined, depth + 1);
  const isThroughSignIn = onward !== null && SIGN_INS.test(host);
  return {
    host: onward !== null && (isSentOn || isThroughSignIn) ? onward.host : host,
    hosts: [host, ...(onward?.hosts ?? [])],
    isDisguised: isOdd || isSentOn || isThroughSignIn || onward?.isDisguised === true,
  };
}

/** Undoes the writing of gateways: percent signs, and Proofpoint's hyphens and underscores. */
function unwrapped(address: string): string {
  const [, scheme, rest = ''] = /^(https?)-3a__([^&]*)/i.exec(address) ?? [];
  if (scheme !== undefined) return decoded(`${scheme}://${rest.replace(/_/g, '/').replace(/-(?=[0-9a-f]{2})/gi, '%')}`);
  let text = address.replace(/__;.*$/s, '');
  for (let i = 0; i < 6 && /^https?:?%/i.test(text); i++) text = decoded(text.split('&')[0] ?? '');
  return text.replace(/%40/gi, '@');
}

function decoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function parseUrl(href: string, base: string | undefined): URL | null {
  try {
    // A link without a scheme, "//host/path", takes that of the page.
    return new URL(/^\s*[/\\]{2}/.test(href) ? `https:${href.trim()}` : href, base);
  } catch {
    return null;
  }
}

const hasHost = (href: string): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]{0,40}:|[/\\]{2})/i.test(href.replace(/[\t\n\r]/g, ''));

/** Scheme and host as they stand in the link, whatever is odd about them. */
const AUTHORITY =
  /^[\s]{0,2000}(?:h[\t\n\r]{0,9}t[\t\n\r]{0,9}t[\t\n\r]{0,9}p[\t\n\r]{0,9}s?[\t\n\r]{0,9}:)?([\\/\s]{0,9})([^/?#]{1,1000})/i;

/** Does a browser lead to another place than the one that a person reads? Mail systems write the host as it is. */
function isWrittenOddly(href: string, url: URL): boolean {
  if (url.username !== '' || url.password !== '') return true;
  const [whole = '', slashes = '', authority = ''] = AUTHORITY.exec(href) ?? [];
  if (/[\t\n\r]/.test(whole.trim()) || authority.includes('\\')) return true;
  // A message has no scheme of its own that a link could go without.
  if (slashes !== '//' || /^\s*[/\\]/.test(href)) return true;
  const host = authority
    .replace(/:\d{0,5}$/, '')
    .toLowerCase()
    .trim();
  if (host.includes('%')) return true;
  if (isIpAddress(url.hostname.replace(/^\[|\]$/g, ''))) return host !== url.hostname;
  return host !== host.normalize('NFKC') || /[。．｡]/.test(host) || host.split('.').some(isMixed);
}

/** Letters of several scripts in one name, such as a Cyrillic one that looks Latin. */
const isMixed = (label: string): boolean =>
  [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u, /\p{sc=Armenian}/u].filter((script) => script.test(label))
    .length > 1;

/** The host that the text of a link shows, such as "https://aka.ms/release". */
const namedHost = (text: string): string | undefined =>
  (/\bhttps?:\/\/([a-z0-9.-]{1,253}\.[a-z]{2,63})\b/i.exec(text) ??
    /^\s*((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?]|\s*$)/i.exec(text))?.[1]?.toLowerCase();

/** Does a link to write to somebody show an address of another domain? */
function isToAnotherAddress({ href, text }: HtmlLink): boolean {
  const to = domainOf(decoded(/^\s*mailto:([^?]{1,400})/i.exec(href)?.[1] ?? ''));
  const [named] = findAddresses(text, 1);
  return to !== null && named !== undefined && domainOf(named) !== to;
}

function namesAnother(text: string, { host }: Target): boolean {
  const named = namedHost(text);
  return named !== undefined && named !== host && !host.endsWith(`.${named}`) && !named.endsWith(`.${host}`);
}
