import { adviceAsMarkdown, adviceAsText } from '../advise/report';
import { words } from '../locales/words';
import type { Advice } from '../model/advice';
import type { Role } from '../model/cause';
import { copyText } from './copy-text';
import type { ActionResult } from './action-result';

/** Copies the whole answer, with the steps of one role. */
export function copyAnswer(advice: Advice, role: Role, format: 'text' | 'markdown'): ActionResult {
  const text = format === 'text' ? adviceAsText(advice, role) : adviceAsMarkdown(advice, role);
  return copyText(text, words.shell.actions.answer);
}
