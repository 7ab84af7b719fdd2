import { words as sharedWords } from '../../locales/shared-words';
import { words } from '../../locales/words';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { CodeBlock } from './CodeBlock';
import { detailsOf, namesOf, titleOf, type GroupKind } from './command-words';
import { Breakable } from '../parts/Breakable';
import { Notice } from '../parts/Notice';

const t = words.answer;

export interface CommandBlockProps {
  readonly command: Command;
  /** Tells its button from those of the other commands. */
  readonly name?: string;
  /** For which kind of group, where nothing else says so. */
  readonly kind?: GroupKind | null;
  /** False where the same caution stands above. */
  readonly hasCaution?: boolean;
  readonly actions: AnswerActions;
}

/** PowerShell for an admin: what it does, a warning where something has to be checked first, the code with a way to copy it, and the rest. */
export function CommandBlock(props: CommandBlockProps) {
  const { command, name = namesOf([command])[0] ?? '', kind = null, hasCaution = true, actions } = props;
  const caution = hasCaution ? command.caution : undefined;
  return (
    <div className="rd-command">
      <p className="rd-command-title">
        <Breakable isProse text={titleOf(command)} />
      </p>
      {caution !== undefined && (
        <Notice kind="warning">
          {command.changes && <strong>{sharedWords.shared.changes}.</strong>} <Breakable isProse text={caution} />
        </Notice>
      )}
      <CodeBlock
        code={command.run}
        label={t.commands.codeOf({ name })}
        copy={t.commands.copy({ name })}
        onCopy={() => {
          actions.copyText(command.run, t.steps.command);
        }}
      />
      <p className="rd-small">
        {kind !== null && `${t.commands.kinds[kind]} · `}
        {sharedWords.shared.runsOn[command.on]}
        {!command.changes && ` · ${sharedWords.shared.reads}`}
        {command.changes && caution === undefined && (
          <>
            {' · '}
            <strong>{sharedWords.shared.changes}</strong>
          </>
        )}
        {detailsOf(command) !== '' && (
          <>
            {'. '}
            <Breakable isProse text={detailsOf(command)} />
          </>
        )}
      </p>
    </div>
  );
}
