/** A paragraph of a report’s prose on one line, or a row of a table. */
export interface Segment {
  readonly text: string;
  /** Where it begins in all of them, joined by spaces. */
  readonly at: number;
  readonly isTable: boolean;
}

// What plain-text parts show for a picture and behind a link; it says nothing about a bounce.
const PICTURE_OR_TARGET = /\[(?:https?|cid|data):[^\]]{0,2000}\]|<https?:[^>]{0,2000}>/gi;
// Columns stand apart by tabs or several spaces. After punctuation it's a wide gap between sentences, or a label and its value.
const COLUMNS = /[^.!?:;,\s](?:\t| {2,})\s*\S/;

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const withoutPictures = (text: string): string => text.replace(PICTURE_OR_TARGET, '');

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
