import { useEffect } from 'react';
import { enShell } from '../locales/en-shell';
import { SOURCES } from '../sources/registry';
import { nameOf } from './name-of';
import type { Reader } from './reader';
import type { Hover } from './use-hover';

/**
 * Takes whatever is dropped or pasted anywhere on the pane. Always prevents the default of a drop: a stray file would
 * navigate Outlook's frame away from us. Text pasted into a field stays with the field.
 */
export function useDrops(reader: Reader, { hover, leave }: Hover, tell: (said: string) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      hover();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      leave();
      const data = event.dataTransfer;
      if (data !== null) reader.read('dropped-file', nameOf([...data.files]), () => SOURCES.droppedFile.read(data));
    };
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const isInField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (data === null || (isInField && data.files.length === 0)) return;
      event.preventDefault();
      const files = [...data.files];
      const text = data.getData('text/plain');
      if (files.length > 0) reader.read('chosen-file', nameOf(files), () => SOURCES.chosenFile.read(files));
      else if (text.trim() !== '') reader.read('pasted-text', '', () => SOURCES.pastedText.read(text));
      // What is shown stays: nothing has come that could stand in its place.
      else tell(enShell.actions.nothingPasted);
    };
    document.addEventListener('dragenter', over);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragenter', over);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [reader, hover, leave, tell]);
}
