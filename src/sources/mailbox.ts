import { MAX_CONCURRENT } from '../host/graph/graph-request';
import type { Graph } from '../host/graph/graph-request';
import type { GraphError, GraphResult } from '../host/graph/graph-request-error';
import type { Origin, RawBounce } from '../model/raw-bounce';
import { query } from '../text/odata';
import { fieldsOf, textIn } from '../text/untrusted-json';
import { MESSAGE_CLASS, extendedProperty, firstPage, MAIL_SCOPE, nextPage } from './mailbox-list';
import type { ListedReport, Page } from './mailbox-list';
import { problemOnly } from './source';
import type { Intake, IncomingMessage, ReadOptions, Source, SourceProblem } from './source';

export interface MailboxQuestion {
  readonly graph: Graph;
  /** Time in milliseconds since 1970. */
  readonly now: number;
  /** Stops the first request. Later ones have their own signals. */
  readonly signal?: AbortSignal;
}

/** How far back the list goes, if Graph accepts a date. */
const DAYS = 90;
const HEADERS = 'String 0x007D';
const READ = { method: 'GET', scopes: [MAIL_SCOPE] } as const;

/** Recent bounces of the person's own mailbox through Microsoft Graph, newest first, a page at a time. */
export const mailboxBounces: Source<MailboxQuestion> = {
  door: 'mailbox',
  async read({ graph, now, signal }) {
    const since = `${new Date(now - DAYS * 86_400_000).toISOString().slice(0, 19)}Z`;
    return intakeOf(await firstPage(graph, since, signal), graph);
  },
};

function intakeOf(page: GraphResult<Page>, graph: Graph): Intake {
  if (!page.ok) return problemOnly(problemOf(page.error));
  const { reports, next } = page.value;
  return {
    messages: reports.map((report) => pieceFor(report, graph)),
    problems: [],
    concurrency: MAX_CONCURRENT,
    ...(next === null ? {} : { next: async (signal) => intakeOf(await nextPage(graph, next, signal), graph) }),
  };
}

const problemOf = (error: GraphError): SourceProblem => ({ reason: 'graph', error, scopes: [MAIL_SCOPE] });

function pieceFor(report: ListedReport, graph: Graph): IncomingMessage {
  const origin: Origin = { door: 'mailbox', ...(report.subject === '' ? {} : { name: report.subject }) };
  const hints = {
    subject: report.subject,
    ...(report.itemClass === null ? {} : { itemClass: report.itemClass }),
    ...(report.from === null ? {} : { from: report.from }),
  };
  const read = async ({ signal, isClick }: ReadOptions = {}): Promise<RawBounce | SourceProblem> => {
    // The click for a list is no click for a window at each of its messages.
    const how = isClick === true ? READ : { ...READ, isSilent: true as const };
    const file = await graph.ask(
      { ...how, path: `${query(['me', 'messages', report.id])}/$value`, wants: 'mime' },
      signal,
    );
    if (file.ok) return { kind: 'mime', bytes: file.value as Uint8Array, origin, hints };
    // Some reports cannot be made into a file (ErrorContentConversionFailed): their parts are still there.
    if (!mayHaveParts(file.error)) return problemOf(file.error);
    return (await readParts(graph, report.id, origin, hints, signal)) ?? problemOf(file.error);
  };
  return { origin, ...(report.received === null ? {} : { received: report.received }), read };
}

const mayHaveParts = ({ fault }: GraphError): boolean =>
  fault === 'unavailable' || fault === 'refused' || fault === 'bad-answer' || fault === 'not-found';

/** Body and headers of a message, as Outlook would give them. Null if Graph doesn't give them either. */
async function readParts(
  graph: Graph,
  id: string,
  origin: Origin,
  hints: NonNullable<RawBounce['hints']>,
  signal: AbortSignal | undefined,
): Promise<RawBounce | null> {
  const answer = await graph.ask(
    {
      ...READ,
      isSilent: true,
      path: query(['me', 'messages', id], {
        $select: 'subject,from,receivedDateTime,body',
        $expand: `singleValueExtendedProperties($filter=id eq '${MESSAGE_CLASS}' or id eq '${HEADERS}')`,
      }),
    },
    signal,
  );
  if (!answer.ok) return null;
  const fields = fieldsOf(answer.value);
  const body = fieldsOf(fields['body']);
  const content = textIn(body, 'content');
  const headers = extendedProperty(fields, HEADERS);
  if (content === null && headers === null) return null;
  return {
    kind: textIn(body, 'contentType')?.toLowerCase() === 'text' ? 'text' : 'html',
    bytes: new TextEncoder().encode(content ?? ''),
    origin,
    hints: { ...hints, ...(headers === null ? {} : { headers }) },
  };
}
