import { useState } from 'react';
import { hostDiagnosis } from '../host/office/host-diagnosis';
import { canSeeSelection } from '../host/office/selection';
import { enShell } from '../locales/en-shell';
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
import type { Pane } from './state/use-pane';
import { WaysIn } from './welcome/WaysIn';
import { Welcome } from './welcome/Welcome';

export interface PageProps {
  readonly pane: Pane;
  readonly actions: Actions;
  readonly isHovering: boolean;
  /** Looks at light and dark anew. */
  readonly onTheme: () => void;
}

/** The page that the state asks for. */
export function Page({ pane, actions, isHovering, onTheme }: PageProps) {
  const { state, reader, triager, host } = pane;
  const { view } = state;
  // It outlives the look at one answer.
  const [left, setLeft] = useState<{ readonly run: number; readonly place: ListPosition }>({
    run: 0,
    place: TOP_OF_LIST,
  });
  // What was typed or pasted may be looked at again, and mended.
  const [text, setText] = useState('');
  const ways = (heading: string) => (
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
      onTextChange={setText}
      onText={(given) => {
        reader.read('pasted-text', '', () => SOURCES.pastedText.read(given));
      }}
      onExample={(text) => {
        reader.read('example', '', () => Promise.resolve(readPastedText(text, 'example')));
      }}
    >
      {/* Signing in takes an Outlook that has answered. */}
      {host !== null && host !== 'none' && <MailboxSlot reader={reader} actions={actions.page} />}
    </WaysIn>
  );
  switch (view.page) {
    case 'welcome':
      return (
        <Welcome note={view.note}>
          {ways(enShell.welcome.waysHeading)}
          <SettingsBox isInOutlook={host !== 'none'} onTheme={onTheme} />
          {host !== 'none' && (
            <button
              type="button"
              className="rd-plain rd-small"
              onClick={() => {
                actions.page.copyText(hostDiagnosis(), enShell.welcome.diagnosisNoun);
              }}
            >
              {enShell.welcome.diagnosis}
            </button>
          )}
        </Welcome>
      );
    case 'reading':
      return <ReadingPage what={view.what} startedAt={view.startedAt} onCancel={reader.close} />;
    case 'problem':
      return (
        <ProblemPage problem={view.problem} onRetry={reader.retry} onCopy={actions.page.copyText}>
          {ways(enShell.welcome.otherWays)}
        </ProblemPage>
      );
    case 'answer':
      return <AnswerView answered={view.answered} actions={actions} />;
    case 'triage': {
      if (state.triage === null) return null;
      const { run } = state.triage;
      const placeOf = (kept: typeof left): ListPosition => (kept.run === run ? kept.place : TOP_OF_LIST);
      return (
        <TriageSlot
          key={run}
          triage={state.triage}
          pendingSelectionCount={state.pendingSelectionCount}
          onReadSelection={reader.readSelected}
          position={placeOf(left)}
          onPosition={(change) => {
            setLeft((before) => ({ run, place: { ...placeOf(before), ...change(placeOf(before)) } }));
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
  }
}
