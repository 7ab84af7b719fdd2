// What Microsoft 365's message trace shows: "{LED=550 5.1.1 ...};{MSG=};{FQDN=mx.contoso.com};{IP=...}", the last error data of
// a delivery, with the recipient beside it or nowhere.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { actionOfReply } from './reading/reply-action';
import { MAX_PASSAGE_CHARS } from '../limits';
import { header } from '../mail/mail';
import { fold } from '../mail/text-decode';
import { findAddress } from '../tokens/address';

const LAST_ERROR = /\{LED=/i;
const RECIPIENT = /^[ \t]*recipient(?:[ _]?address)?(?:\(s\))?[ \t]*[:=\n][ \t]*(\S{3,330})/im;

export const messageTrace: Dialect = {
  id: 'message-trace',
  title: 'Message trace of Microsoft 365',
  read(text, mail) {
    const pieces = text.split(LAST_ERROR);
    // A reply in front of it is the report's own: the last error only explains it.
    if (/\b5\d\d [245]\.\d{1,3}\.\d{1,3}[ ;:,]+\w/.test(pieces[0] ?? '')) return [];
    // Its labels above a blank line look like the headers of a mail.
    const named = findAddress(RECIPIENT.exec(text)?.[1] ?? header(mail, 'recipient') ?? '');
    return pieces.slice(1).flatMap((piece, i) => {
      const before = pieces[i] ?? '';
      const beside = findAddress(RECIPIENT.exec(piece)?.[1] ?? '') ?? named;
      return readLastError(fold(piece.slice(0, MAX_PASSAGE_CHARS)), before.slice(-400), beside);
    });
  },
};

function readLastError(piece: string, before: string, who: string | null): readonly ReportedRecipient[] {
  const reason = /^(.+?)(?:\};? ?\{(?:MSG|FQDN|IP|LRT)=|\}\]|\}$)/.exec(piece)?.[1] ?? piece.split('}', 1)[0] ?? '';
  const host = /\{FQDN=([\w.-]{3,255})\}/i.exec(piece)?.[1]?.toLowerCase() ?? null;
  const quoted = /<([^<>\s]{1,128}@[^<>\s]{3,255})>/.exec(reason)?.[1];
  return reason.trim() === ''
    ? []
    : [
        {
          who: who ?? findAddress(quoted ?? ''),
          action: actionOfEvent(reason, before),
          status: null,
          host: /^[45]/.test(reason) && !isOwn(reason) ? host : null,
          reasons: [reason.trim()],
        },
      ];
}

/** "Connection refused" and "Message expired" are the service's own words, though it names the server it tried. */
const isOwn = (reason: string): boolean => /^[45]\d\d [45]\.4\.\d|\[Message=Socket/.test(reason);

function actionOfEvent(reason: string, before: string): Action | null {
  if (/\.Expanded\b/i.test(reason)) return 'expanded';
  const isGivenUp = /\bevent(?:[ _]?id)?\s*[:=]\s*fail/i.test(before) && !reason.startsWith('2');
  return isGivenUp ? 'failed' : actionOfReply(reason);
}
