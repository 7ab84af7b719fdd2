import { useMemo, useState } from 'react';
import { announcementOf, isProblem, loadProblemTexts, type ProblemTexts } from './announcement';
import type { Diagnoser } from './engine/diagnoser';
import { Opening } from './Opening';
import { PageSlot } from './page-slot';
import type { Patience } from './ReadingPage';
import { canGoBack, isFromSelection } from './state/state';
import type { State, View } from './state/state';
import { StatusLine } from './parts/StatusLine';
import { useActions } from './answer/use-actions';
import { useListPosition } from './triage/use-list-position';
import { useAfter } from './parts/use-after';
import { useBrightness } from './parts/use-brightness';
import { useDrops } from './state/use-drops';
import { useFocusAfter } from './parts/use-focus-after';
import { useHover } from './parts/use-hover';
import { useOnDemand } from './parts/use-on-demand';
import { useSingleClicks } from './parts/use-single-clicks';
import { usePane } from './state/use-pane';

export interface AppProps {
  readonly diagnoser: Diagnoser;
  /** Makes a second engine for lists: a list that's being read must not delay the bounce that is selected meanwhile. */
  readonly createListDiagnoser: () => Diagnoser;
}

/** The whole pane. */
export function App({ diagnoser, createListDiagnoser }: AppProps) {
  const { brightness, refresh } = useBrightness();
  const hover = useHover();
  const pane = usePane(diagnoser, createListDiagnoser, {
    onTheme: refresh,
    onDragOver: hover.hover,
  });
  const { state, commands } = pane;
  // Pasted text is kept, so that the person can look at it again and correct it.
  const [text, setText] = useState('');
  const place = placeOf(state);
  const list = useListPosition(state.triage?.run ?? 0);
  const actions = useActions(place, String(state.triage?.isRunning));
  const patience = usePatience(state.view.page === 'reading' ? place : null);
  useSingleClicks();
  useDrops(commands, hover, actions.page.announce);
  // Said once: whoever chooses another role hears its tab.
  const problems = useProblemTexts(isProblem(state));
  const announced = useMemo(() => announcementOf(state, patience, problems), [state, patience, problems]);
  const main = useFocusAfter(state.view.page === 'welcome' ? 'welcome' : place);
  return (
    <div className="rd-pane" data-hovering={hover.isHovering}>
      <main ref={main} tabIndex={-1}>
        {isOpening(state, patience) ? (
          <Opening door={state.view.door} name={state.view.name} />
        ) : (
          <PageSlot
            pane={pane}
            list={list}
            actions={actions}
            patience={patience}
            isHovering={hover.isHovering}
            brightness={brightness}
            onTheme={refresh}
            text={text}
            onTextChange={setText}
          />
        )}
      </main>
      <StatusLine outcome={actions.outcome} times={actions.times} announced={announced} onClose={actions.forget} />
    </div>
  );
}

/** How long a reading has lasted. */
function usePatience(reading: string | null): Patience {
  const isSlow = useAfter(reading, 1_000);
  const isStuck = useAfter(reading, 8_000);
  return isStuck ? 'stuck' : isSlow ? 'slow' : 'new';
}

const nothing = (): Promise<null> => Promise.resolve(null);

/** Null until they're loaded, and where they couldn't be. */
function useProblemTexts(isNeeded: boolean): ProblemTexts | null {
  const loaded = useOnDemand<ProblemTexts | null>(isNeeded ? loadProblemTexts : nothing);
  return loaded === null || loaded === 'failed' ? null : loaded.value;
}

/** The outline of the first answer is all there is until it has come: it needs no file but the first. */
const isOpening = (
  state: State,
  patience: Patience,
): state is State & { readonly view: Extract<View, { readonly page: 'reading' }> } =>
  state.view.page === 'reading' && isFromSelection(state.view.door) && patience === 'new' && !canGoBack(state);

/** Names the page that is shown: what was said or focused on one page does not carry over to the next. */
const placeOf = ({ run, view }: State): string => [run, view.page].join(' ');
