import { useState } from 'react';
import type { ReactNode } from 'react';
import { hostDiagnosis } from '../host/office/host-diagnosis';
import { canSeeSelection } from '../host/office/selection';
import type { Brightness } from '../host/office/theme';
import { words } from '../locales/words';
import { readPastedText } from '../sources/pasted-text';
import { SOURCES } from '../sources/registry';
import { AnswerView } from './answer/AnswerView';
import { createLookupMemory, LookupMemoryContext } from './lookups/lookup-memory';
import { MailboxSlot } from './welcome/MailboxSlot';
import { singleFileName } from './state/single-file-name';
import { ProblemPage } from './ProblemPage';
import { ReadingPage } from './ReadingPage';
import type { Patience } from './ReadingPage';
import { SettingsBox } from './welcome/SettingsBox';
import { SettingsNote } from './welcome/SettingsNote';
import { TriageSlot } from './triage/TriageSlot';
import type { KeptPosition } from './triage/use-list-position';
import type { Actions } from './answer/use-actions';
import { hasSelection, isFromSelection, isHidden } from './state/state';
import type { State, Triage } from './state/state';
import type { Pane } from './state/use-pane';
import { TextButton } from './parts/TextButton';
import { useFluentTheme } from './parts/use-fluent-theme';
import { TopBar } from './TopBar';
import { WaysIn } from './welcome/WaysIn';
import { Welcome } from './welcome/Welcome';

export interface PageProps {
  readonly pane: Pane;
  readonly list: KeptPosition;
  readonly actions: Actions;
  /** How long a reading has lasted. */
  readonly patience: Patience;
  readonly isHovering: boolean;
  readonly brightness: Brightness;
  /** Updates light or dark. */
  readonly onTheme: () => void;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
}

/** The way back, and the page that the state asks for. */
export function Page(props: PageProps) {
  useFluentTheme(props.brightness);
  return (
    <>
      <TopBar pane={props.pane} list={props.list} />
      <View {...props} />
    </>
  );
}

function View(props: PageProps) {
  const { pane, actions } = props;
  const { view, triage } = pane.state;
  const ways = (heading: string) => <Ways {...props} heading={heading} />;
  const { commands, state } = pane;
  switch (view.page) {
    case 'welcome':
      return (
        <Welcome note={view.note ?? (isHidden(state) ? { kind: 'hidden' } : null)}>
          {ways(words.shell.welcome.waysHeading)}
          <WelcomeExtras {...props} />
        </Welcome>
      );
    case 'reading':
      return (
        <ReadingPage {...view} patience={props.patience} onCancel={commands.close}>
          {ways(words.shell.welcome.otherWays)}
        </ReadingPage>
      );
    case 'problem':
      return (
        <ProblemPage problem={view.problem} onRetry={commands.retry} onCopy={actions.page.copyText}>
          {ways(words.shell.welcome.otherWays)}
        </ProblemPage>
      );
    case 'answer':
      return (
        <>
          <WithLookupMemory key={state.run}>
            <AnswerView answered={view.answered} actions={actions} />
          </WithLookupMemory>
          {view.answered.origin.isInDraft === true && isFromSelection(state.door) && (
            <MailboxSlot reader={commands} actions={actions.page} offers="item" />
          )}
          {isFromSelection(state.door) && triage === null && <OtherBounce onShow={commands.close} />}
        </>
      );
    case 'triage':
      return triage === null ? null : <List {...props} triage={triage} key={triage.run} />;
  }
}

/** Above the roles' tabs: what was looked up for this answer stays when another one is chosen. */
function WithLookupMemory({ children }: { children: ReactNode }) {
  const [memory] = useState(createLookupMemory);
  return <LookupMemoryContext.Provider value={memory}>{children}</LookupMemoryContext.Provider>;
}

/** What was selected in Outlook has no way back: this is the way to everything else. */
const OtherBounce = ({ onShow }: { onShow: () => void }) => (
  <p className="rd-small">
    <TextButton onClick={onShow}>{words.shell.answers.other}</TextButton>
  </p>
);

interface WaysProps extends PageProps {
  readonly heading: string;
}

function Ways({ pane: { commands, state }, actions, isHovering, heading, text, onTextChange }: WaysProps) {
  const { host } = state;
  return (
    <WaysIn
      host={host}
      hasSelection={hasSelection(state)}
      canSeeSelection={canSeeSelection()}
      isHovering={isHovering}
      heading={heading}
      onSelected={commands.readSelected}
      onFiles={(files) => {
        commands.read('chosen-file', singleFileName(files), () => SOURCES.chosenFile.read(files));
      }}
      text={text}
      onTextChange={onTextChange}
      onText={(given) => {
        commands.read('pasted-text', '', () => SOURCES.pastedText.read(given));
      }}
      onExample={(example) => {
        commands.read('example', '', () => Promise.resolve(readPastedText(example, 'example')));
      }}
    >
      {/* Signing in needs an Outlook that has answered. */}
      {host !== null && host !== 'none' && (
        <MailboxSlot reader={commands} actions={actions.page} offers={isAboutItem(state) ? 'both' : 'list'} />
      )}
    </WaysIn>
  );
}

/** Whether the page is about the open message, and says that it isn't a bounce, or couldn't be read. */
const isAboutItem = ({ view, door }: State): boolean =>
  isFromSelection(door) && (view.page === 'problem' || (view.page === 'welcome' && view.note?.kind === 'ordinary'));

function WelcomeExtras({
  pane: {
    state: { host },
  },
  actions,
  onTheme,
}: PageProps) {
  return (
    <>
      <SettingsNote />
      <SettingsBox isInOutlook={host !== 'none'} onTheme={onTheme} actions={actions.page} />
      {host !== 'none' && (
        <p className="rd-small">
          <TextButton
            onClick={() => {
              actions.page.copyText(hostDiagnosis(), words.shell.welcome.diagnosisNoun);
            }}
          >
            {words.shell.welcome.diagnosis}
          </TextButton>
        </p>
      )}
    </>
  );
}

function List({ pane, list, actions, triage }: PageProps & { readonly triage: Triage }) {
  const { state, commands } = pane;
  return (
    <TriageSlot
      triage={triage}
      pendingSelectionCount={state.pendingSelectionCount}
      onReadSelection={commands.readSelected}
      {...list}
      onOpen={commands.open}
      onStop={commands.stopList}
      onResume={commands.resumeList}
      onMore={commands.readOlder}
      onRetry={commands.retryMessages}
      report={actions.report}
    />
  );
}
