import { openNewMail } from '../host/office/compose';
import { enShell } from '../locales/en-shell';
import type { Letter } from '../model/advice';
import type { ActionResult } from './action-result';

/** Opens a prepared letter for the person to read and send; where nothing can open it, its text to copy. */
export async function openLetter(letter: Letter): Promise<ActionResult> {
  const t = enShell.actions;
  const opened = await openNewMail(letter);
  if (opened === 'window') return { message: t.letterWindow };
  const head = letter.to.length > 0 ? [`${t.to}: ${letter.to.join('; ')}`] : [];
  const text = [...head, `${t.subject}: ${letter.subject}`, '', letter.body].join('\n');
  // Whether a mail program came up, nobody tells: the text is there in any case.
  return {
    message: opened === 'mail-program' ? t.letterProgram : t.letterNot,
    manualCopy: { what: letter.name, text },
  };
}
