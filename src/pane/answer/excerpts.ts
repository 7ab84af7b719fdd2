import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { EvidenceSource } from '../../model/evidence';
import { oneSegment, segmentsOf, type Segment } from './prose-segments';
import { fold, quotesOf, withoutPictures } from './quotes';

/** A part of an excerpt. Splitting text, never building markup, is what keeps a hostile quote harmless. */
interface ExcerptPart {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Excerpt {
  readonly source: EvidenceSource;
  readonly parts: readonly ExcerptPart[];
}

const MAX_RECIPIENTS_SEARCHED = 10;
const MAX_TEXT_SEARCHED = 100_000;
const ROOM_AROUND = 120;
const MAX_EXCERPT = 600;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The quotes behind a cause, each inside the paragraph it stands in, with the quoted part marked; rows of tables are left out.
 * Quotes near each other in one text share an excerpt. Work is bounded: the first quotes, recipients and characters only;
 * a quote that is found nowhere stands alone.
 */
export function excerptsOf(cause: CauseAdvice, bounce: Bounce): readonly Excerpt[] {
  const contexts = contextsOf(cause, bounce);
  const byText = new Map<string, { readonly source: EvidenceSource; readonly ranges: Range[] }>();
  const add = (source: EvidenceSource, text: string, range: Range): void => {
    const entry = byText.get(text) ?? { source, ranges: [] };
    entry.ranges.push(range);
    byText.set(text, entry);
  };
  for (const { source, words } of quotesOf(cause)) {
    const found = placesOf(words, contextsFor(source, contexts));
    if (found.length === 0) add(source, words, { from: 0, to: words.length });
    for (const { text, range } of found) add(source, text, range);
  }
  return [...byText].flatMap(([text, { source, ranges }]) =>
    windowsOf(ranges).map((marks) => ({ source, parts: split(text, marks) })),
  );
}

/** A text to look for quotes in. */
interface Context {
  readonly whole: string;
  readonly segments: readonly Segment[];
}

/** The paragraphs a quote reaches into, and where in each. None where it isn’t found, or is all table. */
function placesOf(
  words: string,
  contexts: readonly Context[],
): readonly { readonly text: string; readonly range: Range }[] {
  const context = contexts.find(({ whole }) => whole.includes(words));
  if (context === undefined) return [];
  const start = context.whole.indexOf(words);
  return context.segments.flatMap(({ text, at, isTable }) => {
    const range = { from: Math.max(0, start - at), to: Math.min(text.length, start + words.length - at) };
    return isTable || range.to <= range.from ? [] : [{ text, range }];
  });
}

interface Contexts {
  readonly diagnostics: readonly Context[];
  readonly passages: readonly { readonly source: EvidenceSource; readonly context: Context }[];
  readonly prose: Context;
}

function contextsOf(cause: CauseAdvice, bounce: Bounce): Contexts {
  const recipients = cause.recipients.slice(0, MAX_RECIPIENTS_SEARCHED);
  return {
    diagnostics: recipients.flatMap(({ diagnostic }) => (diagnostic === null ? [] : [contextOf(diagnostic)])),
    passages: [...recipients.flatMap(({ passages }) => passages), ...bounce.passages].map(({ source, quote }) => ({
      source,
      context: contextOf(withoutPictures(quote.slice(0, MAX_TEXT_SEARCHED))),
    })),
    prose: joined(segmentsOf(bounce.text.slice(0, MAX_TEXT_SEARCHED))),
  };
}

const contextOf = (text: string): Context => joined(oneSegment(fold(text.slice(0, MAX_TEXT_SEARCHED))));

const joined = (segments: readonly Segment[]): Context => ({
  whole: segments.map(({ text }) => text).join(' '),
  segments,
});

/** Where a quote is looked for: in what its source names first, so that the excerpt shows the place it came from. */
function contextsFor(source: EvidenceSource, { diagnostics, passages, prose }: Contexts): readonly Context[] {
  const same = passages.filter((passage) => passage.source === source).map(({ context }) => context);
  return source === 'report-text' ? [prose, ...same] : [...diagnostics, ...same, prose];
}

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
