import type { Advice } from '../model/advice';
import type { Authenticity, Bounce, RecipientReport } from '../model/bounce';
import type { Fixer } from '../model/cause';
import type { Evidence } from '../model/evidence';
import type { DnsEvidence } from '../model/dns';
import type { Certainty } from '../model/finding';
import type { TraceEvidence } from '../model/trace';
import { jsonText } from '../text/json-text';

export type Json = Readonly<Record<string, unknown>>;

/** The causes of one recipient, best first, and who can fix them. */
export interface RecipientCauses {
  readonly causes: readonly {
    readonly id: string;
    readonly certainty: Certainty;
    readonly evidence: readonly Evidence[];
  }[];
  readonly fixableBy: readonly Fixer[];
}
const NO_CAUSES: RecipientCauses = { causes: [], fixableBy: [] };

/** The object that the command line prints (see answer-json), from a whole answer. */
export function adviceAsJson({ bounce, authenticity, causes, groups, headline }: Advice): Json {
  const told = new Map<RecipientReport | undefined, RecipientCauses>(
    causes.flatMap(({ recipients, causeId, certainty, evidence, alternatives, fixableBy }) => {
      const others = alternatives.map((other) => ({
        id: other.id,
        certainty: other.certainty,
        evidence: other.evidence,
      }));
      const one: RecipientCauses = { causes: [{ id: causeId, certainty, evidence }, ...others], fixableBy };
      return recipients.map((recipient) => [recipient, one] as const);
    }),
  );
  const dns = causes.flatMap((cause) => cause.dns ?? []);
  const trace = causes.flatMap((cause) => cause.trace ?? []);
  return {
    ...toJson(bounce, authenticity, told, groups, headline),
    ...(dns.length > 0 && { dns: dns.map(evidenceAsJson) }),
    ...(trace.length > 0 && { trace: trace.map(traceAsJson) }),
  };
}

/** What message trace said, without the words around it. */
const traceAsJson = ({ address, status, events }: TraceEvidence): Json => ({ address, status, events });

/** What DNS said, without the words around it. */
export const evidenceAsJson = ({ check, subject, rating, findings, records, path, correction }: DnsEvidence): Json => ({
  check,
  subject,
  rating,
  findings,
  records,
  ...(path && { path }),
  correction: correction ?? null,
});

/** The answer as a file to attach: what the command line prints, and the delivery route. */
export function adviceAsFile(advice: Advice): string {
  const { reportingMta, hops } = advice.bounce;
  return `${jsonText({ ...adviceAsJson(advice), reportingMta, hops }, 2)}\n`;
}

/** The object that the command line prints. Its fields are stable. */
export function toJson(
  bounce: Bounce,
  authenticity: Authenticity,
  told: ReadonlyMap<RecipientReport | undefined, RecipientCauses>,
  groups: readonly string[],
  headline: string,
): Json {
  const { messageId, subject, from, to, date } = bounce.original;
  return {
    ...(bounce.part === undefined ? {} : { part: bounce.part }),
    kind: bounce.kind,
    ...(bounce.nature === undefined ? {} : { nature: bounce.nature }),
    generator: bounce.generator,
    language: bounce.language,
    authenticity,
    recipients: bounce.recipients.map((recipient) => {
      const { address, action, status, reply, diagnostic, remoteMta, refusedBy } = recipient;
      return {
        address,
        action,
        status,
        reply,
        diagnostic,
        remoteMta,
        refusedBy,
        ...(told.get(recipient) ?? NO_CAUSES),
      };
    }),
    groups,
    original: { messageId, subject, from, to, date },
    headline,
    warnings: bounce.warnings,
  };
}
