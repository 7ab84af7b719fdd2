import type { DnsCheckId, DnsEvidence, DnsFault, DnsFinding, DnsRecord, DnsResult } from '../model/dns';
import { words as english } from './compiled/en/dns';
import { wordsOf } from './language';

/** What checking DNS says: the command line, and the page where somebody asks. */
export const words = wordsOf(english, {
  de: () => import(/* webpackChunkName: "dns-words-de" */ './compiled/de/dns'),
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "dns-words-en-XA" */ './compiled/en-XA/dns'),
    'ar-XB': () => import(/* webpackChunkName: "dns-words-ar-XB" */ './compiled/ar-XB/dns'),
  }),
});
const t = words.dns;

type Values = Readonly<Record<string, string>>;
type Text = string | ((values: Values) => string);

/** A finding brings the values that its sentences name; test/lookups/dns holds them against each other. */
const fill = (text: Text | undefined, values: Values): string =>
  typeof text === 'function' ? text(values) : (text ?? '');
const textOf = (texts: object, id: string): Text | undefined => (texts as Readonly<Record<string, Text>>)[id];

/** What was found. */
export function findingWords({ id, values }: DnsFinding): string {
  if (id !== 'no-answer') return fill(textOf(t.findings, id), values);
  return t.faults[values['fault'] as DnsFault]({ name: values['name'] ?? '' });
}

/** What to do about it; empty where there's nothing to do. */
export const nextWords = ({ id, values }: DnsFinding): string => fill(textOf(t.next, id), values);

const checkWords = (check: DnsCheckId, subject: string): string => t.checks[check]({ subject });

/** Whom these checks ask about what, with every name that doesn't come out of a record: said before anybody is asked. */
export const beforeWords = (
  resolver: string,
  checks: readonly { readonly subject: string; readonly alsoAsks: string | null }[],
): string =>
  t.lookup.before({
    resolver,
    subjects: [...new Set(checks.flatMap(({ subject, alsoAsks }) => [subject, alsoAsks ?? subject]))],
  });

/** As a zone file has it, so that it can be compared and copied. */
export const recordWords = ({ name, type, value }: DnsRecord): string =>
  `${name} ${type} ${type === 'TXT' ? `"${value}"` : value}`;

/** A result in words, the most important finding first. */
export const describeDns = (result: DnsResult): DnsEvidence => ({
  ...result,
  title: checkWords(result.check, result.subject),
  meaning: t.ratings[result.rating],
  findings: result.findings.map((finding) => ({
    id: finding.id,
    text: findingWords(finding),
    next: nextWords(finding),
  })),
});
