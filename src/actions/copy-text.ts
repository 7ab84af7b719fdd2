import { copyToClipboard } from '../host/browser/clipboard';
import { enShell } from '../locales/en-shell';
import type { ActionResult } from './action-result';

/** Copies a text. Call it inside the click: browsers allow no copying later. */
export function copyText(text: string, what: string): ActionResult {
  if (copyToClipboard(text)) return { message: enShell.actions.copied(what) };
  return { message: enShell.actions.copyYourself, manualCopy: { what, text } };
}
