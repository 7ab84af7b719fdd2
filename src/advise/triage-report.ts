import { namesAndMore, triageWords } from '../locales/triage-words';
import { words } from '../locales/words';
import type { Summary } from '../model/summary';
import { jsonText } from '../text/json-text';
import { manyLines, oneLine } from '../text/plain-text';

const t = triageWords;

/** One cause of one answer of a list. */
interface TriageAnswer {
  /** Counts the messages; lines of one message share it. */
  readonly message: number;
  readonly summary: Summary;
  /** Of the message it was found in: a file's name, a subject. Hostile text. */
  readonly name: string;
}

/** What an export of a list contains. All of it is hostile text, for display. */
export interface TriageFacts {
  readonly counts: { readonly answers: number; readonly ordinary: number };
  /** A line for each cause of each answer, in the order in which the messages came. */
  readonly answers: readonly TriageAnswer[];
  /** The same under headings, in the order of the page. */
  readonly groups: readonly {
    readonly title: string;
    readonly hint: string;
    readonly isCareful: boolean;
    readonly answers: readonly TriageAnswer[];
  }[];
  /** Messages without an answer, and why. */
  readonly missed: readonly { readonly name: string; readonly why: string; readonly details: string }[];
  /** Messages whose turn has not come. */
  readonly waiting: readonly string[];
  /** What is missing as a whole. */
  readonly notes: readonly string[];
  /** Messages in all. */
  readonly messages: number;
}

const MAX_LISTED = 20;
/** A list of a few recipients is the longest part. */
const MAX_PART = 1000;

/** For a ticket: what is missing first, then the groups with their counts, and under each the recipients with code and date. */
export function triageText({ counts, groups, missed, waiting, notes, messages }: TriageFacts): string {
  return [
    t.report.title({ heading: words.shell.list.heading(counts) }),
    ...notes,
    ...(waiting.length > 0
      ? [t.report.partial({ done: messages - waiting.length - missed.length, all: messages })]
      : []),
    ...groups.flatMap(({ title, hint, isCareful, answers: members }) => [
      '',
      `${members.length} x ${title}`,
      ...(isCareful ? [t.report.careful] : hint === '' ? [] : [hint]),
      ...listed(members, lineOf),
    ]),
    ...(missed.length > 0
      ? ['', t.missed({ count: missed.length }), ...listed(missed, ({ name, why }) => inOneLine([name, why]))]
      : []),
    '',
  ].join('\n');
}

function listed<T>(all: readonly T[], write: (one: T) => string): readonly string[] {
  const rest = all.length - MAX_LISTED;
  return [...all.slice(0, MAX_LISTED).map(write), ...(rest > 0 ? [`  ${t.report.cut({ count: rest })}`] : [])];
}

function lineOf({ summary, name }: TriageAnswer): string {
  const { recipients, moreRecipients, status, date, said, messageId, subject, isSuspicious } = summary;
  const who = namesAndMore(recipients, moreRecipients);
  // For a forged one, and for one without recipients, the subject identifies it.
  const which = isSuspicious || who === '' ? (subject === '' ? name : subject) : '';
  return inOneLine([which, who, status ?? '', date ?? '', said, messageId ?? '']);
}

const inOneLine = (parts: readonly string[]): string =>
  `  - ${parts
    .filter((part) => part !== '')
    .map((part) => oneLine(part, MAX_PART))
    .join(' | ')}`;

/** For programs: an object for each cause of a bounce, and what's missing. Names are those of the command line's JSON if they mean the same. */
export const triageJson = ({ answers, missed, waiting, notes, messages }: TriageFacts): string =>
  `${jsonText(
    {
      messages,
      isComplete: missed.length === 0 && waiting.length === 0 && notes.length === 0,
      answers: answers.map(({ message, name, summary: { isSuspicious, cause, messageId, said, ...rest } }) => ({
        message,
        name,
        ...rest,
        authenticity: isSuspicious ? 'suspicious' : 'not suspicious',
        diagnostic: said,
        cause: cause === null ? null : { id: cause.id, name: cause.name, certainty: cause.certainty },
        fixableBy: cause?.fixableBy ?? [],
        originalMessageId: messageId,
      })),
      notRead: missed,
      notReached: waiting,
      notes,
    },
    2,
  )}\n`;

/** The columns of the table, in order. */
export const TRIAGE_COLUMNS = [
  'message',
  'name',
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

/** A row for each cause of an answer; behind them those without one, of the kind `not-read` with the reason, or `not-reached`. */
export const triageTable = (facts: TriageFacts): readonly (readonly string[])[] =>
  rowsOf(facts).map((row) => row.map(cellOf));

// What a spreadsheet takes for the start of a formula, also in full width.
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A cell that no spreadsheet works out: what comes before a formula's sign unseen is gone, and an apostrophe makes it text. */
function cellOf(text: string): string {
  const cell = manyLines(text, MAX_PART).trimStart();
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

const rowsOf = ({ answers, missed, waiting, notes }: TriageFacts): readonly (readonly string[])[] => [
  ...answers.map(({ message, name, summary }) => [
    String(message),
    name,
    summary.date ?? '',
    summary.subject,
    summary.kind,
    summary.isSuspicious ? 'yes' : 'no',
    summary.cause?.id ?? '',
    summary.cause?.certainty ?? '',
    summary.cause?.fixableBy.join(' ') ?? '',
    summary.status ?? '',
    summary.recipients.join(' '),
    String(summary.moreRecipients),
    summary.said,
    summary.messageId ?? '',
  ]),
  ...missed.map(({ name, why }) => without(name, 'not-read', why)),
  ...waiting.map((name) => without(name, 'not-reached', '')),
  ...notes.map((note) => without('', 'not-read', note)),
];

function without(name: string, kind: string, diagnostic: string): readonly string[] {
  const cells: Partial<Record<(typeof TRIAGE_COLUMNS)[number], string>> = { name, kind, diagnostic };
  return TRIAGE_COLUMNS.map((column) => cells[column] ?? '');
}
