import type { PageFragment } from './page-fragment';
import { readPastedText } from './pasted-text';
import type { Source } from './source';

/** A code or a text in the address of the pane's page. Whoever made the link is a stranger to the person who followed it. */
export const pageLink: Source<PageFragment> = {
  door: 'page-link',
  read: (asked) => Promise.resolve(readPastedText(asked.kind === 'code' ? asked.code : asked.text, 'page-link')),
};
