import { words } from '../locales/words';
import type { View } from './state/state';

export interface TopBarProps {
  readonly view: View;
  /** There is a list behind what is shown. */
  readonly hasList: boolean;
  readonly onClose: () => void;
  readonly onLeaveList: () => void;
}

/** The way back, one level up: from an answer to its list, or to the welcome page. The welcome page has none. */
export function TopBar({ view, hasList, onClose, onLeaveList }: TopBarProps) {
  if (view.page === 'reading' || (view.page === 'welcome' && !hasList)) return null;
  const isList = view.page === 'triage';
  return (
    <header className="rd-top">
      <BackButton key={isList ? 'leave' : 'up'} onClick={isList ? onLeaveList : onClose}>
        {hasList && !isList ? words.shell.allAnswers : words.shell.back}
      </BackButton>
    </header>
  );
}

const BackButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button
    type="button"
    className="rd-back"
    onClick={({ detail }) => {
      // The second half of a double click would leave the list that the first one led to.
      if (detail < 2) onClick();
    }}
  >
    <svg className="rd-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </svg>
    {children}
  </button>
);
