// The openspf.org test suite for RFC 7208, see rfc7208/LICENSE. Each of its cases is a test of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { askEachOnce } from '../../../src/lookups/dns/ask-dns';
import { parseIp } from '../../../src/lookups/dns/ip';
import { checkHost } from '../../../src/lookups/dns/spf';
import { askZone } from './zone';
import type { Zone } from './zone';

type Entry = 'TIMEOUT' | Readonly<Record<string, string | readonly (string | number)[]>>;
interface Scenario {
  readonly description: string;
  readonly tests: Readonly<Record<string, Case>>;
  readonly zonedata: Readonly<Record<string, readonly Entry[]>>;
}
interface Case {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
}

const text = readFileSync(join(__dirname, 'rfc7208/rfc7208-tests.yml'), 'utf8');
const scenarios = parseAllDocuments(text)
  .map((document) => document.toJS() as Scenario | null)
  .filter((scenario) => scenario !== null);

/** Records of type SPF stand for TXT where a name lists no TXT of its own, as the suite's drivers do it. */
function zoneOf({ zonedata }: Scenario): Zone {
  return Object.fromEntries(
    Object.entries(zonedata).map(([name, entries]) => {
      const hasText = entries.some((entry) => typeof entry === 'object' && 'TXT' in entry);
      const lines = entries.flatMap((entry) => {
        if (entry === 'TIMEOUT') return ['fault timeout'];
        const [[type, value] = ['', '']] = Object.entries(entry);
        if (value === 'NONE' || (type === 'SPF' && hasText)) return [];
        return [`${type === 'SPF' ? 'TXT' : type} ${valueOf(type, value)}`];
      });
      return [name.toLowerCase(), lines];
    }),
  );
}

const valueOf = (type: string, value: string | readonly (string | number)[]): string =>
  typeof value === 'string' ? value : value.join(type === 'MX' ? ' ' : '');

const cases = scenarios.flatMap((scenario) =>
  Object.entries(scenario.tests).map(([name, one]) => ({ name: `${scenario.description}: ${name}`, scenario, one })),
);

test('the suite is whole', () => {
  expect(cases).toHaveLength(203);
});

test.each(cases)('$name', async ({ scenario, one }) => {
  const { mailfrom, helo, host, result } = one;
  const ip = parseIp(host);
  if (!ip) throw new Error(`${host} is no address`);
  const domain = mailfrom === '' ? helo : mailfrom.slice(mailfrom.lastIndexOf('@') + 1);
  const { verdict } = await checkHost(askEachOnce(askZone(zoneOf(scenario))), { ip, domain, sender: mailfrom, helo });
  expect([result].flat()).toContain(verdict);
});
