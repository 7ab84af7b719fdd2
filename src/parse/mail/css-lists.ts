/** Cuts CSS text at a mark that stands in no parentheses. Empty parts are left out. */
export function topLevel(text: string, mark: string): readonly string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const c = text.charAt(at);
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (at === text.length || (depth === 0 && c === mark)) {
      out.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return out.filter((part) => part !== '');
}
