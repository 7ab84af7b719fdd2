// Events of Mailgun: the reply stands in an object of its own, without its codes in front.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { eventOf } from './reading/event';
import { objectOf, objectsIn, textOf } from './reading/json';
import type { Json } from './reading/json';

const IS_EVENT = /"delivery-status"\s*:|"event"\s*:\s*"(?:bounced|dropped)"/;
const ACTIONS: Readonly<Record<string, Action>> = {
  failed: 'failed',
  rejected: 'failed',
  bounced: 'failed',
  dropped: 'failed',
  delivered: 'delivered',
};

export const mailgun: Dialect = {
  id: 'mailgun',
  title: 'Events of Mailgun',
  read: (text) => (IS_EVENT.test(text) ? objectsIn(text).flatMap(toRecipient) : []),
};

function toRecipient(event: Json): readonly ReportedRecipient[] {
  const action = ACTIONS[textOf(event, 'event').toLowerCase()];
  const address = textOf(event, 'recipient');
  if (action === undefined || !address.includes('@')) return [];
  const status = objectOf(event['delivery-status']);
  const isLater = action === 'failed' && /^temporary$/i.test(textOf(event, 'severity'));
  const message = textOf(status, 'message') || textOf(status, 'description') || textOf(event, 'error', 'description');
  return [eventOf(address, isLater ? 'delayed' : action, textOf(status, 'enhanced-code'), message)];
}
