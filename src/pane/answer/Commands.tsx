import { words } from '../../locales/words';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { CommandBlock } from './CommandBlock';
import { differByKind, GROUP_KINDS, kindOf, namesOf, type GroupKind } from './command-words';
import { Toggles } from '../parts/Toggles';

const t = words.answer;

export interface CommandsProps {
  readonly commands: readonly Command[];
  /** The kind of group that is shown, the same in all steps. */
  readonly kind: GroupKind;
  readonly onKind: (kind: GroupKind) => void;
  /** Not where the kind was looked up, or is chosen at a step above. */
  readonly hasSwitch: boolean;
  readonly actions: AnswerActions;
}

/** A step’s commands, each under a name of its own. Where the two kinds of group differ, those of one kind at a time. */
export function Commands({ commands, kind, onKind, hasSwitch, actions }: CommandsProps) {
  const names = namesOf(commands);
  const isOneKind = differByKind(commands);
  const shown = commands
    .map((command, index) => ({ command, own: kindOf(command.run), name: names[index] ?? '' }))
    .filter(({ own }) => !isOneKind || own === null || own === kind);
  const cautions = shown.map(({ command }) => command.caution);
  return (
    <>
      {hasSwitch && (
        <Toggles
          label={t.commands.kindSwitch}
          values={GROUP_KINDS}
          words={t.commands.kinds}
          value={kind}
          onChoose={onKind}
        />
      )}
      {shown.map(({ command, own, name }, index) => (
        <CommandBlock
          key={name}
          command={command}
          name={name}
          kind={isOneKind && !hasSwitch ? own : null}
          // Said once in a step.
          hasCaution={cautions.indexOf(command.caution) === index}
          actions={actions}
        />
      ))}
    </>
  );
}
