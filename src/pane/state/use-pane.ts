import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { hostName } from '../../host/office/host-name';
import { listenToMailbox } from '../../host/office/mailbox-events';
import { isOfficeExpected, officeAnswer, onReadyAgain, waitForOffice } from '../../host/office/office-ready';
import type { Host } from '../../host/office/office-ready';
import { SOURCES } from '../../sources/registry';
import type { Diagnoser } from '../engine/diagnoser';
import { createCommands } from './commands';
import type { Commands } from './commands';
import { createStore, lookAtOutlook } from './effects';
import { singleFileName } from './single-file-name';
import { waitingState, welcomeState } from './state';
import type { State } from './state';
import { usePageLink } from './use-page-link';

export interface HostSigns {
  readonly onTheme: () => void;
  readonly onDragOver: () => void;
}

export interface Pane {
  readonly state: State;
  readonly commands: Commands;
}

/**
 * State, effects and host put together: the page is drawn before Outlook answers, and follows it from then on.
 * @param createListDiagnoser makes a second engine, for lists
 */
export function usePane(
  diagnoser: Diagnoser,
  createListDiagnoser: () => Diagnoser,
  { onTheme, onDragOver }: HostSigns,
): Pane {
  const [store, commands] = useMemo(() => {
    const initial = isOfficeExpected() ? waitingState : welcomeState;
    const made = createStore(initial, { diagnoser, createListDiagnoser });
    return [made, createCommands(made)];
  }, [diagnoser, createListDiagnoser]);
  const state = useSyncExternalStore(store.subscribe, store.state);

  useEffect(() => {
    const connection = { isOpen: true };
    const connect = (found: Host): void => {
      if (!connection.isOpen) return;
      if (found === 'outlook') onTheme();
      store.dispatch({ type: 'host', found, name: hostName(), look: lookAtOutlook() });
      // A slow one may still answer.
      if (found === 'silent') void officeAnswer().then(connect);
      if (found !== 'outlook') return;
      void listenToMailbox({
        onItem: commands.followItem,
        onSelection: commands.followSelection,
        onTheme,
        onDragOver,
        onFiles: (files) => {
          commands.read('dropped-file', singleFileName(files), () => SOURCES.droppedFile.read(files));
        },
        // The selection may have changed before the handlers were registered.
      }).then(commands.followSelection);
    };
    diagnoser.warmUp();
    void waitForOffice().then(connect);
    const forget = onReadyAgain(commands.followItem);
    return () => {
      connection.isOpen = false;
      forget();
    };
  }, [diagnoser, store, commands, onTheme, onDragOver]);

  usePageLink(commands.read);
  useTouches(commands.followSelection);
  useReturns(commands.refreshList);
  return { state, commands };
}

/** The person comes back to the pane, from another window or from the mail beside it. */
function useReturns(run: () => void): void {
  useEffect(() => {
    const runIfShown = (): void => {
      if (document.visibilityState === 'visible') run();
    };
    window.addEventListener('focus', runIfShown);
    document.addEventListener('visibilitychange', runIfShown);
    return () => {
      window.removeEventListener('focus', runIfShown);
      document.removeEventListener('visibilitychange', runIfShown);
    };
  }, [run]);
}

/** Some hosts don't report a new selection (office-js 3470, 6833): it's checked when the person returns to the pane. */
function useTouches(check: () => void): void {
  useEffect(() => {
    const signs = ['focus', 'pointerdown'] as const;
    for (const sign of signs) window.addEventListener(sign, check);
    document.addEventListener('visibilitychange', check);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, check);
      document.removeEventListener('visibilitychange', check);
    };
  }, [check]);
}
