import type { IncomingMessage } from '../../sources/source';
import { lookAtOutlook } from './effects';
import type { Store } from './effects';

/** What a person, or Outlook, tells the pane. */
export interface Commands extends Pick<Store, 'read'> {
  /**
   * Reads the selected message if it's another than last time. Call it at every sign of a change: events of the host,
   * and a touch of the pane, since some hosts raise no event.
   */
  readonly followSelection: () => void;
  /** The same when the host says that the item changed. */
  readonly followItem: () => void;
  /** Reads the selected message because the person asks for it. */
  readonly readSelected: () => void;
  readonly retry: () => void;
  /** Opens one line of a list: the message is read again. */
  readonly open: (message: IncomingMessage, part: number) => void;
  /** Goes one level up, and stops what is running. */
  readonly close: () => void;
  readonly leaveList: () => void;
  readonly stopList: () => void;
  /** Reads what is left of a stopped list. Call it from a click: it may open a sign-in window. */
  readonly resumeList: () => void;
  /** Reads the next page of the list. */
  readonly readOlder: () => void;
  /** The person is back at the pane: what is new in the mailbox joins the list. */
  readonly refreshList: () => void;
  /** Reads these positions of the list again. Call it from a click. */
  readonly retryMessages: (positions: readonly number[]) => void;
}

export const createCommands = ({ dispatch, read }: Store): Commands => ({
  read,
  followSelection: () => {
    dispatch({ type: 'looked', look: lookAtOutlook(), why: 'sign' });
  },
  followItem: () => {
    dispatch({ type: 'looked', look: lookAtOutlook(), why: 'item-changed' });
  },
  readSelected: () => {
    dispatch({ type: 'looked', look: lookAtOutlook(), why: 'button' });
  },
  retry: () => {
    dispatch({ type: 'retried', look: lookAtOutlook() });
  },
  open: (message, part) => {
    dispatch({ type: 'opened', message, part });
  },
  close: () => {
    dispatch({ type: 'closed' });
  },
  leaveList: () => {
    dispatch({ type: 'list-left' });
  },
  stopList: () => {
    dispatch({ type: 'list-stopped' });
  },
  resumeList: () => {
    dispatch({ type: 'list-resumed' });
  },
  readOlder: () => {
    dispatch({ type: 'list-older' });
  },
  refreshList: () => {
    dispatch({ type: 'list-returned' });
  },
  retryMessages: (positions) => {
    dispatch({ type: 'list-retried', positions });
  },
});
