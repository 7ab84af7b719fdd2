import { fold, withoutPictures } from './quotes';

/** A paragraph of a report’s prose on one line, or a row of a table. */
export interface Segment {
  readonly text: string;
  /** Where it begins in all of them, joined by spaces. */
  readonly at: number;
  readonly isTable: boolean;
}

// Columns stand apart by tabs or several spaces. After punctuation it's a wide gap between sentences, or a label and its value.
const COLUMNS = /[^.!?:;,\s](?:\t| {2,})\s*\S/;

/** Wrapped lines are joined; a blank line, a line of dashes and a row of a table end a paragraph. */
export function segmentsOf(prose: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let lines: string[] = [];
  const add = (text: string, isTable: boolean): void => {
    if (text === '') return;
    segments.push({ text, at, isTable });
    at += text.length + 1;
  };
  const endParagraph = (): void => {
    add(fold(lines.join(' ')), false);
    lines = [];
  };
  for (const line of withoutPictures(prose).split('\n')) {
    const isTable = COLUMNS.test(line);
    if (isTable || /^[\s_=*-]*$/.test(line)) endParagraph();
    if (isTable) add(fold(line), true);
    else lines.push(line);
  }
  endParagraph();
  return segments;
}

/** A text without paragraphs, such as a server’s reply. */
export const oneSegment = (text: string): readonly Segment[] => [{ text, at: 0, isTable: false }];
