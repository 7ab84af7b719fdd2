import { MAYBE, NO, YES } from './css-selectors';
import type { Truth } from './css-selectors';

/** A wide window: what hides on phones alone is seen by somebody. */
const WIDTH = 1280;
const HEIGHT = 800;
const RATIO = WIDTH / HEIGHT;

/** Does a media query hold on a screen at rest? */
export const truthOfMedia = (query: string): Truth =>
  best(
    query
      .toLowerCase()
      .split(',')
      .map((one) => truthOfQuery(one.trim())),
  );

/** Do the rules inside an at-rule hold? Rules that no text is styled by don't. */
export function truthOfAtRule(prelude: string): Truth {
  const [, name = '', rest = ''] = /^@(?:-\w{1,9}-)?([a-z-]{1,40})([^]*)$/i.exec(prelude) ?? [];
  switch (name.toLowerCase()) {
    case 'media':
      return truthOfMedia(rest);
    case 'supports':
    case 'layer':
    case 'scope':
    case 'container':
    case 'document':
      return MAYBE;
    default:
      return NO;
  }
}

const best = (truths: readonly Truth[]): Truth => (truths.includes(YES) ? YES : truths.includes(MAYBE) ? MAYBE : NO);

const worst = (truths: readonly Truth[]): Truth => (truths.includes(NO) ? NO : truths.includes(MAYBE) ? MAYBE : YES);

function truthOfQuery(query: string): Truth {
  const [, negation, only = ''] = /^(not\s+)?(?:only\s+)?([^]*)$/.exec(query) ?? [];
  const inner = worst(only.split(/\band\b/).map((part) => truthOfPart(part.trim())));
  if (negation === undefined || inner === MAYBE) return inner;
  return inner === YES ? NO : YES;
}

function truthOfPart(part: string): Truth {
  if (part === '' || part === 'all' || part === 'screen') return YES;
  if (/^[a-z-]{1,30}$/.test(part)) return NO;
  const inside = /^\(([^()]{1,80})\)$/.exec(part)?.[1]?.trim();
  return inside === undefined ? MAYBE : truthOfFeature(inside);
}

const NUMBER_OF: ReadonlyMap<string, number> = new Map([
  ['width', WIDTH],
  ['device-width', WIDTH],
  ['inline-size', WIDTH],
  ['height', HEIGHT],
  ['device-height', HEIGHT],
  ['aspect-ratio', RATIO],
  ['device-aspect-ratio', RATIO],
  ['color', 8],
  ['resolution', 1],
  ['device-pixel-ratio', 1],
  ['monochrome', 0],
  ['grid', 0],
]);
const WORD_OF: ReadonlyMap<string, string> = new Map([
  ['orientation', 'landscape'],
  ['prefers-color-scheme', 'light'],
  ['prefers-reduced-motion', 'no-preference'],
  ['prefers-contrast', 'no-preference'],
  ['forced-colors', 'none'],
]);

function truthOfFeature(inside: string): Truth {
  const [, bound = '', name = '', value] =
    /^(?:-\w{1,9}-)?(min-|max-)?([a-z-]{1,40})(?:\s{0,9}:\s{0,9}(.{1,40}))?$/.exec(inside) ?? [];
  const word = WORD_OF.get(name);
  if (word !== undefined && value !== undefined) return value === word ? YES : NO;
  const number = NUMBER_OF.get(name);
  if (number === undefined) return truthOfRange(inside);
  if (value === undefined) return number > 0 ? YES : NO;
  return compare(number, bound === 'min-' ? '>=' : bound === 'max-' ? '<=' : '=', numberOf(value));
}

/** `width >= 1px`, `1px < width <= 9000px` */
function truthOfRange(inside: string): Truth {
  const words = inside.split(/\s{0,9}([<>]=?|=)\s{0,9}/);
  const at = words.findIndex((word) => NUMBER_OF.has(word));
  const number = NUMBER_OF.get(words[at] ?? '');
  if (number === undefined || words.length < 3) return MAYBE;
  const truths: Truth[] = [];
  const [before, after] = [words[at - 2], words[at + 2]];
  if (before !== undefined) truths.push(compare(numberOf(before), words[at - 1] ?? '', number));
  if (after !== undefined) truths.push(compare(number, words[at + 1] ?? '', numberOf(after)));
  return worst(truths);
}

function numberOf(value: string): number {
  const [, over = '1'] = /\/\s{0,9}([\d.]{1,9})/.exec(value) ?? [];
  return (parseFloat(value) * (/e[mx]\s*$/.test(value) ? 16 : 1)) / Number(over);
}

function compare(one: number, sign: string, other: number): Truth {
  if (Number.isNaN(one) || Number.isNaN(other)) return MAYBE;
  const isLess = sign.startsWith('<') && one < other;
  const isMore = sign.startsWith('>') && one > other;
  return isLess || isMore || (sign.endsWith('=') && one === other) ? YES : NO;
}
