import type { Advice } from '../model/advice';
import type { Bounce } from '../model/bounce';
import type { Summary } from '../model/summary';
import { oneLine } from '../text/plain-text';

const MAX_RECIPIENTS = 3;
const MAX_SUBJECT = 200;
const MAX_SAID = 300;

/**
 * An answer in a line for each of its causes, at least one: short whatever the bounce is, and free of anything that turns or
 * hides text.
 */
export function summariesOf(advice: Advice): readonly Summary[] {
  const { causes, bounce } = advice;
  if (causes.length === 0) return [lineOf(advice, null, bounce.recipients)];
  return causes.map((cause) => lineOf(advice, cause, cause.recipients));
}

function lineOf(
  { kind, headline, authenticity, causes, bounce }: Advice,
  cause: Advice['causes'][number] | null,
  recipients: Bounce['recipients'],
): Summary {
  const names = recipients
    .map(({ address, displayName }) => address ?? displayName ?? '')
    .filter((name) => name !== '');
  const { envelope, original } = bounce;
  return {
    kind,
    isSuspicious: authenticity.verdict === 'suspicious',
    headline: oneLine(headline, MAX_SAID),
    cause:
      cause === null
        ? null
        : { id: cause.causeId, name: cause.name, certainty: cause.certainty, fixableBy: cause.fixableBy },
    otherCauses: Math.max(0, causes.length - 1),
    recipients: names.slice(0, MAX_RECIPIENTS).map((name) => oneLine(name, MAX_SUBJECT)),
    moreRecipients: Math.max(0, names.length - MAX_RECIPIENTS),
    status: recipients[0]?.status ?? null,
    said: oneLine(kind === 'unreadable' ? bounce.warnings.join(' ') : (recipients[0]?.diagnostic ?? ''), MAX_SAID),
    subject: oneLine(envelope.subject ?? original.subject ?? '', MAX_SUBJECT),
    date: envelope.date ?? original.date,
    messageId: original.messageId === null ? null : oneLine(original.messageId, MAX_SUBJECT),
    part: bounce.part ?? null,
  };
}
