import { readPastedText } from './pasted-text';
import { readFiles } from './read-files';
import type { NamedFile } from './read-files';
import { problemOnly } from './source';
import type { Source } from './source';

/** What a drop brought: a DataTransfer of the browser (classic Outlook, Mac, desktop) or the files of Outlook's own event. */
export type Dropped = DataTransfer | readonly NamedFile[];

/** Things dropped on the pane. Call `read` inside the event: a DataTransfer is empty afterwards. */
export const droppedFile: Source<Dropped> = {
  door: 'dropped-file',
  read(dropped) {
    if (isFileList(dropped)) {
      return dropped.length === 0
        ? Promise.resolve(problemOnly({ reason: 'not-handed-over' }))
        : readFiles(dropped, 'dropped-file');
    }
    const files = filesOf(dropped);
    if (files.length > 0) return readFiles(files, 'dropped-file');
    // A selection dragged out of a message is text, as if it were pasted.
    return Promise.resolve(readPastedText(dropped.getData('text/plain'), 'dropped-file'));
  },
};

/** Whether a drop has files. Otherwise it may have text, or a link. */
export const hasFiles = (data: DataTransfer): boolean => filesOf(data).length > 0;

const isFileList = (dropped: Dropped): dropped is readonly NamedFile[] => Array.isArray(dropped);

function filesOf(data: DataTransfer): readonly NamedFile[] {
  // Classic Outlook fills `items`; `files` may be empty there until the bytes have come.
  const fromItems = [...data.items].flatMap((item) => (item.kind === 'file' ? [item.getAsFile()] : []));
  const files = fromItems.filter((file) => file !== null);
  return (files.length > 0 ? files : [...data.files]).map((file) => ({ name: file.name, content: file }));
}
