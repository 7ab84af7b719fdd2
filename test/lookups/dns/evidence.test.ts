import { adviceAsFile } from '../../../src/advise/advice-json';
import { adviceAsMarkdown, adviceAsText } from '../../../src/advise/report';
import { diagnose } from '../../../src/diagnose';
import { describeDns } from '../../../src/locales/dns-words';
import { withDns } from '../../../src/lookups/dns/evidence';
import type { Advice } from '../../../src/model/advice';
import type { DnsEvidence, DnsResult } from '../../../src/model/dns';

const WRONG: DnsResult = {
  check: 'spf',
  subject: 'contoso.com',
  rating: 'wrong',
  findings: [{ id: 'spf-no-microsoft', values: { domain: 'contoso.com', ip: '40.92.0.1' } }],
  records: [{ name: 'contoso.com', type: 'TXT', value: 'v=spf1 *ip4:192.0.2.1* -all' }],
  correction: { name: 'contoso.com', type: 'TXT', value: 'v=spf1 include:spf.protection.outlook.com -all' },
};
const RIGHT: DnsResult = {
  check: 'spf',
  subject: 'contoso.com',
  rating: 'right',
  findings: [{ id: 'spf-pass', values: { domain: 'contoso.com', ip: '192.0.2.1' } }],
  records: [],
};

async function adviceOn(text: string): Promise<Advice> {
  const bytes = new TextEncoder().encode(text);
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  if (advice === undefined) throw new Error('no answer');
  return advice;
}
const told = async (certainty: 'likely' | 'possible' | 'certain', result: DnsResult): Promise<Advice> => {
  const advice = await adviceOn('550 5.7.23 The message was rejected because of Sender Policy Framework violation');
  const [cause] = advice.causes;
  if (cause === undefined) throw new Error('no cause');
  return withDns({ ...advice, causes: [{ ...cause, certainty }] }, found(describeDns(result)));
};
const found = (...dns: readonly DnsEvidence[]) => new Map([[0, dns]]);

test.each([
  ['possible', WRONG, 'certain'],
  ['likely', WRONG, 'certain'],
  ['certain', WRONG, 'certain'],
  ['possible', RIGHT, 'possible'],
  ['likely', RIGHT, 'likely'],
  // The bounce said so at its time, and it may have been fixed since.
  ['certain', RIGHT, 'certain'],
] as const)('a cause that is %s, with this record, is then %j', async (before, result, after) => {
  const [cause] = (await told(before, result)).causes;
  expect(cause?.certainty).toBe(after);
  expect(cause?.dns).toHaveLength(1);
});

test('a possible cause that DNS confirms no longer says that nobody knows', async () => {
  const [cause] = (await told('possible', WRONG)).causes;
  expect(cause?.verdict).toBe(cause?.name);
});

test('an answer without a question to DNS stays the same object', async () => {
  const advice = await adviceOn('550 5.7.23 SPF violation');
  expect(withDns(advice, new Map())).toBe(advice);
});

test('reports say what DNS said, and the words of a record are no markup', async () => {
  const advice = await told('likely', WRONG);
  const text = adviceAsText(advice, 'admin');
  expect(text).toContain('DNS confirms this cause.');
  expect(text).toContain('Servers that may send for contoso.com (SPF): This explains the bounce.');
  expect(text).toContain('doesn’t list Microsoft 365, which sent this message.');
  expect(text).toContain('contoso.com TXT v=spf1 include:spf.protection.outlook.com -all');
  expect(adviceAsMarkdown(advice, 'admin')).toContain('> `contoso.com TXT v=spf1 *ip4:192.0.2.1* -all`');
  expect(adviceAsText(await told('certain', RIGHT), 'sender')).toContain('it may have been fixed since');
});

test('the file has what the command line prints for --check-dns', async () => {
  const file = JSON.parse(adviceAsFile(await told('likely', WRONG))) as {
    readonly dns: readonly object[];
    readonly recipients: readonly { readonly causes: readonly { readonly certainty: string }[] }[];
  };
  expect(Object.keys(file.dns[0] ?? {})).toEqual(['check', 'subject', 'rating', 'findings', 'records', 'correction']);
  expect(file.recipients[0]?.causes[0]?.certainty).toBe('certain');
});
