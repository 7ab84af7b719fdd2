import type { Authenticity, RecipientReport } from '../model/bounce';
import type { Cause, Fixer, LetterId, StepTemplate } from '../model/cause';
import type { Finding } from '../model/finding';
import { domainOf } from '../text/domain';
import { isOfOrganization } from '../text/organization';

/**
 * May commands that change settings follow from this finding? Only from words of somebody who can know the cause. Of a line
 * that came alone nobody knows who said it: its commands stand, with a caution and without a value from it.
 */
export function mayChangeSettings({
  cause: { statedBy, changesFrom = statedBy },
  evidence,
  isForeign,
}: Finding): boolean {
  if (isForeign || changesFrom === undefined) return !isForeign;
  return evidence.some(
    ({ speaker, host }) => changesFrom.includes(speaker) || (speaker === 'unknown' && host === null),
  );
}

/** May an answer hold steps, letters, links, and commands? */
export const mayHelp = ({ verdict }: Authenticity): boolean => verdict !== 'suspicious';

/** Steps without the commands that change settings. */
export const withoutChanges = (steps: readonly StepTemplate[]): readonly StepTemplate[] =>
  steps.map(({ commands, ...step }) => {
    const reading = commands?.filter(({ changes }) => !changes) ?? [];
    return reading.length === 0 ? step : { ...step, commands: reading };
  });

/** Does an address that the refusal names come from somebody who knows it and gains nothing by another? */
export const vouchesForAddress = ({ refusedBy: { speaker } }: RecipientReport): boolean =>
  speaker === 'own-service' || speaker === 'microsoft' || speaker === 'gateway';

/**
 * Who can fix it, the one to start with first, in every output. What the sender's own filter or server rejected, the recipient's side
 * can't fix, whatever the cause says of rejections in general. But where all of the sender's steps go to the recipient's side, so does this:
 * whose server it was, nobody can tell by a name that both may use.
 */
export function fixersFor(
  { fixableBy, steps }: Pick<Cause, 'fixableBy' | 'steps'>,
  recipient: RecipientReport | undefined,
): readonly Fixer[] {
  const letters = steps.sender.flatMap(({ letter = [] }) => letter);
  const leadsToTheirs = letters.some((id) => TO_THEM.includes(id)) && !letters.some((id) => TO_OWN_ADMIN.includes(id));
  if (!leadsToTheirs)
    return recipient !== undefined && isOnOwnSide(recipient) ? withOwnAdminFirst(fixableBy) : fixableBy;
  if (fixableBy[0] !== 'sender-admin' || !fixableBy.includes('recipient-admin')) return fixableBy;
  return ['recipient-admin', ...fixableBy.filter((fixer) => fixer !== 'recipient-admin')];
}

const TO_OWN_ADMIN: readonly LetterId[] = ['sender-admin', 'help-desk'];
const TO_THEM: readonly LetterId[] = ['recipient-admin', 'recipient-note'];

function isOnOwnSide({ refusedBy: { speaker, host }, address }: RecipientReport): boolean {
  const domain = domainOf(address);
  return (
    speaker === 'gateway' ||
    (speaker === 'own-service' && host !== null && domain !== null && !isOfOrganization([domain], host))
  );
}

/** A gateway that nobody on the sender's side runs cannot be told from one that they do. */
function withOwnAdminFirst(fixers: readonly Fixer[]): readonly Fixer[] {
  const [first] = fixers;
  if (first !== 'recipient-admin' && first !== 'receiving-provider') return fixers;
  return ['sender-admin', ...fixers.filter((fixer) => fixer !== 'sender-admin')];
}
