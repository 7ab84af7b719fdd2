/**
 * A small tokeniser of PowerShell, written from its documentation and not from our quoting: about_Quoting_Rules,
 * about_Parsing, and chapter 2.3 of the language specification (lexical grammar). It knows what our commands need: no
 * here-strings, no type literals, no redirection; what it does not know it refuses.
 */
export type Token =
  | { readonly kind: 'word' | 'parameter' | 'number' | 'variable' | 'operator'; readonly text: string }
  /** A single-quoted string: nothing in it means anything. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A double-quoted string; `expands` where something in it would be worked out. */
  | { readonly kind: 'string'; readonly text: string; readonly expands: boolean }
  | { readonly kind: 'mark'; readonly text: '|' | ';' | ',' | '(' | ')' | '{' | '}' | '@{' | '@(' | '$(' | '=' | '&' }
  | { readonly kind: 'line-end'; readonly text: '' }
  | { readonly kind: 'comment'; readonly text: string };

// 2.3.5.2: all five characters of each kind are the same to PowerShell.
const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';
// 2.2.3 and 2.3.4: a dash of any of four kinds opens a parameter.
const DASH = '-\u2013\u2014\u2015';
const LINE_END = '\n\r\u0085\u2028\u2029';
const OPERATORS = /^(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|and|or|not|contains|in|join|replace|f)$/i;

const has = (set: string, char: string): boolean => char !== '' && set.includes(char);

export function tokenise(source: string): readonly Token[] {
  if (source.includes('\0')) throw new Error('NUL: PowerShell takes it for the end of the script');
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = 0;
  const peek = (ahead = 0): string => source.charAt(at + ahead);
  const take = (): string => source.charAt(at++);
  const takeWhile = (test: (char: string) => boolean): string => {
    let text = '';
    while (at < source.length && test(peek())) text += take();
    return text;
  };
  const mark = (text: (Token & { kind: 'mark' })['text']): void => {
    if (text.endsWith('(') || text.endsWith('{')) open.push(text);
    if (text === ')' || text === '}') open.pop();
    tokens.push({ kind: 'mark', text });
  };
  const ends = (char: string): boolean => /\s/.test(char) || has(`(){};,|&${SINGLE}${DOUBLE}`, char);

  while (at < source.length) {
    const char = peek();
    if (has(LINE_END, char)) {
      at += source.startsWith('\r\n', at) ? 2 : 1;
      tokens.push({ kind: 'line-end', text: '' });
    } else if (/\s/.test(char)) at++;
    else if (has(SINGLE, char)) tokens.push({ kind: 'literal', text: literal() });
    else if (has(DOUBLE, char)) tokens.push(expandable());
    else if (char === '#') tokens.push({ kind: 'comment', text: takeWhile((c) => !has(LINE_END, c)) });
    else if (/^(?:@[{(]|\$\()/.test(source.slice(at, at + 2))) mark((take() + take()) as '@{');
    else if (has('|;,(){}&', char)) mark(take() as '|');
    else if (char === '=' && open.at(-1) === '@{') mark(take() as '=');
    else if (char === '$') tokens.push({ kind: 'variable', text: take() + takeWhile((c) => /[\w.:]/.test(c)) });
    else if (has(DASH, char) && /[\p{L}_?]/u.test(peek(1))) {
      at++;
      const text = takeWhile((c) => !ends(c) && !has('.[:', c));
      tokens.push({ kind: OPERATORS.test(text) ? 'operator' : 'parameter', text });
    } else if (/^-?\d[\d.]*(?:[kmgtp]b)?(?=[\s(){};,|&]|$)/i.test(source.slice(at)))
      tokens.push({ kind: 'number', text: takeWhile((c) => !ends(c)) });
    else {
      const text = takeWhile((c) => !ends(c) && !(c === '=' && open.at(-1) === '@{'));
      if (text.includes('`')) throw new Error(`an escape outside of quotes: ${text}`);
      tokens.push({ kind: 'word', text });
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return tokens;

  /** 2.3.5.2 verbatim-string: ends at a quote that is not followed by another; of two, the second is the character. */
  function literal(): string {
    at++;
    let text = '';
    for (;;) {
      if (at >= source.length) throw new Error('a literal never ends');
      const char = take();
      if (!has(SINGLE, char)) text += char;
      else if (has(SINGLE, peek())) text += take();
      else return text;
    }
  }

  /** 2.3.5.2 expandable-string: backtick escapes, and $ before a name or a bracket is worked out. */
  function expandable(): Token {
    at++;
    let text = '';
    let expands = false;
    for (;;) {
      if (at >= source.length) throw new Error('a string never ends');
      const char = take();
      if (char === '`') text += take();
      else if (!has(DOUBLE, char)) {
        if (char === '$' && /[\w({?^$:]/.test(peek())) expands = true;
        text += char;
      } else if (has(DOUBLE, peek())) text += take();
      else return { kind: 'string', text, expands };
    }
  }
}

export interface Call {
  readonly cmdlet: string;
  readonly parameters: readonly string[];
}

/** Every cmdlet a command line calls, also in brackets and script blocks, with the parameters it is given. */
export function callsIn(source: string): readonly Call[] {
  type Open = { cmdlet: string; parameters: string[] } | null;
  const calls: NonNullable<Open>[] = [];
  // The calls that the open brackets stand in.
  const outer: Open[] = [];
  let current: Open = null;
  let isFirst = true;
  for (const token of tokenise(source)) {
    const mark = token.kind === 'mark' ? token.text : token.kind === 'line-end' ? ';' : '';
    if (/[({]$/.test(mark)) {
      outer.push(current);
      current = null;
    } else if (/^[)}]$/.test(mark)) current = outer.pop() ?? null;
    else if (/^[|;&]$/.test(mark)) current = null;
    else if (isFirst && token.kind === 'word') {
      current = { cmdlet: token.text, parameters: [] };
      calls.push(current);
    } else if (token.kind === 'parameter') {
      if (current === null) throw new Error(`a parameter of nothing: -${token.text}`);
      current.parameters.push(token.text);
    }
    // A hash table holds no commands, only names and values.
    isFirst = /^(?:[|;&({]|@\(|\$\()$/.test(mark);
  }
  return calls;
}
