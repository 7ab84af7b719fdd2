import { DNS_RATINGS } from '../../model/dns';
import type { DnsFinding, DnsFindingId, DnsRating, DnsRecord, DnsResult } from '../../model/dns';
import { oneLine } from '../../text/plain-text';
import { valuesOf } from './ask-dns';
import type { DnsAnswer } from './ask-dns';

// Records come from strangers and can be as long as a DNS message.
const MAX_VALUE = 300;
const MAX_RECORD = 2_000;
const MAX_RECORDS = 30;

export const finding = (id: DnsFindingId, values: Readonly<Record<string, string | number>> = {}): DnsFinding => ({
  id,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(String(value), MAX_VALUE)])),
});

export const noAnswer = (name: string, answer: DnsAnswer & { readonly kind: 'failed' }): DnsFinding =>
  finding('no-answer', { name, fault: answer.fault });

/** The worst first. */
const ORDER: readonly DnsRating[] = ['wrong', 'doubtful', 'unknown', 'right'];
const rank = (id: DnsFindingId): number => ORDER.indexOf(DNS_RATINGS[id]);

type Parts = Pick<DnsResult, 'check' | 'subject' | 'findings' | 'records'> & {
  readonly correction?: DnsRecord | null;
  readonly path?: readonly string[];
};

export function resultOf({ findings, records, correction, path, ...rest }: Parts): DnsResult {
  const sorted = [...findings].sort((a, b) => rank(a.id) - rank(b.id));
  const [worst] = sorted;
  return {
    ...rest,
    rating: worst ? DNS_RATINGS[worst.id] : 'unknown',
    findings: sorted,
    records: records.slice(0, MAX_RECORDS).map((record) => ({ ...record, value: oneLine(record.value, MAX_RECORD) })),
    ...(correction && { correction }),
    ...(path && path.length > 0 && { path: path.map((term) => oneLine(term, MAX_VALUE)) }),
  };
}

export const recordsOf = (answer: DnsAnswer): readonly DnsRecord[] => (answer.kind === 'records' ? answer.records : []);

/** The TXT records that are of one kind, as records of the name that was asked about. */
export const textRecords = (
  name: string,
  answer: DnsAnswer,
  isWanted: (text: string) => boolean,
): readonly DnsRecord[] =>
  valuesOf(answer)
    .filter(isWanted)
    .map((value) => ({ name, type: 'TXT', value }));
