import { words } from '../../locales/words';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { CommandBlock } from './CommandBlock';
import { kindOf, namesOf, type GroupKind } from './command-words';
import { Toggles } from '../parts/Toggles';

const t = words.answer;

const KINDS: readonly GroupKind[] = ['distribution', 'microsoft-365'];

export interface CommandsProps {
  readonly commands: readonly Command[];
  /** The kind of group that is shown, the same in all steps. */
  readonly kind: GroupKind;
  readonly onKind: (kind: GroupKind) => void;
  /** The kind was looked up: there is nothing to choose. */
  readonly isKindKnown: boolean;
  readonly actions: AnswerActions;
}

/** A step’s commands, each under a name of its own. Where the two kinds of group differ, those of one kind at a time. */
export function Commands({ commands, kind, onKind, isKindKnown, actions }: CommandsProps) {
  const kinds = commands.map(({ run }) => kindOf(run));
  const names = namesOf(commands);
  const hasSwitch = KINDS.every((each) => kinds.includes(each));
  return (
    <>
      {hasSwitch && !isKindKnown && (
        <Toggles label={t.commands.kindSwitch} values={KINDS} words={t.commands.kinds} value={kind} onChoose={onKind} />
      )}
      {commands.map((command, index) => {
        const own = kinds[index] ?? null;
        const isShown = !hasSwitch || own === null || own === kind;
        return isShown && <CommandBlock key={index} command={command} name={names[index] ?? ''} actions={actions} />;
      })}
    </>
  );
}
