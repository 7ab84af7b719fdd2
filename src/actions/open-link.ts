import { openPage } from '../host/office/links';
import { enShell } from '../locales/en-shell';
import type { Link } from '../model/cause';
import type { ActionResult } from './action-result';

/** Opens a page from our own table in the browser. */
export function openLink({ title, url }: Link): ActionResult {
  if (openPage(url)) return { message: enShell.actions.linkOpened(title) };
  return { message: enShell.actions.linkNot, manualCopy: { what: title, text: url } };
}
