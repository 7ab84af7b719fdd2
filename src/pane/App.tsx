import { useEffect, useMemo, useState } from 'react';
import { readingWords } from '../locales/phrases';
import { words } from '../locales/words';
import { visible } from './parts/visible-text';
import type { Diagnoser } from './engine/diagnoser';
import { Opening } from './Opening';
import { PageSlot, prepareControls, preparePage } from './page-slot';
import type { Patience } from './ReadingPage';
import { problemText, sourceProblemText } from './state/problems';
import { canGoBack, isFromSelection } from './state/state';
import type { Note, State, Triage, View } from './state/state';
import { stuckWords } from './stuck-words';
import { StatusLine } from './parts/StatusLine';
import { countsOf, isEmptyMailbox } from './triage/counts';
import { pageHeadline } from './answer/page-headline';
import { useActions } from './answer/use-actions';
import { keptRole } from './answer/use-role';
import { useListPosition } from './triage/use-list-position';
import { useAfter } from './parts/use-after';
import { useBrightness } from './parts/use-brightness';
import { useDrops } from './state/use-drops';
import { useFocusAfter } from './parts/use-focus-after';
import { useHover } from './parts/use-hover';
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
    whileDiagnosing,
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
  useEffect(() => void preparePage(), []);
  useSingleClicks();
  useDrops(commands, hover, actions.page.announce);
  // Said once: whoever chooses another role hears its tab.
  const announced = useMemo(() => announcementOf(state, patience), [state, patience]);
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

const whileDiagnosing = (): void => void prepareControls().catch(() => undefined);

/** The outline of the first answer is all there is until it has come: it needs no file but the first. */
const isOpening = (
  state: State,
  patience: Patience,
): state is State & { readonly view: Extract<View, { readonly page: 'reading' }> } =>
  state.view.page === 'reading' && isFromSelection(state.view.door) && patience === 'new' && !canGoBack(state);

/** Names the page that is shown: what was said or focused on one page does not carry over to the next. */
const placeOf = ({ run, view }: State): string => [run, view.page].join(' ');

/** The same as the page says. */
function finishedWords(triage: Triage): string {
  if (isEmptyMailbox(triage)) return triage.hasNext ? words.shell.list.noneSoFar : words.shell.list.none;
  const { answers, ordinary, missed, left } = countsOf(triage);
  const parts = [
    words.shell.list.heading({ answers, ordinary }),
    ...(missed === 0 ? [] : [words.shell.list.finishedMissed({ count: missed })]),
    ...(left === 0 ? [] : [words.shell.list.finishedLeft({ count: left })]),
  ];
  return words.shell.list.finished({ parts });
}

/** What a screen reader hears when the page changes, and when reading takes its time. */
function announcementOf({ view, triage }: State, patience: Patience): string {
  switch (view.page) {
    case 'answer':
      return words.shell.answers.shown({ headline: visible(pageHeadline(view.answered.advice, keptRole())) });
    case 'triage':
      // Not each step of the way: when it begins, and when it is over.
      if (triage === null || triage.isRunning) return words.shell.answers.several;
      if (triage.halt !== null) return sourceProblemText(triage.halt).what;
      return finishedWords(triage);
    case 'problem':
      return visible(problemText(view.problem).what);
    case 'welcome':
      return view.note === null ? '' : noteWords(view.note);
    case 'reading':
      if (patience === 'stuck') return stuckWords(view.door);
      return patience === 'slow' ? visible(readingWords(view.door, view.name)) : '';
  }
}

const noteWords = ({ kind }: Note): string =>
  kind === 'silent' ? words.shell.notes.silent : words.shell.notes.ordinary;
