import { chosenFile } from './chosen-file';
import { composeDraft } from './compose-draft';
import { droppedFile } from './dropped-file';
import { pageLink } from './page-link';
import { pastedText } from './pasted-text';
import { selectedItem } from './selected-item';
import { selectedItems } from './selected-items';

/**
 * Every way in that is there from the start. None may be the only one: Outlook does not open add-ins on bounces everywhere.
 * The mailbox (mailbox.ts) comes with the files for Microsoft Graph.
 */
export const SOURCES = {
  selectedItem,
  selectedItems,
  composeDraft,
  droppedFile,
  chosenFile,
  pastedText,
  pageLink,
} as const;
