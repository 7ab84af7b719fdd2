import { isBesideDraft, openNewMail } from '../host/office/compose';
import { words } from '../locales/words';
import type { Letter } from '../model/advice';
import type { ActionResult } from './action-result';

/** What opening a message needs of a letter. */
export type PreparedText = Pick<Letter, 'name' | 'to' | 'subject' | 'body'>;

/** Opens a prepared letter for the person to read and send. If nothing can open it, offers its text to copy. */
export async function openLetter(letter: PreparedText): Promise<ActionResult> {
  const t = words.shell.actions;
  const opened = await openNewMail(letter);
  if (opened === 'window') return { message: t.letterWindow };
  const head = letter.to.length > 0 ? [`${t.to}: ${letter.to.join('; ')}`] : [];
  const text = [...head, `${t.subject}: ${letter.subject}`, '', letter.body].join('\n');
  const said = isBesideDraft()
    ? { program: t.letterProgramDraft, not: t.letterNotDraft }
    : { program: t.letterProgram, not: t.letterNot };
  // Nothing tells whether a mail program opened, so the text is offered in any case.
  return {
    message: opened === 'mail-program' ? said.program : said.not,
    manualCopy: { what: letter.name, text },
  };
}
