import { copyToClipboard } from '../host/browser/clipboard';
import { enShell } from '../locales/en-shell';
import type { Outcome } from './outcome';

/** Copies a text. Call it inside the click: browsers allow no copying later. */
export function copyText(text: string, what: string): Outcome {
  if (copyToClipboard(text)) return { said: enShell.actions.copied(what) };
  return { said: enShell.actions.copyYourself, byHand: { what, text } };
}
