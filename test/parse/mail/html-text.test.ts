import { decodeEntities } from '../../../src/parse/mail/html-entities';
import { htmlToText } from '../../../src/parse/mail/html-text';

test('rows become lines, cells are separated by a tab, paragraphs by a blank line', () => {
  const { text } = htmlToText('<p>One</p><table><tr><td>Error:</td><td>550 5.7.1</td></tr><tr><td>x</td></tr></table>');
  expect(text).toBe('One\n\nError:\t550 5.7.1\nx');
});

test('style, script, and comments give no text', () => {
  expect(htmlToText('<style>p{}</style><script>alert("5.7.1")</script><!-- 5.7.1 --><b>yes</b>').text).toBe('yes');
});

test('an address in angle brackets that was not escaped stays', () => {
  expect(htmlToText('to <bob@contoso.com> failed').text).toBe('to <bob@contoso.com> failed');
});

test('links of the report are told from those in quoted text', () => {
  const { links } = htmlToText(
    '<a href="https://evil.example/x">aka.ms</a><pre><a href="https://other.example">x</a></pre>',
  );
  expect(links).toEqual([
    { href: 'https://evil.example/x', text: 'aka.ms' },
    { href: 'https://other.example', text: 'x', isQuoted: true },
  ]);
});

test('a form is found', () => {
  expect(htmlToText('<form><input name="password"></form>').hasForm).toBe(true);
  expect(htmlToText('<p>form</p>').hasForm).toBe(false);
});

test('character references of reports are decoded, unknown ones stay', () => {
  expect(decodeEntities('couldn&#x27;t &#39;a&#39; &eacute; &nbsp;&unknown; &amp;lt;')).toBe(
    "couldn't 'a' é \u00a0&unknown; &lt;",
  );
  expect(decodeEntities('&#0; &#x110000;')).toBe('&#0; &#x110000;');
});
