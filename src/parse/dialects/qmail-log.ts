// Lines of qmail-send's log: a delivery gets a number with its recipient, and its outcome by that number later.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { logEntries } from './reading/log-entries';
import { isAddress, normalizeAddress } from '../tokens/address';

const START = /\bstarting delivery (\d{1,10}): msg \d{1,12} to (?:remote|local) (\S{3,330})/;
const OUTCOME = /\bdelivery (\d{1,10}): (success|failure|deferral): (\S{1,2000})/;
const ACTIONS: Readonly<Record<string, Action>> = { success: 'delivered', failure: 'failed', deferral: 'delayed' };

export const qmailLog: Dialect = {
  id: 'qmail-log',
  title: 'Log lines of qmail',
  read(text) {
    const addresses = new Map<string, string>();
    const out: ReportedRecipient[] = [];
    for (const entry of logEntries(text, /(?:\d{10}\.\d+ )?(?:starting )?delivery \d/)) {
      const [, number = '', address = ''] = START.exec(entry) ?? [];
      if (isAddress(address)) addresses.set(number, normalizeAddress(address));
      const [, ended = '', outcome = '', words = ''] = OUTCOME.exec(entry) ?? [];
      const action = ACTIONS[outcome];
      // qmail writes "_" for a blank.
      const reason = words.replaceAll('_', ' ').replace(/\/$/, '');
      if (action) out.push({ who: addresses.get(ended) ?? null, action, status: null, host: null, reasons: [reason] });
    }
    return out;
  },
};
