import { useState } from 'react';
import { hostDiagnosis } from '../host/office/host-diagnosis';
import { canSeeSelection } from '../host/office/selection';
import { words } from '../locales/words';
import { readPastedText } from '../sources/pasted-text';
import { SOURCES } from '../sources/registry';
import { AnswerView } from './answer/AnswerView';
import { MailboxSlot } from './welcome/MailboxSlot';
import { singleFileName } from './state/single-file-name';
import { ProblemPage } from './ProblemPage';
import { ReadingPage } from './ReadingPage';
import { SettingsBox } from './welcome/SettingsBox';
import { TOP_OF_LIST } from './triage/list-position';
import type { ListPosition } from './triage/list-position';
import { TriageSlot } from './triage/TriageSlot';
import type { Actions } from './answer/use-actions';
import type { Triage } from './state/state';
import type { Pane } from './state/use-pane';
import { WaysIn } from './welcome/WaysIn';
import { Welcome } from './welcome/Welcome';

export interface PageProps {
  readonly pane: Pane;
  readonly actions: Actions;
  readonly isHovering: boolean;
  /** Updates light or dark. */
  readonly onTheme: () => void;
}

/** The page that the state asks for. */
export function Page(props: PageProps) {
  const { pane, actions } = props;
  const { view, triage } = pane.state;
  // The position in the list is kept while an answer is open.
  const [left, setLeft] = useState<KeptPosition>({ run: 0, position: TOP_OF_LIST });
  // Pasted text is kept, so that the person can look at it again and correct it.
  const [text, setText] = useState('');
  const ways = (heading: string) => <Ways {...props} heading={heading} text={text} onTextChange={setText} />;
  switch (view.page) {
    case 'welcome':
      return (
        <Welcome note={view.note}>
          {ways(words.shell.welcome.waysHeading)}
          <WelcomeExtras {...props} />
        </Welcome>
      );
    case 'reading':
      return <ReadingPage what={view.what} startedAt={view.startedAt} onCancel={pane.reader.close} />;
    case 'problem':
      return (
        <ProblemPage problem={view.problem} onRetry={pane.reader.retry} onCopy={actions.page.copyText}>
          {ways(words.shell.welcome.otherWays)}
        </ProblemPage>
      );
    case 'answer':
      return <AnswerView answered={view.answered} actions={actions} />;
    case 'triage':
      return triage === null ? null : <List {...props} triage={triage} left={left} onLeft={setLeft} key={triage.run} />;
  }
}

interface WaysProps extends PageProps {
  readonly heading: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
}

function Ways({ pane: { reader, host }, actions, isHovering, heading, text, onTextChange }: WaysProps) {
  return (
    <WaysIn
      host={host}
      hasSelection={reader.hasSelection()}
      canSeeSelection={canSeeSelection()}
      isHovering={isHovering}
      heading={heading}
      onSelected={reader.readSelected}
      onFiles={(files) => {
        reader.read('chosen-file', singleFileName(files), () => SOURCES.chosenFile.read(files));
      }}
      text={text}
      onTextChange={onTextChange}
      onText={(given) => {
        reader.read('pasted-text', '', () => SOURCES.pastedText.read(given));
      }}
      onExample={(example) => {
        reader.read('example', '', () => Promise.resolve(readPastedText(example, 'example')));
      }}
    >
      {/* Signing in needs an Outlook that has answered. */}
      {host !== null && host !== 'none' && <MailboxSlot reader={reader} actions={actions.page} />}
    </WaysIn>
  );
}

function WelcomeExtras({ pane: { host }, actions, onTheme }: PageProps) {
  return (
    <>
      <SettingsBox isInOutlook={host !== 'none'} onTheme={onTheme} />
      {host !== 'none' && (
        <button
          type="button"
          className="rd-plain rd-small"
          onClick={() => {
            actions.page.copyText(hostDiagnosis(), words.shell.welcome.diagnosisNoun);
          }}
        >
          {words.shell.welcome.diagnosis}
        </button>
      )}
    </>
  );
}

/** Where the person left a list. `run` tells which list that was. */
interface KeptPosition {
  readonly run: number;
  readonly position: ListPosition;
}

interface ListProps extends PageProps {
  readonly triage: Triage;
  readonly left: KeptPosition;
  readonly onLeft: (change: (before: KeptPosition) => KeptPosition) => void;
}

function List({ pane, actions, triage, left, onLeft }: ListProps) {
  const { state, reader, triager } = pane;
  const { run } = triage;
  const positionIn = (kept: KeptPosition): ListPosition => (kept.run === run ? kept.position : TOP_OF_LIST);
  return (
    <TriageSlot
      triage={triage}
      pendingSelectionCount={state.pendingSelectionCount}
      onReadSelection={reader.readSelected}
      position={positionIn(left)}
      onPosition={(change) => {
        onLeft((before) => ({ run, position: { ...positionIn(before), ...change(positionIn(before)) } }));
      }}
      onOpen={reader.open}
      onStop={triager.stop}
      onResume={triager.resume}
      onMore={triager.more}
      onRetry={triager.retry}
      report={actions.report}
    />
  );
}
