import { hostDiagnosis } from '../host/office/host-diagnosis';
import { canSeeSelection } from '../host/office/selection';
import { startWords } from '../locales/start-words';
import { readPastedText } from '../sources/pasted-text';
import { SOURCES } from '../sources/registry';
import type { PageProps } from './page-props';
import { TextButton } from './parts/TextButton';
import { ProblemPage } from './ProblemPage';
import { singleFileName } from './state/single-file-name';
import { hasSelection, isFromSelection, isHidden } from './state/state';
import type { State } from './state/state';
import { MailboxSlot } from './welcome/MailboxSlot';
import { SettingsBox } from './welcome/SettingsBox';
import { SettingsNote } from './welcome/SettingsNote';
import { WaysIn } from './welcome/WaysIn';
import { Welcome } from './welcome/Welcome';

// What's seen where no bounce is open, or none could be read.

/** The first page: what Redeliver does, and every way in. */
export function WelcomePage(props: PageProps) {
  const { state } = props.pane;
  const note = state.view.page === 'welcome' ? state.view.note : null;
  return (
    <Welcome note={note ?? (isHidden(state) ? { kind: 'hidden' } : null)}>
      <Ways {...props} heading={startWords.welcome.waysHeading} />
      <WelcomeExtras {...props} />
    </Welcome>
  );
}

/** What went wrong, and the other ways. */
export function ProblemView(props: PageProps) {
  const { pane, actions } = props;
  const { view } = pane.state;
  if (view.page !== 'problem') return null;
  return (
    <ProblemPage problem={view.problem} onRetry={pane.commands.retry} onCopy={actions.page.copyText}>
      <OtherWays {...props} />
    </ProblemPage>
  );
}

/** Every other way to bring a bounce, where one is being read. */
export const OtherWays = (props: PageProps) => <Ways {...props} heading={startWords.welcome.otherWays} />;

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
              actions.page.copyText(hostDiagnosis(), startWords.welcome.diagnosisNoun);
            }}
          >
            {startWords.welcome.diagnosis}
          </TextButton>
        </p>
      )}
    </>
  );
}
