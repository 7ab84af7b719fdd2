import { MAX_CONCURRENT } from '../host/graph/graph-request';
import type { Graph } from '../host/graph/graph-request';
import type { GraphResult } from '../host/graph/graph-request-error';
import type { WhoseMailbox } from '../host/graph/whose-mailbox';
import { firstPage, nextPage } from './mailbox-list';
import type { MailboxAccess, Page } from './mailbox-list';
import { graphProblem, listedMessage } from './mailbox-message';
import { problemOnly } from './source';
import type { Intake, Source } from './source';

export interface MailboxQuestion {
  readonly graph: Graph;
  readonly mailbox: WhoseMailbox;
  /** The time in milliseconds since 1970. It's asked again when the list is refreshed. */
  readonly now: () => number;
  /** Stops the first request. Later ones have their own signals. */
  readonly signal?: AbortSignal;
}

/** How far back the list goes, if Graph accepts a date. */
const DAYS = 90;

/** Days before now, as Graph filters by them. */
export const daysAgo = (now: number, days: number = DAYS): string =>
  `${new Date(now - days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Recent bounces of a mailbox through Microsoft Graph, newest first, a page at a time. */
export const mailboxBounces: Source<MailboxQuestion> = {
  door: 'mailbox',
  async read({ graph, mailbox, now, signal }) {
    const access: MailboxAccess = { graph, mailbox, isSilent: false };
    const intake = intakeOf(await firstPage(access, daysAgo(now()), signal), access);
    if (intake.problems.length > 0) return intake;
    // Nobody clicks for a refresh.
    const quiet: MailboxAccess = { ...access, isSilent: true };
    return {
      ...intake,
      refresh: async (stop) => intakeOf(await firstPage(quiet, daysAgo(now()), stop), quiet),
    };
  },
};

function intakeOf(page: GraphResult<Page>, access: MailboxAccess): Intake {
  if (!page.ok) return problemOnly(graphProblem(page.error, access));
  const { reports, next } = page.value;
  return {
    messages: reports.map((report) => listedMessage(report, access)),
    problems: [],
    concurrency: MAX_CONCURRENT,
    ...(next === null ? {} : { next: async (signal) => intakeOf(await nextPage(access, next, signal), access) }),
  };
}
