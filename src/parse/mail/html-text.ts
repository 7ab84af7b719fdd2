// HTML to text without a DOM: a bounce's HTML is hostile, nothing in it may load or run. One pass over the characters,
// no backtracking. Enough HTML for reports: blocks, rows, cells, <pre>, links, entities; style and script are dropped.
import { strip } from '../../text/strip';
import { entity } from './html-entities';
import { MAX_TEXT_CHARS } from '../limits';

interface HtmlLink {
  readonly href: string;
  readonly text: string;
}

export interface HtmlText {
  readonly text: string;
  /** Links and pictures above the first <pre>: what the report itself points at. */
  readonly links: readonly HtmlLink[];
  readonly hasForm: boolean;
}

const BLOCKS = new Set(
  'p div tr table tbody h1 h2 h3 h4 h5 h6 ul ol li hr blockquote pre br dl dt dd section article header footer form title'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 table ul ol pre blockquote'.split(' '));
const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript']);
const MAX_LINKS = 200;

/**
 * HTML as a person would read it: a line per row, cells separated by a tab, blank lines between paragraphs. Reads
 * MAX_TEXT_CHARS at most.
 */
export function htmlToText(html: string): HtmlText {
  const source = html.slice(0, MAX_TEXT_CHARS);
  const writer = new TextWriter();
  let at = 0;
  while (at < source.length) {
    const lt = source.indexOf('<', at);
    if (lt !== at) writer.addText(source.slice(at, lt === -1 ? source.length : lt));
    if (lt === -1) break;
    at = readMarkup(source, lt, writer);
  }
  return writer.result();
}

/** Reads what begins with the "<" at `lt`. @returns where the next text begins */
function readMarkup(source: string, lt: number, writer: TextWriter): number {
  if (source.startsWith('<!--', lt)) {
    const end = source.indexOf('-->', lt + 4);
    return end === -1 ? source.length : end + 3;
  }
  const gt = tagEnd(source, lt);
  if (gt === -1 || !/[A-Za-z/!?]/.test(source.charAt(lt + 1))) {
    // A lone "<", as in <user@example.com> that was not escaped.
    writer.addRaw('<');
    return lt + 1;
  }
  const tag = source.slice(lt + 1, gt);
  const name = /^\/?\s*([A-Za-z][A-Za-z0-9]*)/.exec(tag)?.[1]?.toLowerCase();
  if (name !== undefined) writer.addTag(tag, name);
  return gt + 1;
}

/** Collects the text and the links while tags go by. */
class TextWriter {
  private readonly out: string[] = [];
  private readonly links: HtmlLink[] = [];
  private hasForm = false;
  private isInPre = false;
  private sawPre = false;
  /** The tag whose content is dropped until it closes. */
  private skipped: string | null = null;
  private anchor: { readonly href: string; readonly from: number } | null = null;

  result(): HtmlText {
    return { text: tidy(this.out.join('')), links: this.links, hasForm: this.hasForm };
  }

  addText(text: string): void {
    if (this.skipped === null) this.out.push(decodeEntities(this.isInPre ? text : text.replace(/[\t\n\r ]+/g, ' ')));
  }

  addRaw(text: string): void {
    if (this.skipped === null) this.out.push(text);
  }

  addTag(tag: string, name: string): void {
    if (tag.includes('@') && !tag.includes('=')) {
      this.addRaw(`<${decodeEntities(tag)}>`);
      return;
    }
    const isClosing = tag.startsWith('/');
    if (this.skipped !== null) {
      // A body or a table inside something skipped means that its closing tag is missing.
      if ((isClosing && name === this.skipped) || name === 'body' || name === 'table') this.skipped = null;
      return;
    }
    if (SKIPPED.has(name)) {
      if (!isClosing && !tag.endsWith('/')) this.skipped = name;
      return;
    }
    if (name === 'pre') {
      this.isInPre = !isClosing;
      this.sawPre ||= this.isInPre;
    }
    if (!this.sawPre) this.readLink(tag, name, isClosing);
    this.addBreak(name, isClosing);
  }

  private readLink(tag: string, name: string, isClosing: boolean): void {
    if (name === 'form' || name === 'input' || /\sformaction\s*=/i.test(tag)) this.hasForm = true;
    if (name === 'area' && !isClosing) this.addLink(attribute(tag, 'href'), '');
    if (name === 'img' && !isClosing) this.addLink(attribute(tag, 'src'), '');
    if (name !== 'a') return;
    if (!isClosing) {
      const href = attribute(tag, 'href');
      this.anchor = href === null ? null : { href, from: this.out.length };
    } else if (this.anchor) {
      this.addLink(this.anchor.href, this.out.slice(this.anchor.from).join(''));
      this.anchor = null;
    }
  }

  private addLink(href: string | null, text: string): void {
    if (href !== null && this.links.length < MAX_LINKS) this.links.push({ href, text: text.trim().slice(0, 300) });
  }

  private addBreak(name: string, isClosing: boolean): void {
    if (name === 'td' || name === 'th') {
      if (!isClosing) this.out.push('\t');
    } else if (PARAGRAPHS.has(name)) this.out.push('\n\n');
    else if (name === 'br' || (BLOCKS.has(name) && !(this.out.at(-1) ?? '\n').endsWith('\n'))) this.out.push('\n');
  }
}

// The ">" that ends a tag, past quoted attribute values; a tag longer than 4,000 characters is none.
function tagEnd(source: string, lt: number): number {
  const limit = Math.min(source.length, lt + 4000);
  let quote = '';
  for (let i = lt + 1; i < limit; i++) {
    const c = source.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i;
    else if (c === '<') return -1;
    else if ((c === '"' || c === "'") && source.charAt(i - 1) === '=') quote = c;
  }
  return -1;
}

const attributePattern = (name: string): RegExp =>
  new RegExp(`[\\s"'/](?:xlink:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
const ATTRIBUTES = { href: attributePattern('href'), src: attributePattern('src') };

function attribute(tag: string, name: keyof typeof ATTRIBUTES): string | null {
  const match = ATTRIBUTES[name].exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? null : decodeEntities(value);
}

/** Decodes character references (HTML 13.2.5.72) of the kinds that mail programs write. Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}[0-9]{0,2}));?/g,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entity(name) ?? whole;
      const point = dec !== undefined ? Number(dec) : parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      strip(
        line.replace(/[ \u00a0\t]+/g, (run) => (run.includes('\t') ? '\t' : run.replace(/ {2,}/g, ' '))),
        '\t ',
      ),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
