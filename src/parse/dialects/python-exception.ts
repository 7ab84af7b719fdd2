// What Python's smtplib and aiosmtplib raise: a tuple of the reply, with the address where one was refused. A dictionary holds
// one tuple for each of several recipients. With set_debuglevel(1) they print the session as well.
import type { Dialect, ReportedRecipient } from './dialect';
import { answered } from './reading/reply-action';
import { readSessionIn } from './reading/session';
import type { Marks } from './reading/session';
import { fold } from '../mail/text-decode';
import { isAddress, normalizeAddress } from '../tokens/address';

const STRING = String.raw`b?(?:'(?:[^'\\]|\\.){0,2000}'|"(?:[^"\\]|\\.){0,2000}")`;
const ADDRESS = String.raw`['"]([^'"\s]{1,128}@[^'"\s]{3,255})['"]`;
const ENTRY = new RegExp(String.raw`${ADDRESS}: \((\d{3}, ${STRING})\)`, 'g');
// The third value is the recipient, or the sender of SMTPSenderRefused.
const TUPLE = new RegExp(String.raw`(\w{0,60}?)(?:: |\()?\(?\b([45]\d\d, ${STRING})(?:, ${ADDRESS})?\)`, 'g');
const IS_TUPLE = /\bSMTP\w{3,40}|^[ \t]{0,20}\([45]\d\d, b['"]/m;
const MARKS: Marks = {
  client: /^\s*send: b?['"](.*?)(?:\\r\\n)?['"]\s*$/,
  server: /^\s*reply: b?['"](\d{3}.*?)(?:\\r\\n)?['"]\s*$/,
};

export const pythonException: Dialect = {
  id: 'python-exception',
  title: "Exceptions of Python's smtplib",
  read(text) {
    const words = fold(text.slice(0, 100_000));
    const refused = [...words.matchAll(ENTRY)].flatMap(([, who = '', reason = '']) => toRecipient(who, reason));
    if (refused.length > 0) return refused;
    const session = readSessionIn(text, MARKS);
    if (session.length > 0 || !IS_TUPLE.test(text)) return session;
    const tuples = [...words.matchAll(TUPLE)].flatMap(([, name = '', reason = '', address = '']) =>
      toRecipient(/sender/i.test(name) ? null : address, reason),
    );
    // A chain of exceptions says the same thing several times; the last one is what the program saw.
    return tuples.some(({ who }) => who !== null) ? tuples.filter(({ who }) => who !== null) : tuples.slice(-1);
  },
};

function toRecipient(address: string | null, reason: string): readonly ReportedRecipient[] {
  const who = address !== null && isAddress(address) ? normalizeAddress(address) : null;
  if (who === null && address !== null && address !== '') return [];
  return [answered(who, reason)];
}
