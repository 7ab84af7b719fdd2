import { enShell } from '../locales/en-shell';
import type { View } from './state';

export interface TopBarProps {
  readonly view: View;
  readonly onClose: () => void;
  readonly onList: () => void;
}

/** The ways back. Gone on the welcome page, where there is nowhere to go back to. */
export function TopBar({ view, onClose, onList }: TopBarProps) {
  if (view.page === 'welcome' || view.page === 'reading') return null;
  const isOneOfSeveral =
    view.page === 'answer' && view.current !== null && view.answers.length + view.problems.length > 1;
  return (
    <header className="rd-top">
      <BackButton onClick={onClose}>{enShell.back}</BackButton>
      {isOneOfSeveral && <BackButton onClick={onList}>{enShell.allAnswers}</BackButton>}
    </header>
  );
}

const BackButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button type="button" className="rd-back" onClick={onClick}>
    <svg className="rd-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </svg>
    {children}
  </button>
);
