import type { Look } from './html-look';
import type { HtmlTag } from './html-tokens';

export interface HtmlLink {
  readonly href: string;
  /** What a person sees of it. */
  readonly text: string;
  /** It stands in a <pre>, as headers and answers of servers do. */
  readonly isQuoted?: true;
  /** It leads nowhere, but is loaded. */
  readonly isPicture?: true;
  /** It's a picture that nobody sees. */
  readonly isHidden?: true;
  /** A person sees no link, but a picture made of lines, or nothing that lies above the rest. */
  readonly isDrawn?: true;
}

/** What makes a link more or less than one that a person can see. */
type Manner = Omit<HtmlLink, 'href' | 'text'>;

/** What loads something that runs, and where it says what. */
const LOADERS = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'fencedframe']);
const LOADED = ['src', 'srcdoc', 'data', 'code', 'classid', 'archive'];
const SCRIPT = /^(?:javascript|vbscript|livescript|data):/;
/** Blanks and controls around an address, and tabs and line ends in it, count for nothing (WHATWG URL 4.4). */
const IGNORED = /^[^!-\u{10ffff}]{1,2000}|[\t\n\r]/gu;
const MAX_LINK_TEXT = 300;

/** Collects where a page leads to, and what it does by itself. */
export class LinkCollector {
  readonly links: HtmlLink[] = [];
  hasForm = false;
  /** It runs or loads something, leads elsewhere by itself, or has a link that is a program. */
  isActive = false;
  /** Where relative links lead to. */
  base: string | null = null;
  private anchor: { readonly href: string; readonly from: number; readonly manner: Manner } | null = null;

  /** @param out the text that a person sees so far */
  constructor(private readonly out: readonly string[]) {}

  take({ name, isClosing, attributes }: HtmlTag, isQuoted: boolean, look: Look): void {
    if (name === 'a') this.endAnchor();
    if (isClosing) return;
    const type = attributes.get('type')?.toLowerCase();
    if (name === 'form' || (name === 'input' && type !== 'hidden') || attributes.has('formaction')) this.hasForm = true;
    const href = attributes.get('href') ?? attributes.get('xlink:href');
    this.takeLink(name, href, mannerOf(name, attributes, isQuoted, look));
    if (name === 'img' || type === 'image')
      this.add(attributes.get('src'), '', { isPicture: true, ...(look.isGone ? { isHidden: true } : {}) });
    this.isActive ||= isActive(name, attributes, href);
  }

  private takeLink(name: string, href: string | undefined, manner: Manner): void {
    if (name === 'base') this.base ??= href ?? null;
    else if (name === 'a') this.anchor = href === undefined ? null : { href, from: this.out.length, manner };
    else if (name !== 'link') this.add(href, '', manner);
  }

  end(): void {
    this.endAnchor();
  }

  private endAnchor(): void {
    if (this.anchor === null) return;
    const { href, from, manner } = this.anchor;
    this.add(href, this.out.slice(from).join('').trim().slice(0, MAX_LINK_TEXT), manner);
    this.anchor = null;
  }

  private add(href: string | undefined, text: string, manner: Manner): void {
    if (href !== undefined) this.links.push({ href, text, ...manner });
  }
}

function mannerOf(name: string, attributes: ReadonlyMap<string, string>, isQuoted: boolean, look: Look): Manner {
  const isDrawn = name.includes(':') || attributes.has('xlink:href') || (look.opacity <= 0.05 && !look.isGone);
  return { ...(isQuoted ? { isQuoted } : {}), ...(isDrawn ? { isDrawn } : {}) };
}

function isActive(name: string, attributes: ReadonlyMap<string, string>, href: string | undefined): boolean {
  if (name === 'script' || (LOADERS.has(name) && LOADED.some((one) => attributes.has(one)))) return true;
  if (href !== undefined && SCRIPT.test(href.replace(IGNORED, '').toLowerCase())) return true;
  if (name === 'meta' && attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh')
    return /[;,]/.test(attributes.get('content') ?? '');
  return [...attributes.keys()].some((key) => /^on[a-z]{2,30}$/.test(key));
}
