// What Python's smtplib raises where recipients were refused: a dictionary from address to reply.
import type { Dialect, ReportedRecipient } from './dialect';
import { actionOfReply } from './reading/reply-action';
import { fold } from '../mail/text-decode';
import { isAddress, normalizeAddress } from '../tokens/address';

const ENTRY = /['"]([^'"\s]{1,128}@[^'"\s]{3,255})['"]: \((\d{3}), b?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\)/g;

export const pythonException: Dialect = {
  id: null,
  title: "Exceptions of Python's smtplib",
  isWrittenBy: ({ text }) => fold(text).search(ENTRY) >= 0,
  read: (text) => [...fold(text).matchAll(ENTRY)].flatMap(toRecipient),
};

function toRecipient([entry, address = '', reply = '']: RegExpMatchArray): readonly ReportedRecipient[] {
  if (!isAddress(address)) return [];
  const reason = entry.slice(entry.indexOf(`(${reply}`) + 1, -1);
  return [
    { who: normalizeAddress(address), action: actionOfReply(reason), status: null, host: null, reasons: [reason] },
  ];
}
