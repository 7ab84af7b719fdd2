import type { CauseAdvice, Command } from '../model/advice';
import type { Authenticity } from '../model/bounce';
import type { Role } from '../model/cause';
import { ADVICE_TEXTS } from '../locales/en-advice';

/** What an answer may offer. Decided here and nowhere else: what is left out here, no output has. */
export interface Offers {
  /** May it hold steps, letters, links, and commands? */
  readonly mayHelp: boolean;
  /** Stands beside every command that changes settings; null where nothing has to be said. */
  readonly caution: string | null;
}

export function offersFor({ verdict }: Authenticity): Offers {
  return { mayHelp: verdict !== 'suspicious', caution: verdict === 'genuine' ? null : ADVICE_TEXTS.checkBefore };
}

/** A command with the caution that belongs beside it. */
export const withCaution = (command: Command, { caution }: Offers): Command =>
  command.changes && caution !== null ? { ...command, caution } : command;

const NO_STEPS: Readonly<Record<Role, readonly []>> = { sender: [], owner: [], admin: [] };

/** What a message claims, without anything to act on. */
export function claimOnly(cause: CauseAdvice): CauseAdvice {
  const { causeId, certainty, verdict, name, meaning, recipients, groups, evidence, alternatives } = cause;
  return {
    causeId,
    certainty,
    verdict,
    name,
    meaning,
    fixableBy: cause.fixableBy,
    recipients,
    groups,
    evidence,
    alternatives,
    steps: NO_STEPS,
    letters: [],
    sources: [],
    retry: { helps: false, note: '' },
  };
}
