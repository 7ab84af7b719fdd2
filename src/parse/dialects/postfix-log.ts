// Lines of Postfix's log: one line is one recipient, and `status=` says what became of it.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { insideParentheses, logEntries } from './reading/log-entries';
import { actionOfReply } from './reading/reply-action';
import { isAddress, normalizeAddress } from '../tokens/address';

const DELIVERY = /\bto=< ?([^<>\s]{3,320})>,(.{0,600}?)\b(status=([a-z]{3,15}))(?: ?\((.*))?/i;
const REJECTION =
  /\breject(?:_warning)?: .{1,200}?: ((?:[45]\d\d) .{0,600}?); from=<[^>]{0,320}>(?: to=<([^<>\s]{3,320})>)?/i;
const ACTIONS: Readonly<Record<string, Action>> = {
  sent: 'delivered',
  deliverable: 'delivered',
  deferred: 'delayed',
  softbounce: 'delayed',
  bounced: 'failed',
  expired: 'failed',
  undeliverable: 'failed',
};

export const postfixLog: Dialect = {
  id: 'postfix-log',
  title: 'Log lines of Postfix',
  read: (text) =>
    logEntries(text, /(?:\S{1,80} ){0,4}?(?:(?:[0-9A-Za-z]{6,20}: )?(?:to|from)=<|NOQUEUE: )/).flatMap(
      (entry) => readDelivery(entry) ?? readRejection(entry) ?? [],
    ),
};

function readDelivery(entry: string): ReportedRecipient | null {
  const [, address = '', fields = '', , status = '', words = ''] = DELIVERY.exec(entry) ?? [];
  const action = ACTIONS[status.toLowerCase()];
  if (action === undefined || !isAddress(address)) return null;
  const said = insideParentheses(words);
  const code = /\bdsn=([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields)?.[1] ?? null;
  return { who: normalizeAddress(address), action, status: code, host: null, reasons: said === '' ? [] : [said] };
}

// Behind the reason Postfix lists what the client said: none of it is the refusal.
function readRejection(entry: string): ReportedRecipient | null {
  const [, reason = '', address = ''] = REJECTION.exec(entry) ?? [];
  if (reason === '' || (address !== '' && !isAddress(address))) return null;
  return {
    who: address === '' ? null : normalizeAddress(address),
    action: actionOfReply(reason),
    status: null,
    host: null,
    reasons: [reason],
  };
}
