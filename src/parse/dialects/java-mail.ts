// What Java's mail classes raise (javax.mail, Jakarta Mail, Angus): exceptions inside one another, each with one reply.
import type { Dialect, ReportedRecipient } from './dialect';
import { answered } from './reading/reply-action';
import { MAX_PASSAGE_CHARS } from '../limits';
import { fold } from '../mail/text-decode';
import { findAddress } from '../tokens/address';

const REFUSAL =
  /\b(SMTPAddressFailed|SMTPSendFailed|SMTPSenderFailed|SMTPAddressSucceeded|AuthenticationFailed)Exception: ([2-5]\d\d[ -])/g;
// The next exception, a line of the stack, or the end of the paragraph.
const IS_NEXT = /^[ \t]{0,20}(?:at [\w.$/]{3,300}\(|\.{3} \d|nested exception|Caused by:|;|$)/;
const QUOTED = /<([^\s<>@]{1,128}@[^\s<>]{3,255})>/;
const BARE = /^[2-5]\d\d[ -](?:[245]\.\d{1,3}\.\d{1,3} )?([^\s<>@]{1,128}@[^\s<>]{3,255}?)(?:\.{3}|[:;,]?\s)/;

export const javaMail: Dialect = {
  id: 'java-mail',
  title: "Exceptions of Java's mail classes",
  read(text) {
    const words = text.slice(0, 100_000);
    const all = [...words.matchAll(REFUSAL)].map((match) => {
      const at = match.index + match[0].length - (match[2] ?? '').length;
      return toRecipient(match[1] ?? '', words.slice(at, at + MAX_PASSAGE_CHARS));
    });
    const named = all.filter(({ who }) => who !== null);
    return named.length > 0 ? named : all.slice(0, 1);
  },
};

function toRecipient(name: string, rest: string): ReportedRecipient {
  const lines = rest.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && IS_NEXT.test(line));
  const reason = fold(lines.slice(0, end === -1 ? 1 : end).join(' ')).replace(/;$/, '');
  const address = name.startsWith('SMTPAddress') ? (QUOTED.exec(reason)?.[1] ?? BARE.exec(reason)?.[1]) : undefined;
  return answered(findAddress(address ?? ''), reason);
}
