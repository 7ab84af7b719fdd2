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
    if (source.charAt(end) !== '|') return { needles: isKnown ? [...new Set(all)] : null, end: at };
  }
}

/** One alternative, up to the next `|` or `)`: the longest run of plain characters in it, or what a group in it needs. */
function readSequence(source: string, start: number): Alternatives {
  let best: readonly string[] | null = null;
  let run = '';
  const offer = (needles: readonly string[] | null): void => {
    if (needles !== null && shortest(needles) >= SHORTEST && (best === null || shortest(needles) > shortest(best)))
      best = needles;
  };
  const endRun = (): void => {
    offer([run.toLowerCase()]);
    run = '';
  };
  let at = start;
  while (at < source.length && source.charAt(at) !== '|' && source.charAt(at) !== ')') {
    const c = source.charAt(at);
    if (c === '\\' && /[bB]/.test(source.charAt(at + 1))) {
      at += 2;
      continue;
    }
    let literal = '';
    let group: readonly string[] | null = null;
    if (c === '(') {
      const isLook = /^\(\?<?[=!]/.test(source.slice(at, at + 4));
      const open = /^\((?:\?(?::|<?[=!]))?/.exec(source.slice(at))?.[0].length ?? 1;
      const inner = readAlternatives(source, at + open);
      if (!isLook) group = inner.needles;
      at = inner.end;
    } else if (c === '[') {
      at = classEnd(source, at);
    } else if (c === '\\') {
      if (/[^A-Za-z0-9]/.test(source.charAt(at + 1))) literal = source.charAt(at + 1);
      at += 2;
    } else {
      if (!'.^$'.includes(c)) literal = c;
      at++;
    }
    const quantifier = /^(?:[?*+]|\{\d[^}]*\})\??/.exec(source.slice(at, at + 12))?.[0] ?? '';
    at += quantifier.length;
    const isOptional = /^[?*]|^\{0/.test(quantifier);
    if (literal !== '' && !isOptional) run += literal;
    if (literal === '' || quantifier !== '') endRun();
    if (!isOptional) offer(group);
  }
  endRun();
  return { needles: best, end: at };
}

function classEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source.charAt(at) === '\\') at++;
    else if (source.charAt(at) === ']') return at + 1;
  }
  return source.length;
}

const shortest = (needles: readonly string[]): number => Math.min(...needles.map((needle) => needle.length));
