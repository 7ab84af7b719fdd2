import type { Graph } from '../host/graph/graph-request';
import { graphError } from '../host/graph/graph-request-error';
import type { GraphError, GraphResult } from '../host/graph/graph-request-error';
import type { WhoseMailbox } from '../host/graph/whose-mailbox';
import { literal, query } from '../text/odata';
import { itemsOf } from '../text/untrusted-json';
import { daysAgo } from './mailbox';
import {
  askMailbox,
  extendedProperty,
  FIELDS,
  IS_REPORT,
  LEADS_ON,
  MESSAGE_CLASS,
  readListed,
  REPORT_CLASS,
  withProperty,
} from './mailbox-list';
import type { ListedReport, MailboxAccess } from './mailbox-list';
import { graphProblem, HEADERS, listedMessage } from './mailbox-message';
import { problemOnly } from './source';
import type { Source } from './source';

export interface RelatedQuestion {
  readonly graph: Graph;
  readonly mailbox: WhoseMailbox;
  /** The time in milliseconds since 1970. */
  readonly now: number;
  readonly messageId: string | null;
  /** As Graph writes it. */
  readonly conversationId: string | null;
  /** The id may be the bounce's own: it's a draft that forwards it. */
  readonly isForwarded: boolean;
  readonly signal?: AbortSignal;
}

/** PidTagInReplyToId: the id of the message that another one answers. */
const IN_REPLY_TO = 'String 0x1042';
const PAGE_SIZE = '50';
/** Who writes bounces that Exchange keeps as ordinary mail. */
const DAEMON = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]{16,})@/i;

interface Way {
  readonly path: string;
  readonly fits: (message: ListedReport, fields: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * The bounce that belongs to a message: to a sent one, to what somebody answers, or to the one that a draft forwards. Exact
 * ways first. What one of them finds ends the search; no answer means that there is none.
 */
export const relatedBounce: Source<RelatedQuestion> = {
  door: 'mailbox',
  async read({ graph, mailbox, signal, ...about }) {
    const access: MailboxAccess = { graph, mailbox, isSilent: false };
    let failure: GraphError | null = null;
    let hasAnswer = false;
    for (const way of waysTo(mailbox.path, about)) {
      const found = await follow(way, access, signal);
      if (found.ok && found.value.length > 0)
        return { messages: found.value.map((report) => listedMessage(report, access)), problems: [] };
      if (found.ok) hasAnswer = true;
      else failure = found.error;
      if (!found.ok && !LEADS_ON.has(found.error.fault)) return problemOnly(graphProblem(found.error, access));
    }
    return hasAnswer || failure === null ? { messages: [], problems: [] } : problemOnly(graphProblem(failure, access));
  },
};

type About = Pick<RelatedQuestion, 'messageId' | 'conversationId' | 'isForwarded' | 'now'>;

function waysTo(mailbox: readonly string[], { messageId, conversationId, isForwarded, now }: About): readonly Way[] {
  const messages = [...mailbox, 'messages'];
  const by = (filter: string): string =>
    query(messages, { $filter: filter, $select: FIELDS, $expand: withProperty(MESSAGE_CLASS), $top: PAGE_SIZE });
  const ofId = (id: string): readonly Way[] => [
    ...(isForwarded ? [{ path: by(`internetMessageId eq ${literal(id)}`), fits: mayBeBounce }] : []),
    {
      path: by(`singleValueExtendedProperties/any(ep:ep/id eq '${IN_REPLY_TO}' and ep/value eq ${literal(id)})`),
      fits: mayBeBounce,
    },
  ];
  const ofConversation = (id: string): Way => ({
    // An order beside this filter is refused (InefficientFilter).
    path: by(`conversationId eq ${literal(id)}`),
    fits: mayBeBounce,
  });
  const ofHeaders = (id: string): Way => ({
    path: query(messages, {
      $filter: `receivedDateTime ge ${daysAgo(now)} and ${IS_REPORT}`,
      $orderby: 'receivedDateTime desc',
      $select: FIELDS,
      $expand: withProperty(HEADERS),
      $top: PAGE_SIZE,
    }),
    fits: (_, fields) => answers(extendedProperty(fields, HEADERS) ?? '', id),
  });
  return [
    ...(messageId === null ? [] : ofId(messageId)),
    ...(conversationId === null ? [] : [ofConversation(conversationId)]),
    ...(messageId === null ? [] : [ofHeaders(messageId)]),
  ];
}

const mayBeBounce = ({ itemClass, from }: ListedReport): boolean =>
  REPORT_CLASS.test(itemClass ?? '') || DAEMON.test(from ?? '');

/** Whether the headers name the id as what they answer (RFC 5322 section 3.6.4). Folded lines are joined first. */
function answers(headers: string, id: string): boolean {
  const lines = headers.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines.some((line) => /^(?:in-reply-to|references):/i.test(line) && line.includes(id));
}

async function follow(
  { path, fits }: Way,
  access: MailboxAccess,
  signal: AbortSignal | undefined,
): Promise<GraphResult<readonly ListedReport[]>> {
  const answer = await askMailbox(access, path, signal);
  if (!answer.ok) return answer;
  const items = itemsOf(answer.value);
  if (items === null) return { ok: false, error: graphError('bad-answer', 'messages', 'no list') };
  const found = items.flatMap((fields) => readListed(fields).filter((message) => fits(message, fields)));
  const newestFirst = found.sort((a, b) => (b.received ?? '').localeCompare(a.received ?? ''));
  return { ok: true, value: newestFirst };
}
