import { decodeEntities } from './html-entities';

// Cuts HTML into tags, texts, and comments by the rules that browsers follow (HTML 13.2.5): what they take for a link or for
// hidden must not be taken for text here. One pass, nothing is looked at twice.

interface Tag {
  readonly is: 'tag';
  readonly name: string;
  readonly isClosing: boolean;
  /** By lower-case name, decoded. The first of two with the same name counts. */
  readonly attributes: ReadonlyMap<string, string>;
}

interface Text {
  /** `raw`: what stands in a style, a script, or another element without markup, whose name it has. */
  readonly is: 'text' | 'raw';
  readonly text: string;
  readonly name: string;
}

interface Comment {
  readonly is: 'comment';
  readonly text: string;
}

export type HtmlTag = Tag;
export type HtmlToken = Tag | Text | Comment;

/** Elements whose content has no tags. */
const RAW = new Set('script style title textarea xmp iframe noembed noframes'.split(' '));
const SPACE = ' \t\n\r\f';

export function readTokens(source: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  const addText = (text: string): void => {
    if (text !== '') tokens.push({ is: 'text', text, name: '' });
  };
  while (at < source.length) {
    const lt = source.indexOf('<', at);
    addText(source.slice(at, lt === -1 ? source.length : lt));
    if (lt === -1) break;
    at = readMarkup(source, lt, tokens);
  }
  return tokens;
}

/** Reads what begins with the "<" at `lt`. @returns where the next text begins */
function readMarkup(source: string, lt: number, tokens: HtmlToken[]): number {
  const next = source.charAt(lt + 1);
  if (source.startsWith('<!--', lt)) return readComment(source, lt, tokens);
  if (next === '!' || next === '?') return after(source.indexOf('>', lt), source);
  if (!/[A-Za-z]/.test(next) && !(next === '/' && /[A-Za-z]/.test(source.charAt(lt + 2)))) {
    // A closing tag without a name is none.
    if (next === '/') return after(source.indexOf('>', lt), source);
    tokens.push({ is: 'text', text: '<', name: '' });
    return lt + 1;
  }
  const { tag, end } = readTag(source, lt);
  const whole = source.slice(lt, end);
  if (/^<[^\s=@<]{1,200}@[^=<]{1,400}>$/.test(whole)) {
    // An address that was not escaped.
    tokens.push({ is: 'text', text: whole, name: '' });
    return end;
  }
  tokens.push(tag);
  if (tag.isClosing || !RAW.has(tag.name)) return end;
  return readRaw(source, end, tag.name, tokens);
}

const after = (place: number, source: string): number => (place === -1 ? source.length : place + 1);

function readComment(source: string, lt: number, tokens: HtmlToken[]): number {
  const empty = /^<!--(?:-?>)/.exec(source.slice(lt, lt + 6));
  if (empty) return lt + empty[0].length;
  const ending = /--!?>/g;
  ending.lastIndex = lt + 4;
  const end = ending.exec(source);
  tokens.push({ is: 'comment', text: source.slice(lt + 4, end?.index ?? source.length) });
  return end ? ending.lastIndex : source.length;
}

function readRaw(source: string, from: number, name: string, tokens: HtmlToken[]): number {
  const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  ending.lastIndex = from;
  const end = ending.exec(source)?.index ?? source.length;
  tokens.push({ is: 'raw', text: source.slice(from, end), name });
  return end;
}

/** A tag, whose end is not a ">" in a quoted value. Where it never ends, neither does it in a browser. */
function readTag(source: string, lt: number): { readonly tag: Tag; readonly end: number } {
  const isClosing = source.charAt(lt + 1) === '/';
  const attributes = new Map<string, string>();
  let at = lt + (isClosing ? 2 : 1);
  const until = (stops: string): string => {
    const from = at;
    while (at < source.length && !stops.includes(source.charAt(at))) at++;
    return source.slice(from, at);
  };
  const skip = (what: string): void => {
    while (at < source.length && what.includes(source.charAt(at))) at++;
  };
  const name = until(`${SPACE}/>`).toLowerCase();
  for (;;) {
    skip(`${SPACE}/`);
    if (at >= source.length || source.charAt(at) === '>') break;
    // An equals sign may begin a name, but not be all of it.
    const first = source.charAt(at++);
    const key = (first + until(`${SPACE}/>=`)).toLowerCase();
    skip(SPACE);
    let value = '';
    if (source.charAt(at) === '=') {
      at++;
      skip(SPACE);
      const quote = source.charAt(at);
      if (quote === '"' || quote === "'") {
        at++;
        value = until(quote);
        at++;
      } else value = until(`${SPACE}>`);
    }
    if (!attributes.has(key)) attributes.set(key, decodeEntities(value));
  }
  return { tag: { is: 'tag', name, isClosing, attributes }, end: Math.min(at + 1, source.length) };
}
