import { words } from '../../locales/words';
import { capital } from '../../locales/format';
import type { Command } from '../../model/advice';
import { firstSentence, withoutStop } from './first-sentence';

const t = words.answer;

export type GroupKind = 'distribution' | 'microsoft-365';

/** Which kind of group a command is for, by its cmdlet; null where it’s for neither or for any. */
export function kindOf(run: string): GroupKind | null {
  if (/\b(?:Get|Set|Add|Remove)-(?:Unified|AzureAD)Group/i.test(run)) return 'microsoft-365';
  return /\b(?:Get|Set|Add|Remove)-(?:Dynamic)?DistributionGroup/i.test(run) ? 'distribution' : null;
}

export const GROUP_KINDS: readonly GroupKind[] = ['distribution', 'microsoft-365'];

/** Whether the two kinds of group need different commands here. */
export function differByKind(commands: readonly Command[]): boolean {
  const kinds = commands.map(({ run }) => kindOf(run));
  return GROUP_KINDS.every((each) => kinds.includes(each));
}

/** What a command does in a few words: its title, without the kind of group that its name and its switch give. */
export function titleOf({ note, run }: Command): string {
  const title = withoutStop(firstSentence(note)[0]);
  const kind = kindOf(run);
  const prefix = kind === null ? '' : `${t.commands.kinds[kind]}: `;
  return prefix !== '' && title.startsWith(prefix) ? capital(title.slice(prefix.length)) : title;
}

/** What else its note says. */
export const detailsOf = ({ note }: Command): string => firstSentence(note)[1];

/** A name for each of a step’s commands, no two alike: the title, the kind of group, and at last a number. */
export function namesOf(commands: readonly Command[]): readonly string[] {
  const seen = new Map<string, number>();
  return commands.map((command) => {
    const kind = kindOf(command.run);
    const title = titleOf(command) === '' ? t.steps.command : titleOf(command);
    const name = [title, ...(kind === null ? [] : [t.commands.ofKind[kind]])].join(', ');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}, ${count}`;
  });
}
