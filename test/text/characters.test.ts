import { BIDI_MARKS, CONTROLS, wellFormed, withoutHalves } from '../../src/text/characters';

test('halves of surrogate pairs are replaced or removed, whole pairs stay', () => {
  expect(wellFormed('a\ud83db\ude00 😀')).toBe('a\ufffdb\ufffd 😀');
  expect(withoutHalves('a\ud83db\ude00 😀')).toBe('ab 😀');
});

test('controls and bidi marks are found, tabs, line feeds and joiners are not', () => {
  expect('\u0000\u001b\r\u0085\u2028'.replace(CONTROLS, '')).toBe('');
  expect('\u202e\u2066\u200f\ufeff'.replace(BIDI_MARKS, '')).toBe('');
  expect('\t\n\u200d'.replace(CONTROLS, '').replace(BIDI_MARKS, '')).toBe('\t\n\u200d');
});
