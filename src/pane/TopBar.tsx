import { words } from '../locales/words';
import { canGoBack } from './state/state';
import type { State } from './state/state';

export interface TopBarProps {
  readonly state: State;
  readonly onClose: () => void;
  readonly onLeaveList: () => void;
}

/** The way back, one level up: from an answer to its list, or to the first page. Only where the person came from one. */
export function TopBar({ state, onClose, onLeaveList }: TopBarProps) {
  if (!canGoBack(state)) return null;
  const isList = state.view.page === 'triage';
  return (
    <header className="rd-top">
      <BackButton key={isList ? 'leave' : 'up'} onClick={isList ? onLeaveList : onClose}>
        {state.triage !== null && !isList ? words.shell.allAnswers : words.shell.back}
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
