/**
 * Removes characters from both ends of a text. A pattern such as `/x+$/` tries again from every place, which is slow on hostile
 * text; this looks at each character once.
 */
export function strip(text: string, atStart: string, atEnd: string = atStart): string {
  let from = 0;
  let to = text.length;
  while (from < to && atStart.includes(text.charAt(from))) from++;
  while (to > from && atEnd.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
