import { isIpAddress } from '../../text/addresses';
import { strip } from '../../text/strip';
import { parseSpf, spfTerms } from './spf-record';

/**
 * The record to publish instead: mistakes that have one meaning are corrected, several records become one.
 * @param additions terms that are missing
 * @returns null where it would say the same, or where a mistake is left that only the domain's admin can clear up
 */
export function correctSpf(records: readonly string[], additions: readonly string[] = []): string | null {
  const terms = records.flatMap((text) => joinSplitTerms(spfTerms(startRight(text)))).map(correctTerm);
  const isEnd = (term: string): boolean => /^[+?~-]?all$/i.test(term);
  const ends = [...new Set(terms.filter(isEnd).map((term) => term.toLowerCase()))];
  const others = terms.filter((term) => !isEnd(term) && !/^v=spf1$/i.test(term));
  const redirects = others.filter((term) => /^redirect=/i.test(term));
  const keepsRedirect = ends.length === 0 && redirects.length === 1 && records.length === 1;
  const body = others
    .filter((term) => !redirects.includes(term))
    .concat(keepsRedirect || ends.length > 0 ? [] : redirects.map((term) => term.replace(/^redirect=/i, 'include:')));
  const end = keepsRedirect ? redirects : [endOf(ends)];
  const unique = new Map([...body, ...additions].map((term) => [term.toLowerCase(), term]));
  const corrected = ['v=spf1', ...unique.values(), ...end].join(' ');
  const isSame = records.length === 1 && records[0]?.trim().toLowerCase() === corrected.toLowerCase();
  return isSame || !parseSpf(corrected).ok ? null : corrected;
}

/** The record of a domain that has none, for mail through Microsoft 365. */
export const MICROSOFT_INCLUDE = 'include:spf.protection.outlook.com';
export const newSpf = (terms: readonly string[]): string => ['v=spf1', ...terms, '-all'].join(' ');

/** Where records disagree, or let everyone send, the mild one that still protects. */
function endOf(ends: readonly string[]): string {
  const [end = '~all'] = ends;
  return ends.length > 1 || /^\+?all$/.test(end) ? '~all' : end;
}

/** `"v=spf1`, `v= spf1`, `v=spf1;`, `spf1`. */
const START = /^["'\s]*(?:v\s*=\s*)?spf-?1?(?=[\s;,:"]|$)[\s;,:]*|^["'\s]*v\s*=\s*spf1(?=include|a:|mx|ip4)/i;
export const looksLikeSpf = (text: string): boolean => text.length < 4_096 && START.test(text);

const startRight = (text: string): string => `v=spf1 ${strip(text.replace(START, ''), '', '"\' \t\r\n')}`;

/** `include: spf.contoso.com` has a space too many. */
function joinSplitTerms(terms: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    if (before !== undefined && /^[+?~-]?[a-z\d]+:$/i.test(before)) joined[joined.length - 1] = before + term;
    else joined.push(term);
  }
  return joined;
}

function correctTerm(term: string): string {
  // Word processors turn a hyphen into a dash.
  const bare = term
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^["',;]+|["',;]+$/g, '')
    .replace(/(all)\.$/i, '$1')
    .replace(/:https?:\/\//i, ':');
  const [, sign = '', name = '', value = ''] =
    /^([+?~-]?)(?:(ipv?[46]|include|a|mx|exists)[:=])?(.*)$/i.exec(bare) ?? [];
  const address = value.replace(/\/\d{1,3}$/, '');
  if (isIpAddress(address) && !/^(?:include|exists)$/i.test(name))
    return `${sign}${address.includes(':') ? 'ip6' : 'ip4'}:${value}`;
  return name === '' ? bare : `${sign}${name.toLowerCase().replace('ipv', 'ip')}:${value}`;
}
