// Postmark: its webhook's objects, and the notice that it mails. The description is one sentence for each type; the reply stands
// in the details.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { eventOf } from './reading/event';
import { objectsIn, textOf } from './reading/json';
import type { Json } from './reading/json';
import { actionOfReply } from './reading/reply-action';
import { hasHeader } from '../mail/mail';
import type { Mail } from '../mail/mail';

const IS_EVENT = /"RecordType"\s*:\s*"(?:Bounce|Delivery)"|"Type"\s*:\s*"(?:\w{2,20}Bounce|Transient)"/;
const RECIPIENT = /^[ \t]*Recipient:[ \t]*(\S{3,320}@\S{3,255})[ \t]*$/im;
const DETAILS = /^[ \t]*Details:[ \t]*\n?((?:[ \t]*\S.*(?:\n|$)){1,12})/im;

export const postmark: Dialect = {
  id: 'postmark',
  title: 'Postmark',
  isWrittenBy: ({ mail }) => isPostmarks(mail),
  read: (text, mail) =>
    IS_EVENT.test(text) ? objectsIn(text).flatMap(toRecipient) : isPostmarks(mail) ? readNotice(text) : [],
};

const isPostmarks = (mail: Mail): boolean => hasHeader(mail, 'x-pm-message-id') && /\bbounced\b/i.test(mail.subject);

function readNotice(text: string): readonly ReportedRecipient[] {
  const who = RECIPIENT.exec(text)?.[1];
  const details = DETAILS.exec(text)?.[1]?.replace(/^\s*smtp;\s*/i, '') ?? '';
  if (who === undefined) return [];
  return [{ ...eventOf(who, actionOfReply(details) ?? 'failed', '', details), isNotice: true }];
}

function toRecipient(event: Json): readonly ReportedRecipient[] {
  const type = textOf(event, 'Type', 'RecordType');
  const address = textOf(event, 'Email', 'Recipient');
  if (type === '' || !address.includes('@')) return [];
  const details = textOf(event, 'Details').replace(/^\s*smtp;\s*/i, '');
  const words = actionOfReply(details) === null ? details || textOf(event, 'Description') : details;
  return [eventOf(address, actionOfReply(words) ?? actionOfType(type), '', words)];
}

function actionOfType(type: string): Action {
  if (type === 'Delivery') return 'delivered';
  return /^(?:Transient|DnsError|SMTPApiError)$/.test(type) ? 'delayed' : 'failed';
}
