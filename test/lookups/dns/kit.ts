import { sendDns } from '../../../src/host/browser/send-dns';
import { findingWords, nextWords, recordWords } from '../../../src/locales/dns-words';
import { askEachOnce } from '../../../src/lookups/dns/ask-dns';
import type { AskDns } from '../../../src/lookups/dns/ask-dns';
import { dnsOverHttps } from '../../../src/lookups/dns/dns-over-https';
import type { DnsFacts } from '../../../src/lookups/dns/facts';
import type { DnsResult } from '../../../src/model/dns';
import { startDohServer } from './doh-server';
import type { DohServer } from './doh-server';
import type { Zone } from './zone';

export const NO_FACTS: DnsFacts = {
  recipientDomain: null,
  senderDomain: null,
  sender: null,
  spfDomain: null,
  signatures: [],
  ip: null,
  usesMicrosoft365: false,
};

/** What a check must come to. */
export interface Expected {
  readonly name: string;
  readonly zone: Zone;
  /** Ids of the findings, the most important first. */
  readonly finds: readonly string[];
  /** The first finding's words begin so. */
  readonly says: string;
  /** The value of the record to publish instead. */
  readonly correction?: string;
}

/** Starts a resolver for the tests of a file; each test has a zone of its own. */
export function useDohServer(): (zone: Zone) => AskDns {
  let server: DohServer;
  beforeAll(async () => {
    server = await startDohServer();
  });
  afterAll(() => server.close());
  return (zone) => {
    server.zone = zone;
    server.asked = [];
    return askEachOnce(dnsOverHttps(server.address, sendDns));
  };
}

export function expectResult(result: DnsResult | null, { finds, says, correction }: Expected): void {
  expect({ finds: result?.findings.map(({ id }) => id), correction: result?.correction?.value }).toEqual({
    finds,
    correction,
  });
  const [first] = result?.findings ?? [];
  expect(first && findingWords(first)).toContain(says);
  for (const one of result?.findings ?? []) expect(findingWords(one) + nextWords(one)).not.toMatch(/undefined|\{|^$/);
  for (const record of result?.records ?? []) expect(recordWords(record)).toContain(record.value);
}
