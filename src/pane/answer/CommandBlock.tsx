import { enAnswer as t } from '../../locales/en-answer';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { visible } from '../parts/visible-text';

/** PowerShell for an admin: where it runs, whether it changes anything, and a way to copy it. */
export function CommandBlock({ command, actions }: { command: Command; actions: AnswerActions }) {
  return (
    <div className="rd-command">
      <p className="rd-tags">
        <span className="rd-tag">{t.steps.on[command.on]}</span>
        <span className={command.changes ? 'rd-tag rd-tag-warn' : 'rd-tag'}>
          {command.changes ? t.steps.changes : t.steps.reads}
        </span>
      </p>
      <pre dir="ltr">
        <code>{visible(command.run)}</code>
      </pre>
      <div className="rd-row">
        <p className="rd-small">
          {command.caution !== undefined && <strong>{command.caution}</strong>} {command.note}
        </p>
        <Button
          label={`${t.steps.copy} ${t.steps.command}`}
          onClick={() => {
            actions.copyText(command.run, t.steps.command);
          }}
        >
          {t.steps.copy}
        </Button>
      </div>
    </div>
  );
}
