import { copyToClipboard } from '../host/browser/clipboard';
import { words } from '../locales/words';
import type { ActionResult } from './action-result';

/** Copies a text. Call it inside the click: browsers allow no copying later. */
export function copyText(text: string, what: string): ActionResult {
  if (copyToClipboard(text)) return { message: words.shell.actions.copied({ what }) };
  return { message: words.shell.actions.copyYourself, manualCopy: { what, text } };
}
