import { AttributeAction, isTraversal, parse, SelectorType } from 'css-what';
import type { AttributeSelector, PseudoSelector, Selector as Token } from 'css-what';

// Which elements a selector means. Where that can't be told, it says so.

/** An element and what is around it, all of which is known before styles are looked up. */
export interface Styled {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly parent: Styled | null;
  readonly children: readonly Styled[];
  /** Its place among the children of its parent, from 0. */
  readonly index: number;
}

export const NO = 0;
/** It depends on what is not known here. */
export const MAYBE = 1;
export const YES = 2;
export type Truth = typeof NO | typeof MAYBE | typeof YES;

export const and = (one: Truth, other: Truth): Truth => (one < other ? one : other);
const or = (one: Truth, other: Truth): Truth => (one > other ? one : other);
const not = (one: Truth): Truth => (one === YES ? NO : one === NO ? YES : MAYBE);
const truth = (holds: boolean): Truth => (holds ? YES : NO);

export type Selector = readonly Token[];

const MAX_SELECTOR = 1000;
const MAX_STEPS = 500_000;
/** Characters of an attribute that selectors look at. */
const MAX_ATTRIBUTE = 300;

/** The selectors of a list; none where a browser would understand none, and then drops the rule. */
export function readSelectors(list: string): readonly Selector[] {
  if (list.length > MAX_SELECTOR) return [];
  try {
    return parse(list);
  } catch {
    return [];
  }
}

/** What an element must at least have: an id, a class, or a tag, in lower case. */
export function keyOf(selector: Selector): string {
  const start = selector.map(isTraversal).lastIndexOf(true) + 1;
  let key = '*';
  for (const token of selector.slice(start)) {
    if (token.type === SelectorType.Tag && key === '*') key = token.name.toLowerCase();
    if (token.type !== SelectorType.Attribute) continue;
    if (token.name === 'id' && token.action === AttributeAction.Equals) return `#${token.value.toLowerCase()}`;
    if (token.name === 'class' && token.action === AttributeAction.Element) key = `.${token.value.toLowerCase()}`;
  }
  return key;
}

const MAX_SPECIFICITY = 2 ** 22 - 1;

export const specificityOf = (selector: Selector): number =>
  Math.min(
    MAX_SPECIFICITY,
    selector.reduce((sum, token) => sum + weightOf(token), 0),
  );

function weightOf(token: Token): number {
  if (token.type === SelectorType.Tag || token.type === SelectorType.PseudoElement) return 1;
  if (token.type === SelectorType.Attribute)
    return token.name === 'id' && token.action === AttributeAction.Equals ? 10_000 : 100;
  if (token.type !== SelectorType.Pseudo || token.name === 'where') return 0;
  return Array.isArray(token.data) ? Math.max(0, ...token.data.map(specificityOf)) : 100;
}

/** States that no element is in while nobody touches it. */
const NOT_AT_REST = new Set(
  'hover active focus focus-within focus-visible visited target target-within fullscreen modal popover-open empty'.split(
    ' ',
  ),
);

/** Matches selectors with elements, in a bounded number of steps for a whole page. */
export class SelectorMatcher {
  private steps = 0;

  /** @param last the token to begin with; those behind it are done */
  match(selector: Selector, element: Styled, last = selector.length - 1): Truth {
    if (++this.steps > MAX_STEPS) return MAYBE;
    let sum: Truth = YES;
    for (let at = last; at >= 0 && sum !== NO; at--) {
      const token = selector[at];
      if (token === undefined) break;
      if (isTraversal(token)) return and(sum, this.matchAround(selector, at, element));
      sum = and(sum, this.test(token, element));
    }
    return sum;
  }

  private matchAround(selector: Selector, at: number, element: Styled): Truth {
    const { parent, index } = element;
    const before = parent?.children ?? [];
    switch (selector[at]?.type) {
      case SelectorType.Child:
        return parent === null ? NO : this.match(selector, parent, at - 1);
      case SelectorType.Descendant:
        return this.any(ancestorsOf(element), (one) => this.match(selector, one, at - 1));
      case SelectorType.Adjacent:
        return this.any(before.slice(Math.max(0, index - 1), index), (one) => this.match(selector, one, at - 1));
      case SelectorType.Sibling:
        return this.any(elementsBefore(before, index), (one) => this.match(selector, one, at - 1));
      default:
        return MAYBE;
    }
  }

  private any(elements: Iterable<Styled>, test: (element: Styled) => Truth): Truth {
    let best: Truth = NO;
    for (const element of elements) {
      if (this.steps > MAX_STEPS) return MAYBE;
      best = or(best, test(element));
      if (best === YES) break;
    }
    return best;
  }

  private test(token: Token, element: Styled): Truth {
    switch (token.type) {
      case SelectorType.Universal:
        return YES;
      case SelectorType.Tag:
        return truth(token.name.toLowerCase() === element.name);
      case SelectorType.Attribute:
        return testAttribute(token, element);
      case SelectorType.PseudoElement:
        return token.name === 'first-line' ? MAYBE : NO;
      case SelectorType.Pseudo:
        return this.testPseudo(token, element);
      default:
        return MAYBE;
    }
  }

  private testPseudo({ name, data }: PseudoSelector, element: Styled): Truth {
    if (Array.isArray(data)) return this.testInner(name, data, element);
    if (NOT_AT_REST.has(name)) return NO;
    if (name === 'link' || name === 'any-link') return truth(element.attributes.has('href'));
    if (name === 'root' || name === 'scope') return truth(element.name === 'html');
    if (name === 'checked' || name === 'open') return truth(element.attributes.has(name));
    return testPlace(name, data, element, () => ++this.steps > MAX_STEPS);
  }

  private testInner(name: string, selectors: readonly Selector[], element: Styled): Truth {
    const isOne = (one: Styled, skip: number): Truth =>
      selectors.reduce<Truth>((best, inner) => or(best, this.match(inner.slice(skip), one)), NO);
    if (name === 'not') return not(isOne(element, 0));
    if (name !== 'has') return isOne(element, 0);
    // Which of the elements inside are meant is only looked at as far as it's simple.
    const [first] = selectors[0] ?? [];
    if (selectors.length > 1 || first === undefined) return MAYBE;
    if (!isTraversal(first)) return this.any(descendantsOf(element), (one) => isOne(one, 0));
    return first.type === SelectorType.Child ? this.any(element.children, (one) => isOne(one, 1)) : MAYBE;
  }
}

function* ancestorsOf({ parent }: Styled): Iterable<Styled> {
  for (let one = parent; one !== null; one = one.parent) yield one;
}

function* elementsBefore(siblings: readonly Styled[], index: number): Iterable<Styled> {
  for (let at = index - 1; at >= 0; at--) {
    const one = siblings[at];
    if (one !== undefined) yield one;
  }
}

function* descendantsOf(element: Styled): Iterable<Styled> {
  const open = [...element.children];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    yield one;
    for (const child of one.children) open.push(child);
  }
}

/** Whether the case of letters counts depends on the page and the attribute. */
function testAttribute({ name, action, value, ignoreCase }: AttributeSelector, { attributes }: Styled): Truth {
  const actual = attributes.get(name.toLowerCase())?.slice(0, MAX_ATTRIBUTE);
  if (actual === undefined || action === AttributeAction.Exists) return truth(actual !== undefined);
  if (isValue(action, actual, value)) return YES;
  if (!isValue(action, actual.toLowerCase(), value.toLowerCase())) return NO;
  return ignoreCase === true ? YES : MAYBE;
}

function isValue(action: AttributeAction, actual: string, value: string): boolean {
  switch (action) {
    case AttributeAction.Equals:
      return actual === value;
    case AttributeAction.Start:
      return value !== '' && actual.startsWith(value);
    case AttributeAction.End:
      return value !== '' && actual.endsWith(value);
    case AttributeAction.Any:
      return value !== '' && actual.includes(value);
    case AttributeAction.Element:
      return actual.split(/\s+/).includes(value);
    case AttributeAction.Hyphen:
      return actual === value || actual.startsWith(`${value}-`);
    default:
      return false;
  }
}

/** Pseudo-classes about the place among siblings (Selectors 4, section 13). */
function testPlace(name: string, data: string | null, element: Styled, isSpent: () => boolean): Truth {
  const [, kind = '', isOfType] = /^(nth-last|nth|first|last|only)-(?:child|(of-type))$/.exec(name) ?? [];
  if (kind === '') return MAYBE;
  const all = element.parent?.children ?? [element];
  const count = (from: number, step: 1 | -1): number => {
    let sum = 1;
    for (let at = from + step; at >= 0 && at < all.length; at += step) {
      if (isOfType !== undefined && isSpent()) return NaN;
      if (isOfType === undefined) return step === 1 ? all.length - from : from + 1;
      if (all[at]?.name === element.name) sum++;
    }
    return sum;
  };
  const fromStart = (): number => count(element.index, -1);
  const fromEnd = (): number => count(element.index, 1);
  if (kind === 'only') return truth(fromStart() === 1 && fromEnd() === 1);
  const place = kind.endsWith('last') ? fromEnd() : fromStart();
  if (Number.isNaN(place)) return MAYBE;
  return kind.startsWith('nth') ? testNth(data ?? '', place) : truth(place === 1);
}

/** `2n+1`, `odd`, `3` */
function testNth(formula: string, place: number): Truth {
  const text = formula
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^odd$/, '2n+1')
    .replace(/^even$/, '2n');
  const [whole, step, sign = '', offset = '0'] = /^(?:([+-]?\d{0,6})n)?([+-]?)(\d{1,6})?$/.exec(text) ?? [];
  if (whole === undefined || text === '') return MAYBE;
  const start = Number(`${sign}${offset}`);
  if (step === undefined) return truth(place === start);
  const each = /\d/.test(step) ? Number(step) : Number(`${step}1`);
  return truth(each === 0 ? place === start : (place - start) % each === 0 && (place - start) / each >= 0);
}
