// HTML to text without a DOM: a bounce's HTML is hostile, nothing in it may load or run. Enough HTML for reports: blocks, rows,
// cells, <pre>, links, entities, and what of it a person sees.
import { strip } from '../../text/strip';
import { MAX_TEXT_CHARS } from '../limits';
import { truthOfMedia } from './css-media';
import { NO } from './css-selectors';
import { StyleSheet } from './css-sheet';
import { decodeEntities } from './html-entities';
import { LinkCollector } from './html-links';
import type { HtmlLink } from './html-links';
import { PAGE } from './html-look';
import type { Look } from './html-look';
import { OpenElements } from './html-stack';
import type { Element } from './html-stack';
import { readTokens } from './html-tokens';
import type { HtmlTag, HtmlToken } from './html-tokens';

export interface HtmlText {
  /** What a person sees. */
  readonly text: string;
  /** Words that nobody sees, on one line. */
  readonly hiddenText: string;
  readonly links: readonly HtmlLink[];
  /** Where relative links lead to. */
  readonly base: string | null;
  readonly hasForm: boolean;
  /** It runs or loads something, or leads elsewhere by itself. */
  readonly isActive: boolean;
}

const BLOCKS = new Set(
  'p div tr table tbody h1 h2 h3 h4 h5 h6 ul ol li hr blockquote pre br dl dt dd section article header footer form title'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 table ul ol pre blockquote'.split(' '));
/** In pixels, at least. */
const LINE_HEIGHT = 20;
/** Their content is no text, seen or not. */
const NO_WORDS = new Set(['style', 'script']);
/** What Outlook alone reads, and what everybody else takes for a comment. */
const CONDITIONAL = /^\[if [^\]]{1,200}\]>/i;

/**
 * HTML as a person would read it: a line per row, cells separated by a tab, blank lines between paragraphs. Reads
 * MAX_TEXT_CHARS at most.
 */
export function htmlToText(html: string): HtmlText {
  const tokens = readTokens(html.slice(0, MAX_TEXT_CHARS));
  const sheet = sheetOf(tokens);
  const writer = new TextWriter(sheet, sheet.isEmpty ? [] : elementsIn(tokens));
  writer.addAll(tokens);
  return writer.result();
}

/** A page may hold its style sheets behind what they style. */
function sheetOf(tokens: readonly HtmlToken[]): StyleSheet {
  const sheet = new StyleSheet();
  let media = '';
  for (const token of tokens) {
    if (token.is === 'tag' && token.name === 'style') media = token.attributes.get('media') ?? '';
    if (token.is !== 'raw' || token.name !== 'style') continue;
    const truth = truthOfMedia(media);
    if (truth !== NO) sheet.add(token.text, truth);
  }
  return sheet;
}

/** The elements of a page before anything is known about how they look. */
function elementsIn(tokens: readonly HtmlToken[]): readonly Element[] {
  const open = new OpenElements(new StyleSheet());
  for (const token of tokens) if (token.is === 'tag') open.take(token);
  return open.elements;
}

/** Collects the text and the links while tags go by. */
class TextWriter {
  private readonly out: string[] = [];
  private readonly hidden: string[] = [];
  private readonly collector = new LinkCollector(this.out);
  private elements: OpenElements;
  private isInPre = false;
  /** What has already hidden what is behind it: children may look the same. */
  private readonly covering = new WeakSet<Look>();

  constructor(
    private readonly sheet: StyleSheet,
    known: readonly Element[],
  ) {
    this.elements = new OpenElements(sheet, PAGE, known);
  }

  result(): HtmlText {
    this.collector.end();
    const { links, hasForm, isActive, base } = this.collector;
    const hiddenText = this.hidden.join('').replace(/\s+/g, ' ').trim();
    return { text: tidy(this.out.join('')), hiddenText, links, base, hasForm, isActive };
  }

  addAll(tokens: readonly HtmlToken[]): void {
    for (const token of tokens) {
      if (token.is === 'tag') this.addTag(token);
      else if (token.is === 'comment') this.addComment(token.text);
      else if (!NO_WORDS.has(token.name)) this.addText(token.text);
    }
  }

  private addText(text: string): void {
    if (this.elements.isSeen) this.out.push(decodeEntities(this.isInPre ? text : text.replace(/[\t\n\r ]+/g, ' ')));
    else this.hidden.push(decodeEntities(text));
  }

  /** Tags of a conditional comment open and close nothing outside it. */
  private addComment(text: string): void {
    const condition = CONDITIONAL.exec(text);
    if (condition === null) return;
    const { elements } = this;
    this.elements = new OpenElements(this.sheet, { ...PAGE, isGone: true });
    this.addAll(readTokens(text.slice(condition[0].length)));
    this.elements = elements;
  }

  private addTag(tag: HtmlTag): void {
    const look = this.elements.take(tag, this.out.length);
    if (look.covers > 0 && !tag.isClosing && !this.covering.has(look)) this.cover(look);
    if (tag.name === 'pre') this.isInPre = !tag.isClosing;
    this.collector.take(tag, this.isInPre, look);
    if (look.isGone) this.hidden.push(' ');
    else this.addBreak(tag.name, tag.isClosing);
  }

  /** Text behind a later element is seen by nobody. */
  private cover(look: Look): void {
    this.covering.add(look);
    const from = look.covers === Infinity ? this.elements.parentAt : this.startOfLines(look.covers / LINE_HEIGHT);
    this.hidden.push(` ${this.out.splice(from).join('')} `);
  }

  /** Where the last lines of the text begin. */
  private startOfLines(count: number): number {
    let lines = 0;
    let isInLine = false;
    for (let at = this.out.length - 1; at >= 0; at--) {
      const piece = this.out[at] ?? '';
      if (piece.includes('\n') && isInLine) isInLine = false;
      if (piece.trim() === '') continue;
      if (!isInLine && ++lines > count) return at + 1;
      isInLine = true;
    }
    return 0;
  }

  private addBreak(name: string, isClosing: boolean): void {
    if (name === 'td' || name === 'th') {
      if (!isClosing) this.out.push('\t');
    } else if (PARAGRAPHS.has(name)) this.out.push('\n\n');
    else if (name === 'br' || (BLOCKS.has(name) && !(this.out.at(-1) ?? '\n').endsWith('\n'))) this.out.push('\n');
  }
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
