import { memberOf, officeCall } from './office-call';
import { mailbox } from './office-ready';

/** A file that Outlook on the web or the new Outlook hands over; HTML drop events do not reach the pane there. */
export interface HostFile {
  readonly name: string;
  readonly content: Blob;
}

export interface MailboxListener {
  /** Another item, as far as the host knows. */
  readonly onItem: () => void;
  readonly onSelection: () => void;
  readonly onTheme: () => void;
  readonly onDragOver: () => void;
  readonly onFiles: (files: readonly HostFile[]) => void;
}

type EventName = 'ItemChanged' | 'SelectedItemsChanged' | 'DragAndDropEvent' | 'OfficeThemeChanged';

/**
 * Listens to everything the host may tell. Each registration may throw (event unknown to this build), fail (classic
 * Windows and Mac refuse DragAndDropEvent) or stay silent; all of that is normal, and other ways in stay.
 */
export async function listenToMailbox(listener: MailboxListener): Promise<void> {
  await Promise.all([
    register('ItemChanged', listener.onItem),
    register('SelectedItemsChanged', listener.onSelection),
    register('OfficeThemeChanged', listener.onTheme),
    register('DragAndDropEvent', (event) => {
      const data = readDrop(event);
      if (data === 'dragover') listener.onDragOver();
      else if (data !== null) listener.onFiles(data);
    }),
  ]);
}

async function register(name: EventName, handler: (event: unknown) => void): Promise<void> {
  const box = mailbox();
  if (box === null) return;
  await officeCall<unknown>(`addHandlerAsync(${name})`, (done) => {
    // undefined if this build of the library is older than the event.
    const type = Office.EventType[name] as Office.EventType | undefined;
    if (type === undefined) throw new Error('this host does not know the event');
    box.addHandlerAsync(type, handler, done);
  });
}

/**
 * @returns the dropped files, `dragover` while something hovers, null for anything else. None at all where Outlook told of a
 * drop and kept its data (office-js issue 6541).
 */
export function readDrop(event: unknown): readonly HostFile[] | 'dragover' | null {
  const data = memberOf(event ?? {}, 'dragAndDropEventData') as
    | { readonly type?: unknown; readonly dataTransfer?: { readonly files?: ArrayLike<unknown> } | null }
    | null
    | undefined;
  if (data === null) return [];
  if (data?.type === 'dragover') return 'dragover';
  if (data?.type !== 'drop') return null;
  return Array.from(data.dataTransfer?.files ?? []).flatMap((file) => {
    const { name, fileContent } = (file ?? {}) as { readonly name?: unknown; readonly fileContent?: unknown };
    return fileContent instanceof Blob ? [{ name: typeof name === 'string' ? name : '', content: fileContent }] : [];
  });
}
