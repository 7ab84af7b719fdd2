import { MAX_RECIPIENTS } from '../../limits';

const OPENS_LIST =
  /\bfollowing (?:address|recipient|user|mailbox|account)(?:es|s)?\b.{0,200}(?:[:.]|-----)\s*$|\b(?:addresses|recipients|users) (?:had|have) (?:permanent|fatal|delivery)\b/i;
const ENTRY = /^[ \t]{0,12}(?:<([\w.+-]{1,64})>|([\w.+-]{1,64}))[ \t]*(?:\(.{0,200}\))?$/;

/**
 * Recipients that a server names by the part before the @ alone, since all of them are its own: a line each, below words that
 * announce them.
 */
export function bareNames(text: string): readonly string[] {
  const found = new Set<string>();
  let isInside = false;
  let hasEntry = false;
  for (const line of text.split('\n')) {
    if (OPENS_LIST.test(line.slice(0, 400))) {
      [isInside, hasEntry] = [true, false];
      continue;
    }
    if (!isInside) continue;
    const [, bracketed, plain] = ENTRY.exec(line) ?? [];
    const name = bracketed ?? plain;
    if (name !== undefined && found.size < MAX_RECIPIENTS) {
      found.add(name);
      hasEntry = true;
    } else if (line.trim() !== '' || hasEntry) isInside = false;
  }
  return [...found];
}
