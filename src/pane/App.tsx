import { words } from '../locales/words';
import { visible } from './parts/visible-text';
import type { Diagnoser } from './engine/diagnoser';
import { Page } from './Page';
import { sourceProblemText } from './state/problems';
import type { State, Triage } from './state/state';
import { StatusLine } from './parts/StatusLine';
import { TopBar } from './TopBar';
import { countsOf, isEmptyMailbox } from './triage/counts';
import { useActions } from './answer/use-actions';
import { useAfter } from './parts/use-after';
import { useBrightness } from './parts/use-brightness';
import { useDrops } from './state/use-drops';
import { useFocusAfter } from './parts/use-focus-after';
import { useHover } from './parts/use-hover';
import { usePane } from './state/use-pane';

export interface AppProps {
  readonly diagnoser: Diagnoser;
  /** Makes a second engine for lists: a list that's being read must not delay the bounce that is selected meanwhile. */
  readonly createListDiagnoser: () => Diagnoser;
}

/** The whole pane. */
export function App({ diagnoser, createListDiagnoser: another }: AppProps) {
  const { refresh } = useBrightness();
  const hover = useHover();
  const pane = usePane(diagnoser, another, { onTheme: refresh, onDragOver: hover.hover });
  const { state, reader } = pane;
  const place = placeOf(state);
  const actions = useActions(place, String(state.triage?.isRunning));
  const isSlow = useAfter(state.view.page === 'reading' ? state.view.startedAt : Infinity, 1_000);
  useDrops(reader, hover, actions.page.announce);
  const main = useFocusAfter(state.view.page === 'welcome' ? 'welcome' : place);
  return (
    <div className="rd-pane" data-hovering={hover.isHovering}>
      <main ref={main} tabIndex={-1}>
        <TopBar
          view={state.view}
          hasList={state.triage !== null}
          onClose={reader.close}
          onLeaveList={reader.leaveTriage}
        />
        <Page pane={pane} actions={actions} isHovering={hover.isHovering} onTheme={refresh} />
      </main>
      <StatusLine
        outcome={actions.outcome}
        times={actions.times}
        announced={announcementOf(state, isSlow)}
        onClose={actions.forget}
      />
    </div>
  );
}

/** Names the page that is shown: what was said or focused on one page does not carry over to the next. */
const placeOf = ({ generation, view }: State): string => [generation, view.page].join(' ');

/** The same as the page says. */
function finishedWords(triage: Triage): string {
  if (isEmptyMailbox(triage)) return triage.hasNext ? words.triage.noneSoFar : words.triage.none;
  const { answers, ordinary, missed, left } = countsOf(triage);
  const parts = [
    words.triage.heading({ answers, ordinary }),
    ...(missed === 0 ? [] : [words.triage.finishedMissed({ count: missed })]),
    ...(left === 0 ? [] : [words.triage.finishedLeft({ count: left })]),
  ];
  return words.triage.finished({ parts });
}

/** What a screen reader hears when the page changes, and when reading takes its time. */
function announcementOf({ view, triage }: State, isSlow: boolean): string {
  switch (view.page) {
    case 'answer':
      return words.shell.answers.shown({ headline: visible(view.answered.advice.headline) });
    case 'triage':
      // Not each step of the way: when it begins, and when it is over.
      if (triage === null || triage.isRunning) return words.shell.answers.several;
      if (triage.halt !== null) return sourceProblemText(triage.halt).what;
      return finishedWords(triage);
    case 'problem':
      return visible(view.problem.what);
    case 'welcome':
      return view.note === null
        ? ''
        : view.note.kind === 'silent'
          ? words.shell.notes.silent
          : words.shell.notes.ordinary;
    case 'reading':
      return isSlow ? visible(view.what) : '';
  }
}
