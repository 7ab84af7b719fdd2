// What a pattern cannot match without: so that a hundred patterns are not tried on a text that holds none of their words.

const SHORTEST = 3;

interface Alternatives {
  readonly needles: readonly string[] | null;
  /** Index behind the closing parenthesis, or the length of the source. */
  readonly end: number;
}

/**
 * Words in lower case of which one stands in every text that the pattern matches; null where none can be told. Understands
 * what clues are written in: groups, alternatives, classes, bounded repetition.
 */
export const needlesOf = (pattern: RegExp): readonly string[] | null => readAlternatives(pattern.source, 0).needles;

function readAlternatives(source: string, start: number): Alternatives {
  const all: string[] = [];
  let isKnown = true;
  let at = start;
  for (;;) {
    const { needles, end } = readSequence(source, at);
    if (needles === null) isKnown = false;
    else all.push(...needles);
    at = end + 1;
    if (source[end] !== '|') return { needles: isKnown ? [...new Set(all)] : null, end: at };
  }
}

/** One alternative, up to the next `|` or `)`: the longest run of plain characters in it, or what a group in it needs. */
function readSequence(source: string, start: number): Alternatives {
  let best: readonly string[] | null = null;
  let bestLength = SHORTEST - 1;
  let run = '';
  const offer = (needles: readonly string[]): void => {
    const length = Math.min(...needles.map((needle) => needle.length));
    if (length <= bestLength) return;
    best = needles;
    bestLength = length;
  };
  const endRun = (): void => {
    if (run.length > bestLength) offer([run.toLowerCase()]);
    run = '';
  };
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const c = source[at] ?? '';
    const next = source[at + 1] ?? '';
    let literal = '';
    let group: readonly string[] | null = null;
    if (c === '(') {
      const isLook = next === '?' && source[at + 2] !== ':';
      const inner = readAlternatives(source, at + (next === '?' ? (source[at + 2] === '<' ? 4 : 3) : 1));
      if (!isLook) group = inner.needles;
      at = inner.end;
    } else if (c === '[') {
      at = classEnd(source, at);
    } else if (c === '\\') {
      at += 2;
      // A boundary stands between two characters and parts none.
      if (next === 'b') continue;
      const escape = /^(?:u([\da-f]{4})|x([\da-f]{2}))/i.exec(source.slice(at - 1, at + 4));
      if (escape) {
        at += escape[0].length - 1;
        literal = String.fromCharCode(parseInt(escape[1] ?? escape[2] ?? '', 16));
      } else if (!isLetterOrDigit(next)) literal = next;
    } else {
      at++;
      if (c !== '.' && c !== '^' && c !== '$') literal = c;
    }
    const repeated = repetition(source, at);
    at = repeated.end;
    if (literal !== '' && !repeated.isOptional) run += literal;
    if (literal === '' || repeated.isRepeated) endRun();
    if (group && !repeated.isOptional) offer(group);
  }
  endRun();
  return { needles: best, end: at };
}

/** The quantifier at a place: `?`, `*`, `+`, `{n,m}`, each perhaps with a `?` behind. */
function repetition(source: string, at: number): { isRepeated: boolean; isOptional: boolean; end: number } {
  const c = source[at];
  if (c !== '?' && c !== '*' && c !== '+' && c !== '{') return { isRepeated: false, isOptional: false, end: at };
  const end = c === '{' ? source.indexOf('}', at) + 1 : at + 1;
  return {
    isRepeated: true,
    isOptional: c === '?' || c === '*' || source.startsWith('{0', at),
    end: source[end] === '?' ? end + 1 : end,
  };
}

function classEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at + 1;
  }
  return source.length;
}

const isLetterOrDigit = (c: string): boolean => /[A-Za-z0-9]/.test(c);
