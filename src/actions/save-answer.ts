import { adviceAsFile } from '../advise/advice-json';
import { saveFile } from '../host/browser/save-file';
import { words } from '../locales/words';
import type { Advice } from '../model/advice';
import type { ActionResult } from './action-result';

const FILE = 'bounce.json';

/** Saves the answer as a file to attach: what the command line prints, and the delivery route. Else its text to copy. */
export function saveAnswer(advice: Advice): ActionResult {
  const text = adviceAsFile(advice);
  const isSaved = saveFile(FILE, text, 'application/json');
  const t = words.shell.actions;
  return {
    message: isSaved ? t.saved({ file: FILE }) : t.savedNot,
    manualCopy: { what: t.answerAsJson, text, isSpare: isSaved },
  };
}
