import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { Evidence, EvidenceSource } from '../../model/evidence';

/** A part of an excerpt. Splitting text, never building markup, is what keeps a hostile quote harmless. */
interface ExcerptPart {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Excerpt {
  readonly source: EvidenceSource;
  readonly parts: readonly ExcerptPart[];
}

const MAX_QUOTES = 12;
const MAX_RECIPIENTS_SEARCHED = 10;
const MAX_TEXT_SEARCHED = 100_000;
const MAX_QUOTE = 400;
const ROOM_AROUND = 120;
const MAX_EXCERPT = 600;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The quotes behind a cause, each inside the words it stands in, with the quoted part marked.
 * Quotes near each other in one text share an excerpt. Work is bounded: the first quotes, recipients and characters only;
 * a quote that is found nowhere stands alone.
 */
export function excerptsOf(cause: CauseAdvice, bounce: Bounce): readonly Excerpt[] {
  const contexts = contextsOf(cause, bounce);
  const byText = new Map<string, { readonly source: EvidenceSource; readonly ranges: Range[] }>();
  for (const { source, quote } of cause.evidence.slice(0, MAX_QUOTES)) {
    const words = fold(quote.slice(0, MAX_QUOTE));
    if (words === '') continue;
    const text = contextsFor(source, contexts).find((context) => context.includes(words)) ?? words;
    const from = text.indexOf(words);
    const entry = byText.get(text) ?? { source, ranges: [] };
    entry.ranges.push({ from, to: from + words.length });
    byText.set(text, entry);
  }
  return [...byText].flatMap(([text, { source, ranges }]) =>
    windowsOf(ranges).map((marks) => ({ source, parts: split(text, marks) })),
  );
}

interface Contexts {
  readonly diagnostics: readonly string[];
  readonly passages: readonly Pick<Evidence, 'source' | 'quote'>[];
  readonly prose: string;
}

function contextsOf(cause: CauseAdvice, bounce: Bounce): Contexts {
  const recipients = cause.recipients.slice(0, MAX_RECIPIENTS_SEARCHED);
  return {
    diagnostics: recipients.flatMap(({ diagnostic }) => (diagnostic === null ? [] : [short(diagnostic)])),
    passages: [...recipients.flatMap(({ passages }) => passages), ...bounce.passages].map(({ source, quote }) => ({
      source,
      quote: short(quote),
    })),
    prose: short(bounce.text),
  };
}

/** Where a quote is looked for: in what its source names first, so that the excerpt shows the place it came from. */
function contextsFor(source: EvidenceSource, { diagnostics, passages, prose }: Contexts): readonly string[] {
  const same = passages.filter((passage) => passage.source === source).map(({ quote }) => quote);
  return source === 'report-text' ? [prose, ...same] : [...diagnostics, ...same, prose];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const short = (text: string): string => fold(text.slice(0, MAX_TEXT_SEARCHED));

/** Marks that fit into one excerpt go together; overlapping ones become one. */
function windowsOf(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const windows: Range[][] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const current = windows.at(-1);
    const last = current?.at(-1);
    const first = current?.[0];
    if (current === undefined || last === undefined || first === undefined) windows.push([range]);
    else if (range.from <= last.to) current[current.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else if (range.to - first.from <= MAX_EXCERPT && range.from - last.to <= 2 * ROOM_AROUND) current.push(range);
    else windows.push([range]);
  }
  return windows;
}

function split(text: string, marks: readonly Range[]): readonly ExcerptPart[] {
  const start = Math.max(0, (marks[0]?.from ?? 0) - ROOM_AROUND);
  const end = Math.min(text.length, (marks.at(-1)?.to ?? 0) + ROOM_AROUND);
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const { from, to } of marks) {
    parts.push({ text: text.slice(at, from), isMarked: false }, { text: text.slice(from, to), isMarked: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? '…' : ''), isMarked: false });
  if (start > 0) parts.unshift({ text: '…', isMarked: false });
  return parts.filter((part) => part.text !== '');
}
