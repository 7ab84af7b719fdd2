import type { Graph } from '../host/graph/graph-request';
import type { GraphCall } from '../host/graph/graph-request-send';
import { graphError } from '../host/graph/graph-request-error';
import type { Fault, GraphError, GraphResult } from '../host/graph/graph-request-error';
import type { WhoseMailbox } from '../host/graph/whose-mailbox';
import { query } from '../text/odata';
import { fieldsOf, itemsOf, textIn } from '../text/untrusted-json';
import type { Fields } from '../text/untrusted-json';

/** A report in the mailbox, not read yet. */
export interface ListedReport {
  readonly id: string;
  readonly subject: string;
  readonly from: string | null;
  /** ISO 8601. */
  readonly received: string | null;
  /** The message class, if Graph gave it. */
  readonly itemClass: string | null;
}

export interface Page {
  readonly reports: readonly ListedReport[];
  /** The path of the next page. */
  readonly next: string | null;
}

/** MAPI property PidTagMessageClass, as Graph writes it. */
export const MESSAGE_CLASS = 'String 0x001A';
export const IS_REPORT = `singleValueExtendedProperties/any(ep:ep/id eq '${MESSAGE_CLASS}' and startswith(ep/value,'REPORT.'))`;
/** One property at a time: two ids with `or` between them may come back empty. */
export const withProperty = (id: string): string => `singleValueExtendedProperties($filter=id eq '${id}')`;
const WITH_CLASS = withProperty(MESSAGE_CLASS);
export const FIELDS = 'id,subject,receivedDateTime,from';
const PAGE_SIZE = '25';
/** Page size if Graph can't filter by class: one page of the inbox is filtered here. */
const UNFILTERED_PAGE = '100';
/** REPORT.IPM.Note.NDR, .SMIME.NDR, .Delayed.DR, …: what Exchange makes of reports (MS-OXCMAIL); receipts are none. */
export const REPORT_CLASS = /^REPORT\..*\.(?:NDR|DR)$/i;
/** What bounces are called, for a mailbox that can only be searched: most are in one of these languages. */
const SUBJECTS = ['undeliverable', 'undelivered', 'unzustellbar', 'onbestelbaar', 'nondelivery', 'bounced'];

/** A mailbox and the way to it. */
export interface MailboxAccess {
  readonly graph: Graph;
  readonly mailbox: WhoseMailbox;
  /** Nobody clicked for this request, so no sign-in window may open. */
  readonly isSilent: boolean;
}

/** Faults of one query: another one may work. Any other fault would come again with each of them. */
export const LEADS_ON: ReadonlySet<Fault> = new Set(['refused', 'not-found', 'timeout']);

interface ReportQuery {
  readonly path: string;
  /** In the order of dates already. */
  readonly isSorted: boolean;
  /** Whether the answer may contain anything but reports. */
  readonly isMixed: boolean;
}

/**
 * Ways to list reports, best first: whether Graph takes the first ones differs between mailboxes, and a
 * refusal of the question leads on to the next. So does silence: a filter may take longer than anybody waits.
 */
const reportQueries = (mailbox: readonly string[], since: string): readonly ReportQuery[] => [
  {
    path: query([...mailbox, 'messages'], {
      $filter: `receivedDateTime ge ${since} and ${IS_REPORT}`,
      $orderby: 'receivedDateTime desc',
      $select: FIELDS,
      $expand: WITH_CLASS,
      $top: PAGE_SIZE,
    }),
    isSorted: true,
    isMixed: false,
  },
  {
    path: query([...mailbox, 'messages'], {
      $filter: IS_REPORT,
      $select: FIELDS,
      $expand: WITH_CLASS,
      $top: PAGE_SIZE,
    }),
    isSorted: false,
    isMixed: false,
  },
  {
    path: query([...mailbox, 'mailFolders', 'inbox', 'messages'], {
      $top: UNFILTERED_PAGE,
      $orderby: 'receivedDateTime desc',
      $select: FIELDS,
      $expand: WITH_CLASS,
    }),
    isSorted: true,
    isMixed: true,
  },
  {
    path: query([...mailbox, 'messages'], {
      $search: `"${SUBJECTS.map((word) => `subject:${word}`).join(' OR ')}"`,
      $select: FIELDS,
      $top: UNFILTERED_PAGE,
    }),
    isSorted: true,
    isMixed: false,
  },
];

/**
 * The newest reports of the mailbox.
 * @param since ISO 8601 to the second, how far back to look
 */
export async function firstPage(
  { graph, mailbox, isSilent }: MailboxAccess,
  since: string,
  signal?: AbortSignal,
): Promise<GraphResult<Page>> {
  let last: GraphError = graphError('refused', 'messages', 'not asked');
  for (const rung of reportQueries(mailbox.path, since)) {
    const answer = await askMailbox({ graph, mailbox, isSilent }, rung.path, signal);
    if (answer.ok) return readPage(graph, answer.value, rung);
    last = answer.error;
    if (!LEADS_ON.has(last.fault)) break;
  }
  return { ok: false, error: last };
}

/** The page a link of Graph's leads to. */
export async function nextPage(access: MailboxAccess, path: string, signal?: AbortSignal): Promise<GraphResult<Page>> {
  const answer = await askMailbox(access, path, signal);
  return answer.ok ? readPage(access.graph, answer.value, queryOfLink(path)) : answer;
}

/** What is known of a page by its link: Graph puts the question into it. */
const queryOfLink = (path: string): ReportQuery => ({
  path,
  isSorted: !/(?:\$|%24)filter=/i.test(path) || /(?:\$|%24)orderby=/i.test(path),
  isMixed: !/(?:\$|%24)search=/i.test(path),
});

export function askMailbox(
  { graph, mailbox, isSilent }: MailboxAccess,
  path: string,
  signal: AbortSignal | undefined,
): Promise<GraphResult<unknown>> {
  const call: GraphCall = {
    method: 'GET',
    path,
    scopes: [mailbox.scope],
    ...(isSilent ? { isSilent: true as const } : {}),
  };
  return graph.ask(call, signal);
}

function readPage(graph: Graph, answer: unknown, { isSorted, isMixed }: ReportQuery): GraphResult<Page> {
  const items = itemsOf(answer);
  if (items === null) return { ok: false, error: graphError('bad-answer', 'messages', 'no list') };
  const listed = items.flatMap(readListed);
  const reports = listed.filter(({ itemClass }) => (itemClass === null ? !isMixed : REPORT_CLASS.test(itemClass)));
  const link = textIn(fieldsOf(answer), '@odata.nextLink');
  const inOrder = isSorted ? reports : [...reports].sort((a, b) => (b.received ?? '').localeCompare(a.received ?? ''));
  return { ok: true, value: { reports: inOrder, next: link === null ? null : graph.pathOf(link) } };
}

export function readListed(fields: Fields): readonly ListedReport[] {
  const id = textIn(fields, 'id');
  if (id === null) return [];
  return [
    {
      id,
      subject: textIn(fields, 'subject') ?? '',
      from: textIn(fieldsOf(fieldsOf(fields['from'])['emailAddress']), 'address'),
      received: textIn(fields, 'receivedDateTime'),
      itemClass: extendedProperty(fields, MESSAGE_CLASS),
    },
  ];
}

/** An extended property by its id. Graph answers `String 0x1a` to a question for `String 0x001A`. */
export function extendedProperty(fields: Fields, id: string): string | null {
  const all = itemsOf({ value: fields['singleValueExtendedProperties'] }) ?? [];
  const found = all.find((one) => numberOf(textIn(one, 'id') ?? '') === numberOf(id));
  return found === undefined ? null : textIn(found, 'value');
}

const numberOf = (id: string): number => Number.parseInt(id.slice(id.lastIndexOf('x') + 1), 16);
