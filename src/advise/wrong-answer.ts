import type { Advice, CauseAdvice, EnglishAnswer } from '../model/advice';
import type { Author } from '../model/author';
import type { RecipientReport } from '../model/bounce';
import type { Evidence } from '../model/evidence';
import { jsonText } from '../text/json-text';
import { redactorFor, type Redactor } from './redact/redact';

const MOST_RECIPIENTS = 10;
const MOST_QUOTES = 5;
/** Outlook accepts 32 KB of HTML, and escaping makes text longer. */
const MAX_TEXT = 16_000;

/**
 * An answer for the people who maintain Redeliver: codes, causes, and diagnostics, with names, addresses, hosts, subjects, and ids
 * replaced. As JSON, in the form of the command line.
 * @param english what the answer says in English: redacting leaves no other words. Null leaves it out
 */
export function wrongAnswerReport(advice: Advice, english: EnglishAnswer | null): string {
  const redactor = redactorFor(advice.bounce);
  let most = MOST_RECIPIENTS;
  let text = reportOn(advice, english, redactor, most);
  while (text.length > MAX_TEXT && most > 1) {
    most = Math.floor(most / 2);
    text = reportOn(advice, english, redactor, most);
  }
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)} …`;
}

function reportOn(advice: Advice, english: EnglishAnswer | null, redactor: Redactor, most: number): string {
  const { bounce, authenticity, groups, causes } = advice;
  const { subject, messageId, from, to, date } = bounce.original;
  const causeOf = new Map(causes.flatMap((cause) => cause.recipients.map((one) => [one, cause] as const)));
  const left = Math.max(0, bounce.recipients.length - most);
  return jsonText(
    {
      kind: bounce.kind,
      ...(bounce.nature === undefined ? {} : { nature: bounce.nature }),
      generator: bounce.generator,
      language: /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(bounce.language) ? bounce.language : 'und',
      ...(english === null ? {} : { headline: redactor.text(english.headline) }),
      authenticity: {
        verdict: authenticity.verdict,
        ...(english === null ? {} : { reasons: english.reasons.map(redactor.text) }),
      },
      recipients: bounce.recipients
        .slice(0, most)
        .map((recipient) => ({ ...reported(recipient, redactor), ...explained(causeOf.get(recipient), redactor) })),
      ...(left === 0 ? {} : { moreRecipients: left }),
      groups: groups.slice(0, most).map(redactor.name),
      reportingMta: orNull(bounce.reportingMta, redactor.host),
      original: {
        messageId: orNull(messageId, redactor.id),
        subject: orNull(subject, redactor.subject),
        from: orNull(from, redactor.name),
        to: to.slice(0, most).map(redactor.name),
        date: date === null ? null : (/^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? null),
      },
    },
    1,
  );
}

const orNull = (value: string | null, redact: (value: string) => string): string | null =>
  value === null || value === '' ? null : redact(value);

function reported(
  { address, action, status, reply, diagnostic, remoteMta, refusedBy }: RecipientReport,
  redactor: Redactor,
) {
  return {
    address: orNull(address, redactor.name),
    action,
    status: orNull(status, redactor.text),
    reply,
    diagnostic: orNull(diagnostic, redactor.text),
    remoteMta: orNull(remoteMta, redactor.host),
    refusedBy: author(refusedBy, redactor),
  };
}

function explained(cause: CauseAdvice | undefined, redactor: Redactor) {
  if (cause === undefined) return { causes: [] };
  const all = [{ id: cause.causeId, certainty: cause.certainty, evidence: cause.evidence }, ...cause.alternatives];
  return {
    causes: all.map(({ id, certainty, evidence }) => ({
      id,
      certainty,
      evidence: evidence.slice(0, MOST_QUOTES).map((one) => quoted(one, redactor)),
    })),
    fixableBy: cause.fixableBy,
  };
}

const quoted = ({ source, quote, ...who }: Evidence, redactor: Redactor) => ({
  source,
  quote: redactor.text(quote),
  ...author(who, redactor),
});

const author = ({ speaker, host }: Author, redactor: Redactor) => ({ speaker, host: orNull(host, redactor.host) });
