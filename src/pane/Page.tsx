import { currentItem } from '../host/mailbox';
import { enShell } from '../locales/en-shell';
import { readPastedText } from '../sources/pasted-text';
import { SOURCES } from '../sources/registry';
import { AnswerView } from './AnswerView';
import { nameOf } from './name-of';
import { ProblemPage } from './ProblemPage';
import { Reading } from './Reading';
import type { Actions } from './use-actions';
import type { Pane } from './use-pane';
import { WaysIn } from './WaysIn';
import { Welcome } from './Welcome';

export interface PageProps {
  readonly pane: Pane;
  readonly actions: Actions;
  readonly isHovering: boolean;
}

/** The page that the state asks for. */
export function Page({ pane, actions, isHovering }: PageProps) {
  const { state, dispatch, reader, host } = pane;
  const { view } = state;
  const ways = (heading: string) => (
    <WaysIn
      host={host}
      hasItem={currentItem() !== null}
      isHovering={isHovering}
      heading={heading}
      onSelected={reader.readSelected}
      onFiles={(files) => {
        reader.read('chosen-file', nameOf(files), () => SOURCES.chosenFile.read(files));
      }}
      onText={(text) => {
        reader.read('pasted-text', '', () => SOURCES.pastedText.read(text));
      }}
      onExample={(text) => {
        reader.read('example', '', () => Promise.resolve(readPastedText(text, 'example')));
      }}
    />
  );
  switch (view.page) {
    case 'welcome':
      return <Welcome note={view.note}>{ways(enShell.welcome.waysHeading)}</Welcome>;
    case 'reading':
      return <Reading what={view.what} startedAt={view.startedAt} onCancel={reader.close} />;
    case 'problem':
      return (
        <ProblemPage problem={view.problem} onRetry={reader.retry} onCopy={actions.copyText}>
          {ways(enShell.welcome.otherWays)}
        </ProblemPage>
      );
    case 'answer':
      return (
        <AnswerView
          view={view}
          actions={actions}
          onChoose={(index) => {
            dispatch({ type: 'chose', index });
          }}
        />
      );
  }
}
