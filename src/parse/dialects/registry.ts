// Who writes like what, one line each. Adding one is a file here, a line below, and a folder of fixtures.
import type { Dialect, ReportedRecipient } from './dialect';
import { amazonSes } from './amazon-ses';
import { barracuda } from './barracuda';
import { cisco } from './cisco';
import { courier } from './courier';
import { domino } from './domino';
import { exchangeIms } from './exchange-ims';
import { exchangeOnline } from './exchange-online';
import { exchangeServer } from './exchange-server';
import { exchangeTracking } from './exchange-tracking';
import { exim } from './exim';
import { eximLog } from './exim-log';
import { gmail } from './gmail';
import { icloud } from './icloud';
import { messageTrace } from './message-trace';
import { mimecast } from './mimecast';
import { outlookClient } from './outlook-client';
import { outlookCom } from './outlook-com';
import { postfix } from './postfix';
import { postfixLog } from './postfix-log';
import { proofpoint } from './proofpoint';
import { pythonException } from './python-exception';
import { qmail } from './qmail';
import { qmailLog } from './qmail-log';
import { sendmail } from './sendmail';
import { sendmailLog } from './sendmail-log';
import { yahoo } from './yahoo';
import type { Signs } from './reading/signs';

/** In order: the first that fits. What a program writes by itself comes before what it may pass on from another. */
export const DIALECTS: readonly Dialect[] = [
  outlookClient,
  exchangeIms,
  gmail,
  outlookCom,
  exchangeOnline,
  exchangeServer,
  amazonSes,
  mimecast,
  proofpoint,
  barracuda,
  cisco,
  yahoo,
  icloud,
  qmail,
  postfix,
  exim,
  sendmail,
  courier,
  domino,
  exchangeTracking,
  messageTrace,
  postfixLog,
  eximLog,
  sendmailLog,
  qmailLog,
  pythonException,
];

/** Name of the program that wrote a report. */
export const writerOf = (signs: Signs): string | null =>
  DIALECTS.find(({ id, isWrittenBy }) => id !== null && isWrittenBy(signs))?.id ?? null;

/** What the first dialect that can cut a text into recipients finds; empty where only the general reader can. */
export function readByDialect(text: string): readonly ReportedRecipient[] {
  for (const { read } of DIALECTS) {
    const found = read?.(text) ?? [];
    if (found.length > 0) return found;
  }
  return [];
}
