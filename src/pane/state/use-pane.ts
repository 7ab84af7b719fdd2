import { useEffect, useMemo, useReducer, useState } from 'react';
import { hostName } from '../../host/office/host-name';
import type { HostName } from '../../host/office/host-name';
import { listenToMailbox } from '../../host/office/mailbox-events';
import { officeAnswer, onReadyAgain, waitForOffice } from '../../host/office/office-ready';
import type { Host } from '../../host/office/office-ready';
import { SOURCES } from '../../sources/registry';
import type { Diagnoser } from '../engine/diagnoser';
import { singleFileName } from './single-file-name';
import { createReader } from './reader';
import type { Reader } from './reader';
import { initialState, reduce } from './state';
import type { State } from './state';
import { createTriager } from './triager';
import type { Triager } from './triager';

export interface HostSigns {
  readonly onTheme: () => void;
  readonly onDragOver: () => void;
}

export interface Pane {
  readonly state: State;
  readonly reader: Reader;
  readonly triager: Triager;
  /** Null until Outlook has answered, or has not in time. */
  readonly host: HostName | null;
}

/**
 * State, reader and host put together: the page is drawn before Outlook answers, and follows it from then on.
 * @param createListDiagnoser makes a second engine, for lists
 */
export function usePane(diagnoser: Diagnoser, another: () => Diagnoser, { onTheme, onDragOver }: HostSigns): Pane {
  const [state, dispatch] = useReducer(reduce, initialState);
  const [host, setHost] = useState<HostName | null>(null);
  const [reader, triager] = useMemo(() => {
    const many = createTriager(dispatch, another);
    return [createReader(dispatch, diagnoser, many), many];
  }, [diagnoser, another]);

  useEffect(() => {
    const connection = { isOpen: true };
    const connect = (found: Host): void => {
      if (!connection.isOpen) return;
      setHost(found === 'outlook' ? hostName() : 'none');
      reader.tellSilent(found === 'silent');
      // A slow one may still answer.
      if (found === 'silent') void officeAnswer().then(connect);
      if (found !== 'outlook') return;
      onTheme();
      reader.followSelection();
      void listenToMailbox({
        onItem: reader.followItem,
        onSelection: reader.followSelection,
        onTheme,
        onDragOver,
        onFiles: (files) => {
          reader.read('dropped-file', singleFileName(files), () => SOURCES.droppedFile.read(files));
        },
        // The selection may have changed before the handlers were registered.
      }).then(reader.followSelection);
    };
    void waitForOffice().then((found) => {
      if (connection.isOpen) diagnoser.warmUp();
      connect(found);
    });
    const forget = onReadyAgain(reader.followItem);
    return () => {
      connection.isOpen = false;
      forget();
    };
  }, [diagnoser, reader, onTheme, onDragOver]);

  useEffect(() => {
    // Some hosts don't report a new selection (office-js 3470, 6833): check when the person returns to the pane.
    const signs = ['focus', 'pointerdown'] as const;
    for (const sign of signs) window.addEventListener(sign, reader.followSelection);
    document.addEventListener('visibilitychange', reader.followSelection);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, reader.followSelection);
      document.removeEventListener('visibilitychange', reader.followSelection);
    };
  }, [reader]);

  return { state, reader, triager, host };
}
