import { NO_VARIABLES } from './css-declarations';
import type { Styled } from './css-selectors';
import type { Style, StyleSheet } from './css-sheet';
import { isSeen, lookOf, PAGE } from './html-look';
import type { Look } from './html-look';
import type { HtmlTag } from './html-tokens';

/** An element while its children are still counted. */
export interface Element extends Styled {
  readonly children: Element[];
}

interface Open {
  readonly name: string;
  readonly element: Element;
  readonly style: Style;
  readonly look: Look;
  /** Where in the text it begins. */
  readonly at: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** They go on in what follows when the block around them ends (HTML 13.2.4.3). */
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
/** Closing tags of what stands around these end nothing outside (HTML 13.2.4.2). */
const SCOPES = words('table td th caption template marquee object applet html');
const TABLE_PARTS = words('table tbody thead tfoot tr td th caption colgroup template head');
/** They end an open paragraph. */
const BLOCKS = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
/** A closing tag of none of the above kinds looks no further than these. */
const SPECIAL = words([...BLOCKS, ...SCOPES, ...TABLE_PARTS, 'button'].join(' '));
const NOTHING: ReadonlySet<string> = new Set();
const ONLY_TABLES = words('table');
/** Which tags end which elements, up to which. */
const IMPLIED: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, upTo: ReadonlySet<string>]> = new Map([
  ['li', [words('li'), words('ul ol menu dir table td th')]],
  ['dd', [words('dd dt'), words('dl table td th')]],
  ['dt', [words('dd dt'), words('dl table td th')]],
  ['option', [words('option'), words('select datalist')]],
  ['td', [words('td th'), ONLY_TABLES]],
  ['th', [words('td th'), ONLY_TABLES]],
  ['tr', [words('tr td th'), ONLY_TABLES]],
  ...['tbody', 'thead', 'tfoot'].map((name): [string, [ReadonlySet<string>, ReadonlySet<string>]] => [
    name,
    [words('tbody thead tfoot tr td th'), words('table')],
  ]),
]);

/** How deep a closing tag looks for what it closes: with more open elements than this, pages are made to be slow. */
const MAX_REACH = 100;

/** Attributes that say how text looks. */
const LOOKS = words('style class id hidden bgcolor text background');
/** What pages have even where they don't say so. */
const ROOTS = ['html', 'body'] as const;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * The elements that are open, and how text in the innermost looks. Selectors also look at what follows, so a page with a style
 * sheet is gone through once before: the elements that were found then are given here.
 */
export class OpenElements {
  /** All that there were so far. */
  readonly elements: Element[] = [];
  private open: Open[] = [];
  private at = 0;

  constructor(
    private readonly sheet: StyleSheet,
    private readonly page: Look = PAGE,
    private readonly known: readonly Element[] = [],
  ) {
    for (const name of ROOTS) this.push(this.entryFor(name, NO_ATTRIBUTES));
  }

  get look(): Look {
    return this.open.at(-1)?.look ?? this.page;
  }

  get isSeen(): boolean {
    return isSeen(this.look);
  }

  /** Where in the text the parent of the innermost open element begins. */
  get parentAt(): number {
    return this.open.at(-2)?.at ?? 0;
  }

  /**
   * Takes a tag, and says how what it begins or ends looks.
   * @param at how much text there was before it
   */
  take(tag: HtmlTag, at = 0): Look {
    this.at = at;
    if (tag.isClosing) {
      const { look } = this;
      this.close(tag.name);
      return look;
    }
    this.endImplied(tag.name);
    const root = ROOTS.findIndex((name) => name === tag.name);
    if (root !== -1) {
      this.addToRoot(root, tag.attributes);
      return this.look;
    }
    const entry = this.entryFor(tag.name, tag.attributes);
    if (!VOID.has(tag.name)) this.push(entry);
    return entry.look;
  }

  private push(entry: Open): void {
    this.open.push(entry);
  }

  private entryFor(name: string, attributes: ReadonlyMap<string, string>): Open {
    const parent = this.open.at(-1);
    const element = this.known[this.elements.length] ?? elementFor(name, attributes, parent?.element ?? null);
    this.elements.push(element);
    const style = this.sheet.styleOf(element, parent?.style.variables ?? NO_VARIABLES);
    return { name, element, style, look: lookOf(element, style.declared, this.look), at: this.at };
  }

  /** It goes on inside other elements. */
  private pushAgain(one: Open): void {
    this.push({ ...one, look: lookOf(one.element, one.style.declared, this.look) });
  }

  /** A second <body> adds the attributes that the first one lacks (HTML 13.2.6.4.7). */
  private addToRoot(root: number, attributes: ReadonlyMap<string, string>): void {
    const before = this.open[root]?.element.attributes ?? NO_ATTRIBUTES;
    if (![...attributes.keys()].some((name) => LOOKS.has(name) && !before.has(name))) return;
    const open = this.open.splice(root);
    this.push(this.entryFor(ROOTS[root] ?? '', new Map([...attributes, ...before])));
    for (const one of open.slice(1)) this.pushAgain(one);
  }

  private endImplied(name: string): void {
    // A body or a table inside the head means that its closing tag is missing.
    if (name === 'body' || name === 'table') this.removeAt(this.find('head', NOTHING));
    if (BLOCKS.has(name)) this.removeAt(this.find('p', SCOPES));
    if (HEADINGS.has(name) && HEADINGS.has(this.open.at(-1)?.name ?? '')) this.open.pop();
    if (name === 'a') this.removeAt(this.find('a', SCOPES));
    const [ends, upTo] = IMPLIED.get(name) ?? [];
    if (ends === undefined || upTo === undefined) return;
    for (let at = this.open.length - 1; at >= this.lowest; at--) {
      const one = this.open[at]?.name ?? '';
      if (upTo.has(one)) break;
      if (ends.has(one)) this.removeAt(at);
    }
  }

  private close(name: string): void {
    // What stands behind the end of a body is in it all the same.
    if (name === 'body' || name === 'html') return;
    const scope = TABLE_PARTS.has(name) ? ONLY_TABLES : BLOCKS.has(name) || FORMATTING.has(name) ? SCOPES : SPECIAL;
    this.removeAt(this.find(name, scope));
  }

  private get lowest(): number {
    return Math.max(0, this.open.length - MAX_REACH);
  }

  /** Where the innermost open element of that name is, if nothing that bounds the search stands around it. */
  private find(name: string, bounds: ReadonlySet<string>): number {
    for (let at = this.open.length - 1; at >= this.lowest; at--) {
      const one = this.open[at]?.name ?? '';
      if (one === name) return at;
      if (bounds.has(one)) return -1;
    }
    return -1;
  }

  /**
   * Ends an element. Formatting inside a block that ends goes on, and so do blocks inside formatting that ends (HTML 13.2.6.4.7,
   * the “adoption agency”); either way they look as what is around them now makes them.
   */
  private removeAt(at: number): void {
    const removed = this.open[at];
    if (at === -1 || removed === undefined) return;
    const inner = this.open.splice(at).slice(1);
    const isFormatting = FORMATTING.has(removed.name);
    // What is inside a cell or a table ends with it.
    const stays = TABLE_PARTS.has(removed.name) ? [] : inner.filter(({ name }) => isFormatting || FORMATTING.has(name));
    for (const one of stays) this.pushAgain(one);
  }
}

function elementFor(name: string, attributes: ReadonlyMap<string, string>, parent: Element | null): Element {
  const classes = new Set(
    attributes
      .get('class')
      ?.split(/\s+/)
      .filter((one) => one !== ''),
  );
  const element: Element = { name, attributes, classes, parent, children: [], index: parent?.children.length ?? 0 };
  parent?.children.push(element);
  return element;
}
