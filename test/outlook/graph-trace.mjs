// Message trace behind the contract server: which messages went where, and what happened to them for each recipient.
/** The answer where nobody added Microsoft's own app for it, beside FAULTS. */
export const TRACE_FAULTS = {
  'not provisioned': {
    status: 401,
    code: 'UnauthorizedAccess',
    message: 'The service principal for App ID 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373 was not found.',
  },
};

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DAYS_A_QUERY = 10;
const MAX_DAYS_BACK = 90;
const TIME = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ';
/** Both ends of the time first: without them Graph answers for the last 48 hours, whenever the message was sent. */
const FILTER = new RegExp(
  `^receivedDateTime ge (${TIME}) and receivedDateTime le (${TIME}) and messageId eq '((?:[^']|'')*)'$`,
);

/**
 * @param traces `[{ id, messageId, receivedDateTime, senderAddress, recipientAddress, subject, status, events: [{ dateTime, event, action,
 * description, data }] }]`, one per recipient
 * @returns handlers by operation
 */
export function traceHandlers(server, traces, { ok, refusal, refused }) {
  return {
    'admin.ListMessageTraces': ({ request }) => {
      const [, from, to, id] = FILTER.exec(request.query.$filter ?? '') ?? [];
      if (id === undefined) return refused('BadRequest', `not a trace: ${request.query.$filter}`);
      const [start, end] = [Date.parse(from), Date.parse(to)];
      if (end <= start || end - start > MAX_DAYS_A_QUERY * DAY_MS)
        return refused('BadRequest', `no trace over this time: ${from} to ${to}`);
      if (server.now() - start > MAX_DAYS_BACK * DAY_MS)
        return refused('BadRequest', `no trace that far back: ${from}`);
      const found = traces.filter(
        (trace) => trace.messageId === id.replaceAll("''", "'") && isWithin(trace.receivedDateTime, start, end),
      );
      return ok({ value: found.map(asTrace) });
    },
    'admin.exchangeMessageTrace.getDetailsByRecipient': ({ request }) => {
      const { recipientAddress, 'exchangeMessageTrace-id': id } = request.params;
      const trace = traces.find(
        (each) =>
          each.id === id && each.recipientAddress === decodeURIComponent(recipientAddress).replaceAll("''", "'"),
      );
      if (!trace) return refusal(404, 'ResourceNotFound');
      return ok({ value: trace.events.map((event) => ({ ...event, id, messageId: trace.messageId })) });
    },
  };
}

const isWithin = (time, start, end) => Date.parse(time) >= start && Date.parse(time) <= end;
const asTrace = (trace) => Object.fromEntries(Object.entries(trace).filter(([name]) => name !== 'events'));
