import { readFiles } from './read-files';
import type { Source } from './source';

/** Files chosen with the file dialog: the keyboard's way in. */
export const chosenFile: Source<Iterable<File>> = {
  door: 'chosen-file',
  read: (files) =>
    readFiles(
      [...files].map((file) => ({ name: file.name, content: file })),
      'chosen-file',
    ),
};
