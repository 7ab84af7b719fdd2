// What PHPMailer prints while it debugs, and what it says when it gives up.
import type { Dialect, ReportedRecipient } from './dialect';
import { actionOfReply } from './reading/reply-action';
import { readSessionIn } from './reading/session';
import type { Marks } from './reading/session';
import { fold } from '../mail/text-decode';
import { isAddress, normalizeAddress } from '../tokens/address';

const MARKS: Marks = {
  client: /\bCLIENT -> SERVER: ?(.*?)(?:<br ?\/?>)?$/,
  server: /\b(?:SERVER -> CLIENT|SMTP -> FROM SERVER): ?(\d{3}.*?)(?:<br ?\/?>)?$/,
};
const REFUSED = /\bThe following recipients failed: (.+)/i;
const ENTRY = /([^\s:;,<>]{1,128}@[^\s:;,<>]{3,255}): (.{1,1000}?)(?=\s[^\s:;,<>]{1,128}@[^\s:;,<>]{3,255}: |$)/g;
const DATA_REFUSED =
  /\bSMTP Error: data not accepted\..{0,200}?(Detail: (.{1,1000}?) SMTP code: (\d{3})(?: Additional SMTP info: (\d\.\d{1,3}\.\d{1,3}))?)/i;

export const phpMailer: Dialect = {
  id: 'php-mailer',
  title: 'Errors of PHPMailer',
  read(text) {
    const session = readSessionIn(text, MARKS);
    if (session.length > 0) return session;
    const words = fold(text.slice(0, 20_000));
    return [...refusedIn(words), ...refusedDataIn(words)];
  },
};

function refusedIn(words: string): readonly ReportedRecipient[] {
  const list = REFUSED.exec(words)?.[1] ?? '';
  // The reply code stands only in the debugging lines; a recipient that "failed" here was refused.
  const [, code = null] = /\bSMTP code: (\d{3})/.exec(list) ?? [];
  return [...list.matchAll(ENTRY)]
    .filter(([, who = '']) => isAddress(who))
    .map(([, who = '', reason = '']) => ({
      who: normalizeAddress(who),
      action: actionOfReply(code ?? reason) ?? 'failed',
      status: null,
      host: null,
      reasons: [reason.trim()],
    }));
}

function refusedDataIn(words: string): readonly ReportedRecipient[] {
  const [, reason = '', , code = '', status = null] = DATA_REFUSED.exec(words) ?? [];
  if (reason === '') return [];
  return [{ who: null, action: actionOfReply(code), status, host: null, reasons: [reason] }];
}
