import { strip } from '../../src/text/strip';

test.each([
  ['<<a>>', '<', '>', 'a'],
  ['xxaxx', 'x', undefined, 'a'],
  ['a', '', '.', 'a'],
  ['...', '.', undefined, ''],
  ['a.b.', '', '.', 'a.b'],
  ['', 'x', undefined, ''],
])('%s without %s and %s', (text, atStart, atEnd, expected) => {
  expect(strip(text, atStart, atEnd)).toBe(expected);
});
