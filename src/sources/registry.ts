import { chosenFile } from './chosen-file';
import { droppedFile } from './dropped-file';
import { pastedText } from './pasted-text';
import { selectedItem } from './selected-item';

/** Every way in. None may be the only one: Outlook does not open add-ins on bounces everywhere. */
export const SOURCES = { selectedItem, droppedFile, chosenFile, pastedText } as const;
