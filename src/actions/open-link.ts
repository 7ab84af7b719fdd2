import { openPage } from '../host/office/links';
import { words } from '../locales/words';
import type { Link } from '../model/cause';
import type { ActionResult } from './action-result';

/** Opens a page from our own table in the browser. */
export function openLink({ title, url }: Link): ActionResult {
  if (openPage(url)) return { message: words.shell.actions.linkOpened({ title }) };
  return { message: words.shell.actions.linkNot, manualCopy: { what: title, text: url } };
}
