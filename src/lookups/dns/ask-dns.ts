import type { DnsFault, DnsRecord, DnsType } from '../../model/dns';
import { isQueryable, plainName } from './names';

/** `none`: the name exists, without such a record. `no-name`: it doesn't exist at all (NXDOMAIN). */
export type DnsAnswer =
  | { readonly kind: 'records'; readonly records: readonly DnsRecord[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'failed'; readonly fault: DnsFault };

/** Asks a resolver one question. Never rejects. */
export type AskDns = (name: string, type: DnsType) => Promise<DnsAnswer>;

// Enough for an SPF record at its limits with MX and PTR names; what needs more is hostile or broken.
const MAX_QUESTIONS = 200;

/** The same question is asked once only, and not too many of them. Names that no query can hold don't exist. */
export function askEachOnce(ask: AskDns): AskDns {
  const answers = new Map<string, Promise<DnsAnswer>>();
  return (text, type) => {
    const name = plainName(text);
    const key = `${type} ${name}`;
    const known = answers.get(key);
    if (known) return known;
    if (!isQueryable(name)) return Promise.resolve({ kind: 'no-name' });
    if (answers.size >= MAX_QUESTIONS) return Promise.resolve({ kind: 'failed', fault: 'too-many-questions' });
    const answer = ask(name, type);
    answers.set(key, answer);
    return answer;
  };
}

export const valuesOf = (answer: DnsAnswer): readonly string[] =>
  answer.kind === 'records' ? answer.records.map(({ value }) => value) : [];

export interface MailExchanger {
  readonly preference: number;
  /** Empty for a null MX (RFC 7505). */
  readonly host: string;
}

/** `10 mx.contoso.com`, the preferred one first. */
export const exchangersIn = (answer: DnsAnswer): readonly MailExchanger[] =>
  valuesOf(answer)
    .map((value) => {
      const [preference = '', host = ''] = value.split(' ');
      return { preference: Number(preference), host: plainName(host) };
    })
    .sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
