import { enShell } from '../locales/en-shell';
import { AnswerList } from './AnswerList';
import { AnswerPage } from './answer/AnswerPage';
import type { View } from './state';
import type { Actions } from './use-actions';
import { useRole } from './use-role';

export interface AnswerViewProps {
  readonly view: View & { readonly page: 'answer' };
  readonly actions: Actions;
  readonly onChoose: (index: number | null) => void;
}

/** One answer, or the list of several. */
export function AnswerView({ view, actions, onChoose }: AnswerViewProps) {
  const [role, setRole] = useRole();
  const { answers, current, problems } = view;
  const shown = current === null ? undefined : answers[current];
  if (shown === undefined) return <AnswerList answers={answers} problems={problems} onChoose={onChoose} />;
  const { advice, origin } = shown;
  return (
    <>
      {origin.door === 'compose-draft' && <p className="rd-note">{enShell.answers.draft}</p>}
      <AnswerPage
        advice={advice}
        origin={enShell.origin(origin.door, (origin.name ?? '').slice(0, 200))}
        role={role}
        onRole={setRole}
        actions={actions.answerActions(advice, role)}
      />
    </>
  );
}
