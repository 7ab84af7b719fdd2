import { useState } from 'react';
import type { ReactNode } from 'react';
import { words } from '../locales/words';
import { AnswerView } from './answer/AnswerView';
import { createLookupMemory, LookupMemoryContext } from './lookups/lookup-memory';
import { MailboxSlot } from './welcome/MailboxSlot';
import type { PageProps } from './page-props';
import { ReadingPage } from './ReadingPage';
import { OtherWaysSlot, ProblemSlot, WelcomeSlot } from './start-slots';
import { TriageSlot } from './triage/TriageSlot';
import { isFromSelection } from './state/state';
import type { Triage } from './state/state';
import { TextButton } from './parts/TextButton';
import { useFluentTheme } from './parts/use-fluent-theme';
import { TopBar } from './TopBar';

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
  const { commands, state } = pane;
  switch (view.page) {
    case 'welcome':
      return <WelcomeSlot {...props} />;
    case 'reading':
      return (
        <ReadingPage {...view} patience={props.patience} onCancel={commands.close}>
          <OtherWaysSlot {...props} />
        </ReadingPage>
      );
    case 'problem':
      return <ProblemSlot {...props} />;
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
