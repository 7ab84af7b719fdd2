// Lines of Exim's main log and reject log: a mark behind the message's id says what became of a recipient.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { logEntries } from './reading/log-entries';
import { findAddress } from '../tokens/address';

const DELIVERY = /(?:^|\s)\w{6}-\w{6,11}-\w{2,4} (=>|->|>>|\*\*|==) (\S{1,330})(?: <([^<>\s]{3,320})>)?(.*)$/;
const REJECTION = /\bF=<[^>]{0,320}>.{0,200}? (temporarily )?rejected (?:RCPT|recipient) <?([^<>\s]{3,320}?)>?: (.+)$/;
const ACTIONS: Readonly<Record<string, Action>> = { '**': 'failed', '==': 'delayed' };

export const eximLog: Dialect = {
  id: 'exim-log',
  title: 'Log lines of Exim',
  read: (text) =>
    logEntries(text, /\w{6}-\w{6,11}-\w{2,4} /).flatMap((entry) => readDelivery(entry) ?? readRejection(entry) ?? []),
};

function readDelivery(entry: string): ReportedRecipient | null {
  const [, mark = '', first = '', original = '', rest = ''] = DELIVERY.exec(entry) ?? [];
  const who = findAddress(first.replace(/:$/, '')) ?? findAddress(original);
  if (who === null) return null;
  const action = ACTIONS[mark] ?? 'delivered';
  const words = first.endsWith(':') ? rest : rest.slice(rest.search(/: /) + 1);
  const reason = action === 'delivered' ? (/ C="([^"]{3,400})"/.exec(rest)?.[1] ?? '') : words.trim();
  const isRemote = /^SMTP error from remote|^\d{3}[ -]/.test(reason);
  return {
    who,
    action,
    status: null,
    host: isRemote ? (/ H=([\w.-]{3,255})/.exec(rest)?.[1]?.toLowerCase() ?? null) : null,
    reasons: reason === '' ? [] : [reason],
  };
}

function readRejection(entry: string): ReportedRecipient | null {
  const [, isTemporary, address = '', reason = ''] = REJECTION.exec(entry) ?? [];
  const who = findAddress(address);
  if (who === null) return null;
  const action = isTemporary === undefined ? 'failed' : 'delayed';
  return { who, action, status: null, host: null, reasons: [reason] };
}
