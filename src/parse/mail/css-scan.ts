// Cuts CSS at a character that means something where it stands: in no string, no parentheses, and no escape.

/** Where the next of some characters is that stands in no string, no parentheses, and no escape. */
export function findEnd(css: string, from: number, stops: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const c = css.charAt(at);
    if (c === '\\') at++;
    else if (c === '"' || c === "'") at = endOfString(css, at);
    else if (c === '(' || c === '[') depth++;
    else if ((c === ')' || c === ']') && depth > 0) depth--;
    else if (depth === 0 && stops.includes(c)) return at;
  }
  return css.length;
}

/** A string ends at its quote, or with the line. */
function endOfString(css: string, from: number): number {
  const quote = css.charAt(from);
  for (let at = from + 1; at < css.length; at++) {
    const c = css.charAt(at);
    if (c === '\\') at++;
    else if (c === quote || c === '\n') return at;
  }
  return css.length;
}

/** The parts between such marks, a semicolon or a comma for instance. Empty ones are left out. */
export function topLevel(css: string, mark: string): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < css.length;) {
    const end = findEnd(css, at, mark);
    out.push(css.slice(at, end).trim());
    at = end + 1;
  }
  return out.filter((part) => part !== '');
}
