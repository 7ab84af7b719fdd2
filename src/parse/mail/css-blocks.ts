import { truthOfAtRule } from './css-media';
import { and, YES } from './css-selectors';
import type { Truth } from './css-selectors';
import { findEnd, topLevel } from './css-scan';

// Cuts a style sheet into rules (CSS Syntax 3): blocks in blocks, strings, and escapes as browsers read them.

export interface Block {
  /** Its selectors, or the name of keyframes. */
  readonly selectors: string;
  readonly declarations: string;
  /** Do the conditions around it hold? */
  readonly truth: Truth;
}

const MAX_DEPTH = 12;
/** Selectors of nested rules grow with each rule around them. */
const MAX_SELECTOR = 1000;

/** Calls back for each rule, in the order of the sheet; keyframes are told with their `@`. */
export function readBlocks(css: string, onBlock: (block: Block) => void): void {
  readInside(withoutComments(css), '', YES, 0, onBlock);
}

function readInside(css: string, parent: string, truth: Truth, depth: number, onBlock: (block: Block) => void): void {
  let declarations = '';
  let at = 0;
  while (at < css.length) {
    const end = findEnd(css, at, '{;}');
    const prelude = css.slice(at, end).replace(/<!--|-->/g, ' ').trim(); // prettier-ignore
    at = end + 1;
    if (css.charAt(end) !== '{') {
      declarations += `${prelude};`;
      continue;
    }
    const close = endOfBlock(css, at);
    const body = css.slice(at, close);
    at = close + 1;
    if (depth >= MAX_DEPTH) continue;
    if (/^@(?:-\w{1,9}-)?keyframes\b/i.test(prelude)) onBlock({ selectors: prelude, declarations: body, truth });
    else if (prelude.startsWith('@')) {
      const inner = and(truth, truthOfAtRule(prelude));
      if (inner > 0) readInside(body, parent, inner, depth + 1, onBlock);
    } else {
      const selectors = nested(parent, prelude);
      if (selectors.length <= MAX_SELECTOR) readInside(body, selectors, truth, depth + 1, onBlock);
    }
  }
  if (parent !== '' && declarations !== '') onBlock({ selectors: parent, declarations, truth });
}

/** The selectors of a rule inside another: `&` means what the outer ones mean (CSS Nesting 1). */
function nested(parent: string, selectors: string): string {
  if (parent === '') return selectors;
  const outer = `:is(${parent})`;
  return topLevel(selectors, ',')
    .map((one) => (one.includes('&') ? one.replaceAll('&', outer) : `${outer} ${one}`))
    .join(',');
}

/** The body of the last keyframe: what stays when an animation is over. */
export function lastFrameOf(body: string): string {
  let last = '';
  readInside(body, '', YES, MAX_DEPTH - 1, ({ selectors, declarations }) => {
    if (/\bto\b|\b100%/.test(selectors)) last = declarations;
  });
  return last;
}

/** The "}" that closes a block, past those inside it. */
function endOfBlock(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    at = findEnd(css, at, '{}');
    if (css.charAt(at) === '{') depth++;
    else if (depth-- === 0) return at;
  }
  return css.length;
}

/** Comments join nothing, so a blank takes their place; in a string they are none. */
export const withoutComments = (css: string): string =>
  css.includes('/*')
    ? css.replace(
        /(\\[^]|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?)|\/\*[^]*?(?:\*\/|$)/g,
        (_, kept?: string) => kept ?? ' ',
      )
    : css;
