import { bytesOf } from '../../src/text/binary';

test.each<[string, number[]]>([
  ['', []],
  ['A\u0000z', [65, 0, 122]],
  ['\u0080\u00e9\u00ff', [128, 233, 255]],
])('%j is one byte a character', (binary, bytes) => {
  expect([...bytesOf(binary)]).toEqual(bytes);
});
