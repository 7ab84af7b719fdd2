// Lines of sendmail's log: `to=` may name several recipients, and `stat=` says what became of them.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { logEntries } from './reading/log-entries';
import { findAddresses } from '../tokens/address';

const DELIVERY = /\bto=(\S{3,2000}?),? (.{0,600}?)\b(?:dsn=([245]\.\d{1,3}\.\d{1,3}), )?(stat=(.{1,2000}))$/;

export const sendmailLog: Dialect = {
  id: 'sendmail-log',
  title: 'Log lines of sendmail',
  read: (text) => logEntries(text, /(?:\S{1,80} ){0,4}?(?:[0-9A-Za-z]{10,20}: )?to=/).flatMap(readDelivery),
};

function readDelivery(entry: string): readonly ReportedRecipient[] {
  const [, addresses = '', fields = '', status = null, , words = ''] = DELIVERY.exec(entry) ?? [];
  const open = words.indexOf('(');
  const said = open !== -1 && words.endsWith(')') ? words.slice(open + 1, -1) : undefined;
  const action = actionOf(words);
  const reason = action === 'delivered' ? (said ?? words) : words;
  // "stat=User unknown" is what sendmail makes of the answer; a reply is the answer itself.
  const relay = /\brelay=\[?([\w.-]{3,255}?)\.?[\],\s]/.exec(fields)?.[1]?.toLowerCase();
  const host = relay !== undefined && /^[45]\d\d[ -]/.test(words) ? relay : null;
  return findAddresses(addresses).map((who) => ({ who, action, status, host, reasons: [reason] }));
}

function actionOf(words: string): Action {
  if (/^sent\b/i.test(words)) return 'delivered';
  return /^(?:deferred|queued|4\d\d[ -])/i.test(words) ? 'delayed' : 'failed';
}
