// The counter finds what it is there to find.
import { slowAttackOn } from './growth';
import { stepCounter } from './step-counter';

test.each([
  [/a+b/, 'each start runs to the end'],
  [/\s+$/, 'the end is far from every blank'],
  [/status: .*end/s, 'each start is a word of its own'],
  [/<a [^>]*>/, 'a tag that never ends'],
  [/(?:x\d{2}-)+y.*z/s, 'each start is a pattern of its own'],
  [/^\s*(.*?)\s*$/s, 'two repeats share the blanks'],
  [/x\d*\w*;/, 'two repeats share the digits'],
  [/(?:ab)*abc/, 'a repeat of several characters'],
  [/^\s*x/m, 'each line is a start'],
  [/a(?=.*end)/s, 'a look ahead at each place'],
  [/(?<=a*)b/, 'a look behind at each place'],
  [/^(?:a+)+$/, 'each round may take any number'],
  [/^(?:(?:a*)*)*$/, 'rounds that may take nothing'],
  [/^(?:[^a]|a)*[^b]*z/, 'what the one does not take, the other does'],
])('%s is slow: %s', (pattern) => {
  expect(slowAttackOn(pattern)).not.toBeNull();
});

test.each([
  /^[^@]+@[^.]+\.[^.]+$/,
  /\b\w+@/,
  /.{0,200}end/,
  /^.*$/m,
  /"[^"\n]{0,120}"\s{1,3}<(?:\S{1,60} ){1,3}>/,
  /\p{L}{3}(?!\w)|(?<![a-z])\d/u,
])('%s is not', (pattern) => {
  expect(slowAttackOn(pattern)).toBeNull();
});

test('a gap that ends too far away is as good as one that never ends', () => {
  expect(() => slowAttackOn(/a.{0,5000}b/)).toThrow('A gap is too long');
});

test.each([/(\w+) \1/, /(?<word>\w+) \k<word>/])('%s is not counted, and says so', (pattern) => {
  expect(() => slowAttackOn(pattern)).toThrow('Not counted');
});

test('the same text takes the same number of steps, a longer one more', () => {
  const count = stepCounter(/a+b/, 1_000_000);
  const [short, again, long] = [count('aaaa'), count('aaaa'), count('aaaaaaaa')];
  expect(again).toEqual(short);
  expect(long.steps).toBeGreaterThan(2 * short.steps);
});
