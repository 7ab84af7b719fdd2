import type { Door } from '../model/raw-bounce';
import { problemOnly, alreadyRead } from './source';
import type { Intake, Source } from './source';

/** Text pasted or typed: a whole source, a part of a bounce, or one line such as `550 5.7.1 ...`. */
export const pastedText: Source<string> = {
  door: 'pasted-text',
  read: (text) => Promise.resolve(readPastedText(text, 'pasted-text')),
};

/** The kind stays open: a pasted text may be a mail's whole source. */
export function readPastedText(text: string, door: Door): Intake {
  if (text.trim() === '') return problemOnly({ reason: 'nothing-in-it' });
  return {
    messages: [alreadyRead({ kind: 'unknown', bytes: new TextEncoder().encode(text), origin: { door } })],
    problems: [],
  };
}
