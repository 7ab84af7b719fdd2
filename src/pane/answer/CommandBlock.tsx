import { IconButton } from '@fluentui/react/lib/Button';
import { words as reportWords } from '../../locales/report-words';
import { words } from '../../locales/words';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { detailsOf, namesOf, titleOf } from './command-words';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface CommandBlockProps {
  readonly command: Command;
  /** Tells its button from those of the other commands. */
  readonly name?: string;
  readonly actions: AnswerActions;
}

/** PowerShell for an admin: what it does, a warning where it changes something, the code with a way to copy it, and the rest. */
export function CommandBlock({ command, name = namesOf([command])[0] ?? '', actions }: CommandBlockProps) {
  const copy = t.commands.copy({ name });
  return (
    <div className="rd-command">
      <p className="rd-command-title">{titleOf(command)}</p>
      {(command.changes || command.caution !== undefined) && (
        <Notice kind="warning">
          {command.changes && <strong>{reportWords.report.changes}.</strong>} {command.caution}
        </Notice>
      )}
      <div className="rd-code">
        <pre dir="ltr" tabIndex={0} role="region" aria-label={t.commands.codeOf({ name })}>
          <code>{visible(command.run)}</code>
        </pre>
        <IconButton
          className="rd-copy-icon"
          ariaLabel={copy}
          title={copy}
          onRenderIcon={() => <Icon name="copy" />}
          onClick={() => {
            actions.copyText(command.run, t.steps.command);
          }}
        />
      </div>
      <p className="rd-small">
        {reportWords.report.runsOn[command.on]}
        {command.changes ? '' : ` · ${reportWords.report.reads}`}
        {detailsOf(command) === '' ? '' : `. ${detailsOf(command)}`}
      </p>
    </div>
  );
}
