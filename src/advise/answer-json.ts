import type { Authenticity, Bounce, RecipientReport } from '../model/bounce';
import type { Cause } from '../model/cause';
import type { RecipientFindings } from '../model/finding';
import { headlineOf } from './advise';
import { toJson, type Json, type RecipientCauses } from './advice-json';
import { inItsCase } from './fitting-steps';
import { restrictedGroups } from './groups';
import { fixersFor } from './trust';

/** The object that the command line prints, one for each bounce (its stable face). Works out nothing that it does not hold. */
export function findingsAsJson(
  bounce: Bounce,
  findings: readonly RecipientFindings[],
  authenticity: Authenticity,
  causes: readonly Cause[],
): Json {
  const told = new Map<RecipientReport | undefined, RecipientCauses>(
    findings.map(({ recipient, findings: list }) => [
      bounce.recipients[recipient],
      {
        causes: list.map(({ cause, certainty, evidence }) => ({ id: cause.id, certainty, evidence })),
        fixableBy: fixersOf(
          causes.find(({ id }) => id === list[0]?.cause.id),
          bounce,
          bounce.recipients[recipient],
        ),
      },
    ]),
  );
  return toJson(
    bounce,
    authenticity,
    told,
    restrictedGroups(bounce, findings),
    headlineOf(bounce, findings, authenticity, causes),
  );
}

const fixersOf = (
  cause: Cause | undefined,
  bounce: Bounce,
  recipient: RecipientReport | undefined,
): RecipientCauses['fixableBy'] =>
  cause === undefined || recipient === undefined ? [] : fixersFor(inItsCase(cause, bounce, [recipient]), recipient);
