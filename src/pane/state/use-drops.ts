import { useEffect, useRef } from 'react';
import { words } from '../../locales/words';
import { hasFiles } from '../../sources/dropped-file';
import { SOURCES } from '../../sources/registry';
import { singleFileName } from './single-file-name';
import type { Commands } from './commands';
import type { Hover } from '../parts/use-hover';

/**
 * Takes whatever is dropped or pasted anywhere on the pane. Always prevents the default of a drop: a stray file would
 * navigate Outlook's frame away from us. Text pasted into a field stays with the field.
 */
export function useDrops(
  { read }: Pick<Commands, 'read'>,
  { hover, leave }: Hover,
  tell: (said: string) => void,
): void {
  /** Whether something of the pane itself is dragged. The end isn't always reported, for example if the element is gone. */
  const isOurs = useRef(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      hover();
    };
    const start = (): void => {
      isOurs.current = true;
    };
    const end = (): void => {
      isOurs.current = false;
    };
    const drop = (event: DragEvent): void => {
      const data = event.dataTransfer;
      const wasOurs = isOurs.current;
      end();
      leave();
      // Words dropped into a field go there, as pasted ones do.
      if (data !== null && isField(event.target) && !hasFiles(data)) return;
      event.preventDefault();
      if (data === null || wasOurs) return;
      // A link, or nothing: what is shown stays.
      if (!hasFiles(data) && (data.types.includes('text/uri-list') || data.getData('text/plain').trim() === ''))
        tell(words.shell.actions.nothingDropped);
      else read('dropped-file', singleFileName([...data.files]), () => SOURCES.droppedFile.read(data));
    };
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (data === null || (isField(event.target) && data.files.length === 0)) return;
      event.preventDefault();
      const files = [...data.files];
      const text = data.getData('text/plain');
      if (files.length > 0) read('chosen-file', singleFileName(files), () => SOURCES.chosenFile.read(files));
      else if (text.trim() !== '') read('pasted-text', '', () => SOURCES.pastedText.read(text));
      // The page stays: there's nothing to replace it.
      else tell(words.shell.actions.nothingPasted);
    };
    document.addEventListener('dragstart', start);
    document.addEventListener('dragend', end);
    document.addEventListener('dragenter', over);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragstart', start);
      document.removeEventListener('dragend', end);
      document.removeEventListener('dragenter', over);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [read, hover, leave, tell]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
