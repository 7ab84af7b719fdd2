import type { CauseAdvice, Command } from '../model/advice';
import type { Authenticity } from '../model/bounce';
import type { CommandTemplate, Role } from '../model/cause';
import { words } from '../locales/engine-words';
import { mayHelp } from './trust';

/** What an answer may offer. Decided here and nowhere else: what is left out here, no output has. */
export interface Offers {
  /** May it hold steps, letters, links, and commands? */
  readonly mayHelp: boolean;
  /** Stands beside every command that changes settings; null where nothing has to be said. */
  readonly caution: string | null;
}

export const offersFor = (authenticity: Authenticity): Offers => ({
  mayHelp: mayHelp(authenticity),
  caution: authenticity.verdict === 'genuine' ? null : words.advice.checkBefore,
});

// Commands that allow a sender or a server, or remove a block: the value comes from the bounce, so from a stranger.
const LETS_IN =
  /^Add-(?!RecipientPermission|ADPermission)|^New-MailContact\b|@\{Add=|\{Remove=\{(?:sender|ip)\}|^Remove-TenantAllowBlockListItems|-(?:SenderIPAddresses|ExceptIf\w+) \{/;

/** A command with what to check before it runs: that the bounce is real, and whom it lets in. */
export function withCaution(command: Command, { run }: CommandTemplate, { caution }: Offers): Command {
  if (!command.changes) return command;
  const cautions = [caution, letsIn(run)].filter((one) => one !== null);
  return cautions.length === 0 ? command : { ...command, caution: cautions.join(' ') };
}

function letsIn(run: string): string | null {
  if (!LETS_IN.test(run)) return null;
  if (run.includes('{ip}')) return words.commands.ip;
  return run.includes('{sender}') ? words.commands.sender : null;
}

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
