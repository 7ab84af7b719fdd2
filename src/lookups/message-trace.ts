import type { Graph } from '../host/graph/graph-request';
import { graphFailure } from '../host/graph/graph-request-error';
import type { GraphError, GraphResult } from '../host/graph/graph-request-error';
import { TRACE_STATUSES } from '../model/trace';
import type { TracedRecipient, TraceEvent, TraceStatus } from '../model/trace';
import { usableMessageId } from '../text/message-id';
import { calling, literal, query } from '../text/odata';
import { oneLine } from '../text/plain-text';
import { itemsOf, textIn } from '../text/untrusted-json';
import type { Fields } from '../text/untrusted-json';
import { recordRequests } from './recorded-graph';
import type { RecordedGraph, SentRequest } from './recorded-graph';

export const TRACE_SCOPE = 'ExchangeMessageTrace.Read.All';

export type TraceOutcome =
  | { readonly kind: 'traced'; readonly recipients: readonly TracedRecipient[]; readonly left: number }
  /** Nothing of this id in these days: it never reached this organization's servers, or it went under another id. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-message-id' }
  /** Sent more than 90 days ago. */
  | { readonly kind: 'too-old' }
  /** Microsoft's own app for message trace has never been added to this organization. */
  | { readonly kind: 'not-provisioned' }
  | { readonly kind: 'failed'; readonly error: GraphError };

export interface TraceAnswer {
  readonly requests: readonly SentRequest[];
  readonly outcome: TraceOutcome;
}

/** The message that bounced, as the bounce tells it: hostile, encoded here. */
export interface TracedMessage {
  readonly messageId: string | null;
  /** Who it didn't reach: their steps are asked for first. */
  readonly failed: readonly string[];
  /** ISO 8601, when it was sent, or else when the bounce came. */
  readonly sent: string | null;
}

const DAY_MS = 86_400_000;
/** Graph-based message trace: ten days a query, 90 days back. */
const DAYS_A_QUERY = 10;
const DAYS_BACK = 90;
/** Clocks differ, and a bounce may tell the time in a zone that it doesn't name. */
const DAYS_BEFORE = 1;
/** Recipients whose steps are asked for: each is a request, and there are 100 in five minutes for the whole organization. */
const MAX_DETAILS = 3;
const MAX_RECIPIENTS = 20;
const MAX_EVENTS = 50;
const MAX_DETAIL = 600;
/** The service names its own app where nobody added it to the organization; provisioning takes hours, with the same answer. */
const NOT_PROVISIONED = /service principal|8bd644d1-64a1-4d4b-ae52-2e0cbf64e373/i;

/**
 * Where the message went, and where it ended, from the organization's own message trace (Graph v1.0).
 * @param now the time in milliseconds since 1970
 */
export async function traceMessage(
  graph: Graph,
  { messageId, failed, sent }: TracedMessage,
  now: number,
  signal?: AbortSignal,
): Promise<TraceAnswer> {
  const recorded = recordRequests(graph, signal);
  const end = (outcome: TraceOutcome): TraceAnswer => ({ requests: recorded.requests, outcome });
  const id = usableMessageId(messageId);
  if (id === null) return end({ kind: 'no-message-id' });
  const days = daysOf(sent, now);
  if (days === null) return end({ kind: 'too-old' });
  const listed = await listTraces(recorded, id, days);
  if (!listed.ok) return end(outcomeOf(listed.error));
  if (listed.value.length === 0) return end({ kind: 'not-found' });
  const wanted = new Set(failed.map((address) => address.toLowerCase()));
  const rank = ({ address, status }: TracedRow): number =>
    wanted.has(address.toLowerCase()) ? 0 : status === 'failed' ? 1 : 2;
  const rows = [...listed.value].sort((a, b) => rank(a) - rank(b));
  const recipients: TracedRecipient[] = [];
  for (const [index, { trace, address, status }] of rows.slice(0, MAX_RECIPIENTS).entries()) {
    const events = index < MAX_DETAILS ? await stepsOf(recorded, trace, address) : null;
    recipients.push({ address, status, events });
  }
  return end({ kind: 'traced', recipients, left: rows.length - recipients.length });
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days to look at: from the day before the message was sent. Null: that's longer ago than traces are kept. */
function daysOf(sent: string | null, now: number): Days | null {
  const known = Date.parse(sent ?? '');
  const latest = now - DAYS_A_QUERY * DAY_MS;
  const wanted = Number.isNaN(known) ? latest : Math.min(known - DAYS_BEFORE * DAY_MS, now - DAYS_BEFORE * DAY_MS);
  // A minute is left for the way to the service.
  const oldest = now - DAYS_BACK * DAY_MS + 60_000;
  if (!Number.isNaN(known) && known < oldest) return null;
  const from = Math.max(wanted, oldest);
  return { from: seconds(from), to: seconds(Math.min(from + DAYS_A_QUERY * DAY_MS, now)) };
}

const seconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

interface TracedRow {
  readonly trace: string;
  readonly address: string;
  readonly status: TraceStatus;
}

async function listTraces(graph: RecordedGraph, id: string, { from, to }: Days): Promise<GraphResult<TracedRow[]>> {
  const path = query(['admin', 'exchange', 'tracing', 'messageTraces'], {
    $filter: `receivedDateTime ge ${from} and receivedDateTime le ${to} and messageId eq ${literal(id)}`,
    $top: '100',
  });
  const answer = await graph.ask({ method: 'GET', path, scopes: [TRACE_SCOPE] });
  if (!answer.ok) return answer;
  const items = itemsOf(answer.value);
  if (items === null) return graphFailure('bad-answer', 'GET messageTraces', 'no list of traces');
  return { ok: true, value: items.flatMap(toRow) };
}

function toRow(item: Fields): readonly TracedRow[] {
  const [trace, address] = [textIn(item, 'id'), textIn(item, 'recipientAddress')];
  if (trace === null || address === null) return [];
  // A value that came later is none of ours.
  const status = TRACE_STATUSES.find((one) => one.toLowerCase() === textIn(item, 'status')?.toLowerCase());
  return [{ trace, address, status: status ?? 'unknown' }];
}

/** The steps for one recipient. Without them, the status still says how it ended. */
async function stepsOf(graph: RecordedGraph, trace: string, address: string): Promise<readonly TraceEvent[] | null> {
  const path =
    query(['admin', 'exchange', 'tracing', 'messageTraces', trace]) +
    calling('getDetailsByRecipient', 'recipientAddress', address);
  const answer = await graph.ask({ method: 'GET', path, scopes: [TRACE_SCOPE], isSilent: true });
  const items = answer.ok ? itemsOf(answer.value) : null;
  if (items === null) return null;
  const events = items.map((item): TraceEvent => ({
    at: textIn(item, 'dateTime'),
    event: oneLine(textIn(item, 'event') ?? '', 60),
    detail: oneLine(textIn(item, 'description') ?? '', MAX_DETAIL),
  }));
  return events.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '')).slice(0, MAX_EVENTS);
}

function outcomeOf(error: GraphError): TraceOutcome {
  return NOT_PROVISIONED.test(error.message) ? { kind: 'not-provisioned' } : { kind: 'failed', error };
}
