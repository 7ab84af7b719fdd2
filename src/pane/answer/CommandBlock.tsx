import { words } from '../../locales/words';
import type { Command } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** PowerShell for an admin: where it runs, whether it changes anything, and a way to copy it. */
export function CommandBlock({ command, actions }: { command: Command; actions: AnswerActions }) {
  return (
    <div className="rd-command">
      <p className="rd-tags">
        <span className="rd-tag">{words.report.runsOn[command.on]}</span>
        <span className={command.changes ? 'rd-tag rd-tag-warn' : 'rd-tag'}>
          {command.changes ? words.report.changes : words.report.reads}
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
