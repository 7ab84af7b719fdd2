import { ActionButton } from '@fluentui/react/lib/Button';
import { words } from '../locales/words';
import { Icon } from './parts/Icon';
import { canGoBack, isRowOpen } from './state/state';
import type { Pane } from './state/use-pane';
import type { KeptPosition } from './triage/use-list-position';
import { WalkSlot } from './triage/WalkSlot';

export interface TopBarProps {
  readonly pane: Pane;
  readonly list: KeptPosition;
}

/**
 * The way back, one level up: from an answer to its list, or to the first page, only where the person came from one. And the
 * ways on to the list’s other answers.
 */
export function TopBar({ pane: { state, commands }, list }: TopBarProps) {
  if (!canGoBack(state)) return null;
  const { triage, view } = state;
  const isList = view.page === 'triage';
  return (
    <header className="rd-top">
      <BackButton key={isList ? 'leave' : 'up'} onClick={isList ? commands.leaveList : commands.close}>
        {triage !== null && !isList ? words.shell.allAnswers : words.shell.back}
      </BackButton>
      {triage !== null && isRowOpen(state) && <WalkSlot {...list} triage={triage} onOpen={commands.open} />}
    </header>
  );
}

const BackButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <ActionButton
    className="rd-back"
    onRenderIcon={() => <Icon name="chevron" className="rd-chevron" />}
    onClick={onClick}
  >
    {children}
  </ActionButton>
);
