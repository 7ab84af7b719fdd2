import { joinList } from '../../src/text/list';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j becomes %j', (names, text) => {
  expect(joinList(names, 'and')).toBe(text);
});
