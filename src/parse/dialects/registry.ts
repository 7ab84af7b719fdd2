// Who writes like what, one line each. Adding one is a file here, a line below, and a folder of fixtures.
import type { Dialect, ReportedRecipient } from './dialect';
import { amazonSes } from './amazon-ses';
import { barracuda } from './barracuda';
import { cisco } from './cisco';
import { courier } from './courier';
import { curl } from './curl';
import { domino } from './domino';
import { dotnetException } from './dotnet-exception';
import { exchangeIms } from './exchange-ims';
import { exchangeOnline } from './exchange-online';
import { exchangeServer } from './exchange-server';
import { exchangeTracking } from './exchange-tracking';
import { exim } from './exim';
import { eximLog } from './exim-log';
import { ezmlm } from './ezmlm';
import { gmail } from './gmail';
import { googleGroups } from './google-groups';
import { icloud } from './icloud';
import { javaMail } from './java-mail';
import { listserv } from './listserv';
import { mailQueue } from './mail-queue';
import { mailgun } from './mailgun';
import { mailman } from './mailman';
import { majordomo } from './majordomo';
import { messageTrace } from './message-trace';
import { mimecast } from './mimecast';
import { nodemailer } from './nodemailer';
import { outlookClient } from './outlook-client';
import { outlookCom } from './outlook-com';
import { phpMailer } from './php-mailer';
import { postfix } from './postfix';
import { postfixLog } from './postfix-log';
import { postmark } from './postmark';
import { proofpoint } from './proofpoint';
import { pythonException } from './python-exception';
import { qmail } from './qmail';
import { qmailLog } from './qmail-log';
import { sendgrid } from './sendgrid';
import { sendmail } from './sendmail';
import { sendmailLog } from './sendmail-log';
import { smtpLog } from './smtp-log';
import { smtpSession } from './smtp-session';
import { swaks } from './swaks';
import { sympa } from './sympa';
import { yahoo } from './yahoo';
import type { Mail } from '../mail/mail';
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
  postmark,
  mailman,
  listserv,
  majordomo,
  ezmlm,
  sympa,
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
  mimecast,
  exchangeTracking,
  messageTrace,
  mailQueue,
  postfixLog,
  eximLog,
  sendmailLog,
  qmailLog,
  swaks,
  curl,
  phpMailer,
  pythonException,
  nodemailer,
  dotnetException,
  javaMail,
  sendgrid,
  mailgun,
  googleGroups,
  smtpLog,
  smtpSession,
];

/** Name of the program that wrote a report. */
export function writerOf(signs: Signs): string | null {
  const writer = DIALECTS.find(({ isWrittenBy }) => isWrittenBy?.(signs));
  return writer?.generator ?? writer?.id ?? null;
}

/**
 * What the first dialect that can cut a text into recipients finds, one that names them before one that cannot; empty where
 * only the general reader can.
 */
export function readByDialect(text: string, mail: Mail): readonly ReportedRecipient[] {
  let unnamed: readonly ReportedRecipient[] = [];
  for (const { read } of DIALECTS) {
    const found = read?.(text, mail) ?? [];
    if (found.some(({ who }) => who !== null)) return found;
    if (unnamed.length === 0) unnamed = found;
  }
  return unnamed;
}
