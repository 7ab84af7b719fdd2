import { escapeOf, replaceControls, replaceHidden, wellFormed, withoutHalves } from '../../src/text/characters';
import { jsonText } from '../../src/text/json-text';
import { oneLine } from '../../src/text/plain-text';
import { visible } from '../../src/pane/parts/visible-text';

const bare = (text: string): string =>
  replaceHidden(
    replaceControls(text, () => ''),
    () => '',
  );

test('halves of surrogate pairs are replaced or removed, whole pairs stay', () => {
  expect(wellFormed('a\ud83db\ude00 😀')).toBe('a\ufffdb\ufffd 😀');
  expect(withoutHalves('a\ud83db\ude00 😀')).toBe('ab 😀');
});

test('controls and line separators are found, tabs and line feeds are not', () => {
  expect(bare('\u0000\u001b\r\u007f\u0085\u009b\u2028\u2029')).toBe('');
  expect(bare('\t\n')).toBe('\t\n');
});

describe('a character that nobody sees', () => {
  test.each([
    ['bidi marks', '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff'],
    ['soft hyphen and grapheme joiner', '\u00ad\u034f'],
    ['fillers and vowel separators', '\u115f\u1160\u3164\uffa0\u180e\u17b4'],
    ['variation selectors', '\ufe00\ufe0e\ufe0f\u{e0100}\u{e01ef}\u180b'],
    ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
    ['interlinear and musical marks', '\ufff9\ufffa\ufffb\u{1d173}'],
  ])('is removed from plain text, shown in the pane and escaped in JSON: %s', (_, marks) => {
    for (const mark of marks) {
      const text = `a${mark}b`;
      expect(oneLine(text, 99)).toBe('ab');
      const hex = mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      expect(visible(text)).toBe(`a‹U+${hex}›b`);
      const json = jsonText({ text });
      expect(json).toMatch(/^[ -~]+$/);
      expect(JSON.parse(json)).toEqual({ text });
    }
  });

  test.each([
    ['a Persian word', 'می\u200cخواهم'],
    ['a Devanagari cluster', 'क्\u200dष'],
    ['a Sinhala cluster', 'ක්\u200dෂ'],
    ['a family', '👩\u200d👩\u200d👧'],
    ['a heart in color', '❤\ufe0f'],
    ['a rainbow flag', '🏳\ufe0f\u200d🌈'],
    ['a skin tone', '👩🏽\u200d💻'],
  ])('stays where it shapes what is seen: %s', (_, text) => {
    expect(oneLine(text, 99)).toBe(text);
    expect(visible(text)).toBe(text);
  });

  test.each(['a\u200db', 'ب\u200dx', '1\ufe0f', '👩\u200d@', '❤\ufe0f\ufe0f', '\u200dक', 'क\u200d'])(
    'goes where nothing needs it: %j',
    (text) => {
      expect(oneLine(text, 99).length).toBe(text.length - 1);
    },
  );
});

test('the pane shows controls, and line ends as such', () => {
  expect(visible('a\u001b[31m\u0007b\r\nc\rd\u2028e')).toBe('a‹U+001B›[31m‹U+0007›b\nc\nd‹U+2028›e');
});

test('an escape has four digits for each half of a pair', () => {
  expect(escapeOf('\u009b')).toBe('\\u009b');
  expect(escapeOf('\u{e0041}')).toBe('\\udb40\\udc41');
});
