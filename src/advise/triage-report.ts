import { enTriage as t } from '../locales/en-triage';
import type { Summary } from '../model/summary';
import { FIXER_NAMES } from '../locales/en-report';

/** What a list of bounces is taken along as. */
export interface TriageFacts {
  readonly summaries: readonly Summary[];
  /** Messages that could not be read. */
  readonly missed: number;
  readonly done: number;
  readonly all: number;
}

const MAX_LISTED = 20;

/** For a ticket: causes with their counts, most frequent first, and under each the recipients with code and date. */
export function triageText({ summaries, missed, done, all }: TriageFacts): string {
  const groups = [...groupBy(summaries)].sort(([, a], [, b]) => b.length - a.length);
  return [
    t.report.title(summaries.length),
    ...(done < all ? [t.report.partial(done, all)] : []),
    ...(missed > 0 ? [t.report.missed(missed)] : []),
    ...groups.flatMap(([title, members]) => ['', ...groupLines(title, members)]),
    '',
  ].join('\n');
}

function groupBy(summaries: readonly Summary[]): ReadonlyMap<string, readonly Summary[]> {
  const groups = new Map<string, Summary[]>();
  for (const summary of summaries) {
    const title = titleOf(summary);
    const group = groups.get(title);
    if (group) group.push(summary);
    else groups.set(title, [summary]);
  }
  return groups;
}

/** What a bounce is filed under. */
const titleOf = ({ isSuspicious, cause, kind }: Summary): string =>
  isSuspicious ? t.careful : (cause?.name ?? t.kinds[kind]);

function groupLines(title: string, members: readonly Summary[]): readonly string[] {
  const [first] = members;
  const who = first?.cause?.fixableBy.map((fixer) => FIXER_NAMES[fixer]).join(', ') ?? '';
  const rest = members.length - MAX_LISTED;
  return [
    `${members.length} x ${title}`,
    ...(first?.isSuspicious === true ? [t.report.careful] : who === '' ? [] : [t.startWith(who)]),
    ...members.slice(0, MAX_LISTED).map(lineOf),
    ...(rest > 0 ? [`  ${t.report.cut(rest)}`] : []),
  ];
}

const lineOf = ({ recipients, moreRecipients, status, date, said, messageId }: Summary): string =>
  `  - ${[t.recipients(recipients, moreRecipients), status ?? '', date ?? '', said, messageId ?? '']
    .filter((part) => part !== '')
    .join(' | ')}`;

/** One object a bounce, for programs. Names as in the JSON of the command line where they mean the same. */
export const triageJson = ({ summaries }: TriageFacts): string =>
  `${JSON.stringify(
    summaries.map(({ isSuspicious, cause, otherCauses, moreRecipients, messageId, said, ...rest }) => ({
      ...rest,
      authenticity: isSuspicious ? 'suspicious' : 'not suspicious',
      diagnostic: said,
      moreRecipients,
      cause: cause === null ? null : { id: cause.id, name: cause.name, certainty: cause.certainty },
      otherCauses,
      fixableBy: cause?.fixableBy ?? [],
      originalMessageId: messageId,
    })),
    null,
    2,
  )}\n`;

/** The columns of the table, in order. */
export const TRIAGE_COLUMNS = [
  'date',
  'subject',
  'kind',
  'suspicious',
  'cause',
  'certainty',
  'fixableBy',
  'status',
  'recipients',
  'moreRecipients',
  'diagnostic',
  'originalMessageId',
] as const;

export const triageTable = ({ summaries }: TriageFacts): readonly (readonly string[])[] =>
  summaries.map((one) => [
    one.date ?? '',
    one.subject,
    one.kind,
    one.isSuspicious ? 'yes' : 'no',
    one.cause?.id ?? '',
    one.cause?.certainty ?? '',
    one.cause?.fixableBy.join(' ') ?? '',
    one.status ?? '',
    one.recipients.join(' '),
    String(one.moreRecipients),
    one.said,
    one.messageId ?? '',
  ]);
