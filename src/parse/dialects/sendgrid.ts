// Events of SendGrid's webhook, and of services that write the same flat objects (Brevo, Mailjet, Mandrill): an address, the
// name of an event, a reason.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { eventOf } from './reading/event';
import { objectOf, objectsIn, textOf } from './reading/json';
import type { Json } from './reading/json';

const IS_EVENT = /"event"\s*:\s*"/;
const ACTIONS: Readonly<Record<string, Action>> = {
  bounce: 'failed',
  blocked: 'failed',
  dropped: 'failed',
  hard_bounce: 'failed',
  invalid_email: 'failed',
  reject: 'failed',
  deferred: 'delayed',
  deferral: 'delayed',
  soft_bounce: 'delayed',
  delivered: 'delivered',
};

export const sendgrid: Dialect = {
  id: 'sendgrid',
  title: 'Events of SendGrid',
  read: (text) => (IS_EVENT.test(text) ? objectsIn(text).flatMap(toRecipient) : []),
};

function toRecipient(event: Json): readonly ReportedRecipient[] {
  const action = ACTIONS[textOf(event, 'event').toLowerCase()];
  const message = objectOf(event['msg']);
  const address = textOf(event, 'email') || textOf(message, 'email');
  if (action === undefined || !address.includes('@')) return [];
  const reason =
    textOf(event, 'reason', 'response', 'error', 'comment') || textOf(message, 'diag', 'bounce_description');
  return [eventOf(address, action, textOf(event, 'status'), reason)];
}
