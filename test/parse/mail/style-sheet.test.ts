// What many elements of a page have in common is put together once: a page of 60,000 paragraphs is no more work than its rules.
import { NO_VARIABLES } from '../../../src/parse/mail/css-declarations';
import { SelectorMatcher } from '../../../src/parse/mail/css-selectors';
import type { Styled } from '../../../src/parse/mail/css-selectors';
import { StyleSheet } from '../../../src/parse/mail/css-sheet';

const NONE: ReadonlyMap<string, string> = new Map();

/** Paragraphs inside each other's neighbors, below some blocks. */
function paragraphs(count: number, depth: number): readonly Styled[] {
  let parent: Styled | null = null;
  for (let i = 0; i < depth; i++)
    parent = { name: 'div', attributes: NONE, classes: new Set(), parent, children: [], index: 0 };
  const children: Styled[] = [];
  const around: Styled = { name: 'div', attributes: NONE, classes: new Set(), parent, children, index: 0 };
  for (let index = 0; index < count; index++)
    children.push({ name: 'p', attributes: NONE, classes: new Set(), parent: around, children: [], index });
  return children;
}

const rules = (selector: string): string =>
  Array.from({ length: 30 }, (_, i) => `${selector} { margin-top: ${i}px; color: #00000${i % 10} }`).join('\n');

test.each(['p', 'div p', 'div div div p', 'p + p', 'div > p'])('by rules such as “%s”', (selector) => {
  const sheet = new StyleSheet();
  sheet.add(rules(selector));
  const styles = paragraphs(200, 20)
    .slice(1)
    .map((one) => sheet.styleOf(one, NO_VARIABLES));
  expect(styles[0]?.declared.get('margin-top')?.value).toBe('29px');
  expect(new Set(styles.map(({ declared }) => declared)).size).toBe(1);
});

test('an element’s own style changes nothing for others', () => {
  const sheet = new StyleSheet();
  sheet.add('p { color: red }');
  const [first, second] = paragraphs(2, 1);
  if (first === undefined || second === undefined) throw new Error('no paragraphs');
  const own = { ...first, attributes: new Map([['style', 'color: blue']]) };
  expect(sheet.styleOf(own, NO_VARIABLES).declared.get('color')?.value).toBe('blue');
  expect(sheet.styleOf(second, NO_VARIABLES).declared.get('color')?.value).toBe('red');
});

test('rules that look far up are tried in a bounded number of steps for a whole page', () => {
  // A spy would keep the arguments of a million calls.
  const { match } = SelectorMatcher.prototype;
  let tries = 0;
  SelectorMatcher.prototype.match = function (...each) {
    tries += 1;
    return match.apply(this, each);
  };
  const countFor = (count: number): number => {
    tries = 0;
    const sheet = new StyleSheet();
    sheet.add(rules('b div div div p'));
    for (const one of paragraphs(count, 40)) sheet.styleOf(one, NO_VARIABLES);
    return tries;
  };
  const [few, more] = [countFor(20), countFor(40)];
  expect(more).toBeLessThanOrEqual(2 * few);
  expect(countFor(4000)).toBeLessThan(1_000_000);
  SelectorMatcher.prototype.match = match;
});
