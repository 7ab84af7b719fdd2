import { evidenceAsJson } from '../advise/advice-json';
import { valuesOf } from '../advise/values';
import { sendDns } from '../host/browser/send-dns';
import { describeDns, recordWords, words } from '../locales/dns-words';
import type { AskDns } from '../lookups/dns/ask-dns';
import { checkBounce } from '../lookups/dns/check-bounce';
import { dnsOverHttps } from '../lookups/dns/dns-over-https';
import { planForBounce } from '../lookups/dns/plan';
import type { CheckedRecipient } from '../lookups/dns/plan';
import type { PlannedCheck } from '../lookups/dns/registry';
import type { Examination } from '../diagnose';
import type { DnsResult } from '../model/dns';
import type { RecipientFindings } from '../model/finding';
import { report } from './output';
import { systemResolver } from './system-resolver';

const t = words.dns;

/** Checks DNS for one bounce, and says before whom it asks about what. */
export type CheckDns = (examined: Examination) => Promise<readonly DnsResult[]>;

/** @param resolver the address of a resolver for DNS over HTTPS; null for this computer's own DNS servers */
export function makeDnsChecker(resolver: string | null): CheckDns {
  const { name, ask } = resolver === null ? ownServers() : { name: resolver, ask: dnsOverHttps(resolver, sendDns) };
  return async (examined) => {
    const checks = plan(examined);
    if (checks.length === 0) return [];
    report(t.asking({ resolver: name, subjects: [...new Set(checks.map(({ subject }) => subject))] }));
    return (await checkBounce(checks, ask)).results;
  };
}

function ownServers(): { readonly name: string; readonly ask: AskDns } {
  const { servers, ask } = systemResolver();
  return { name: t.systemResolver({ servers }), ask };
}

/** What can be checked about one recipient because of these causes. */
const recipientFor = ({ bounce, causes }: Examination, at: number, ids: ReadonlySet<string>): CheckedRecipient => {
  const recipient = bounce.recipients[at];
  const checks = causes.flatMap(({ id, dnsChecks = [] }) => (ids.has(id) ? dnsChecks : []));
  return { recipient, ip: valuesOf(bounce, recipient, undefined).ip, checks };
};

const plan = (examined: Examination): readonly PlannedCheck[] =>
  planForBounce(
    examined.bounce,
    examined.findings.map(({ recipient, findings }) =>
      recipientFor(examined, recipient, new Set(findings.map(({ cause }) => cause.id))),
    ),
  );

/** The findings, where a wrong record makes the cause that names its check certain. */
export function confirmFindings(examined: Examination, results: readonly DnsResult[]): readonly RecipientFindings[] {
  const wrong = new Set(
    results.flatMap(({ check, subject, rating }) => (rating === 'wrong' ? [`${check} ${subject}`] : [])),
  );
  return examined.findings.map((one) => {
    const [best, ...others] = one.findings;
    if (best === undefined) return one;
    const own = planForBounce(examined.bounce, [recipientFor(examined, one.recipient, new Set([best.cause.id]))]);
    const isConfirmed = own.some(({ id, subject }) => wrong.has(`${id} ${subject}`));
    return isConfirmed ? { ...one, findings: [{ ...best, certainty: 'certain' }, ...others] } : one;
  });
}

/** For a person: what was found, what to do, and the records. */
export function dnsAsText(results: readonly DnsResult[]): string {
  return results
    .map(describeDns)
    .map(({ title, meaning, findings, records, correction, path }) =>
      [
        title,
        ...findings.map(({ text, next }) => `- ${[text, next].filter(Boolean).join(' ')}`),
        ...(path ? [`  ${t.path({ path: path.join(' → ') })}`] : []),
        ...records.map((record) => `  ${t.published({ record: recordWords(record) })}`),
        ...(correction ? [`  ${t.correction({ record: recordWords(correction) })}`] : []),
        `  ${meaning}`,
      ].join('\n'),
    )
    .join('\n\n');
}

/** The field `dns` of the JSON. */
export const dnsAsJson = (results: readonly DnsResult[]) => results.map(describeDns).map(evidenceAsJson);
