import { enShell } from '../locales/en-shell';
import { visible } from './answer/visible-text';
import type { Diagnoser } from './diagnoser';
import { Page } from './Page';
import type { State, View } from './state';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';
import { useActions } from './use-actions';
import { useBrightness } from './use-brightness';
import { useDrops } from './use-drops';
import { useFocusAfter } from './use-focus-after';
import { useHover } from './use-hover';
import { usePane } from './use-pane';

/** The whole pane: whatever bounce a person brings, read and explained. */
export function App({ diagnoser }: { diagnoser: Diagnoser }) {
  const { refresh } = useBrightness();
  const hover = useHover();
  const pane = usePane(diagnoser, { onTheme: refresh, onDragOver: hover.hover });
  const { state, dispatch, reader } = pane;
  useDrops(reader, hover);
  const place = placeOf(state);
  const actions = useActions(place);
  const main = useFocusAfter(place);
  return (
    <div className="rd-pane" data-hovering={hover.isHovering}>
      <main ref={main} tabIndex={-1}>
        <TopBar
          view={state.view}
          onClose={reader.close}
          onList={() => {
            dispatch({ type: 'chose', index: null });
          }}
        />
        <Page pane={pane} actions={actions} isHovering={hover.isHovering} />
      </main>
      <StatusLine outcome={actions.outcome} announced={announcementOf(state.view)} onClose={actions.forget} />
    </div>
  );
}

/** Names the page that is shown: what was said or focused on one page does not carry over to the next. */
const placeOf = ({ generation, view }: State): string =>
  [generation, view.page, view.page === 'answer' ? view.current : ''].join(' ');

/** What a screen reader hears when the page changes. Reading is announced by its progress, after a second. */
function announcementOf(view: View): string {
  switch (view.page) {
    case 'answer': {
      const shown = view.current === null ? undefined : view.answers[view.current];
      if (shown !== undefined) return enShell.answers.shown(visible(shown.advice.headline));
      return view.answers.length === 0 ? enShell.problem.heading : enShell.answers.heading(view.answers.length);
    }
    case 'problem':
      return visible(view.problem.what);
    case 'welcome':
      return view.note === null
        ? ''
        : view.note.kind === 'silent'
          ? enShell.notes.silent
          : enShell.notes.ordinary(null);
    case 'reading':
      return '';
  }
}
