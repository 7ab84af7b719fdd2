// Reading a page takes work in proportion to its length, whatever stands in it. There is no clock here: looks at characters and
// at tables are counted.
import { htmlToText } from '../../src/parse/mail/html-text';
import { readLinks } from '../../src/parse/links';

function workOf(html: string): number {
  const spies = [
    jest.spyOn(String.prototype, 'charAt'),
    jest.spyOn(String.prototype, 'startsWith'),
    jest.spyOn(Map.prototype, 'get'),
    jest.spyOn(Set.prototype, 'has'),
    jest.spyOn(RegExp.prototype, 'exec'),
    jest.spyOn(RegExp.prototype, 'test'),
  ];
  readLinks(htmlToText(html), html);
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return calls;
}

test.each([
  ['tags that never end', '', '<a '],
  ['values that never end', '', '<a b="'],
  ['comments that never end', '', '<!--'],
  ['comments', '', '<!-- -->'],
  ['conditional comments', '', '<!--[if mso]><b>'],
  ['conditional comments that end', '', '<!--[if mso]><b><![endif]-->'],
  ['elements without content that never end', '', '<textarea>'],
  ['elements in elements', '', '<div>'],
  ['formatting in formatting', '', '<b>'],
  ['paragraphs with formatting', '<b><i><u>', '<p>'],
  ['formatting and paragraphs', '', '<p><b>'],
  ['ends of nothing', '<div>'.repeat(300), '</p>'],
  ['ends in the wrong order', '', '<b><i></b></i>'],
  ['cells', '<table>', '<tr><td>'],
  ['items', '<ul>', '<li>'],
  ['attributes', '<p ', 'a=b '],
  ['the same rule', '<style>', '.a{color:red}'],
  ['rules in rules', '<style>', '@media all{'],
  ['blocks that never end', '<style>', 'a{'],
  ['CSS comments that never end', '<style>', '/*'],
  ['rules and what they style', '', '<style>.a .b{color:red}</style><p class="a b">'],
  ['classes', '<p class="', 'a '],
  ['declarations', '<p style="', 'color:red;'],
  ['links', '', '<a href="https://x.example">x</a>'],
  ['links that are open', '', '<a href="https://x.example">'],
  ['links in plain text', '', 'https://x.example/ '],
])('%s', (_, head, piece) => {
  const [once = 0, twice = 0, thrice = 0] = [300, 600, 900].map((times) => workOf(head + piece.repeat(times)));
  // Up to some depth, a closing tag looks at each open element; beyond it, each further piece takes as much as the one before.
  expect(thrice - twice).toBeLessThanOrEqual(1.2 * (twice - once) + 2000);
});
