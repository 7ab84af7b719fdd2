// Where a report leads to, by the rules that browsers follow, whatever it looks like.
import { readLinks } from '../../src/parse/links';
import type { Links } from '../../src/parse/links';
import { htmlToText } from '../../src/parse/mail/html-text';

const linksOf = (html: string): Links => readLinks(htmlToText(html), '');
const link = (href: string, text = 'Open'): string => `<a href="${href}">${text}</a>`;
const EVIL = 'evil.example';

test.each([
  link('https://evil.example/x'),
  `<area href="https://evil.example/x">`,
  '<map><area href=https://go.microsoft.com><area shape=default href=https://evil.example></map>',
  '<svg><a xlink:href="https://evil.example"><text>Open</text></a></svg>',
  '<!--[if mso]><v:roundrect href="https://evil.example">Open</v:roundrect><![endif]-->',
  `<base href="https://evil.example/">${link('fwlink?LinkId=1')}`,
  `${link('/fwlink')}<base href="//evil.example">`,
  '<A/HREF=//evil.example/x>Open</A>',
  '<a class="b"href="https://evil.example">Open</a>',
  '<a href= "https://evil.example" href="https://go.microsoft.com">Open</a>',
  '<a title=">" href=\'https://evil.example\'>Open</a>',
  `<a data-x="${'x'.repeat(9000)}" href="https://evil.example">Open</a>`,
  `<pre></pre>${link('https://evil.example')}`,
  `<pre>${link('https://evil.example')}</pre>`,
  `${link('https://go.microsoft.com/fwlink').repeat(500)}${link('https://evil.example')}`,
  `${Array.from({ length: 300 }, (_, i) => link(`https://h${String(i)}.microsoft.com`)).join('')}${link('https://evil.example')}`,
  `<a href="https://evil.example">`,
  `<input type=image src="https://evil.example/b.png">`,
  link(
    'https://login.microsoftonline.com/common/oauth2/authorize?client_id=1&amp;redirect_uri=https%3A%2F%2Fevil.example%2Fcb',
  ),
  link('https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fx&amp;data=1'),
  link('https://urldefense.com/v3/__https://evil.example/x__;!!AbC'),
  link('https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_x&amp;d=DwMF'),
  link(
    'https://urldefense.com/v3/__https://nam02.safelinks.protection.outlook.com/?url=https*3A*2F*2Fevil.example__;!!',
  ).replace(/\*/g, '%'),
  link('https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgo.microsoft.com%40evil.example%2Fx'),
  link('https://linkprotect.cudasvc.com/url?a=https%253a%252f%252fevil.example%252fx&amp;c=E'),
])('a link leads to the other host: %#', (html) => {
  expect(linksOf(html).linkHosts).toContain(EVIL);
});

test.each([
  ['user info', link('https://go.microsoft.com@evil.example/x'), EVIL],
  ['user info with a password', link('https://go.microsoft.com:443@evil.example'), EVIL],
  ['user info as entities', link('https&colon;&sol;&sol;go.microsoft.com&commat;evil.example'), EVIL],
  ['user info behind a slash that is none', link('https://evil.example\\@go.microsoft.com'), EVIL],
  ['backslashes', link('https:\\\\evil.example\\x'), EVIL],
  ['mixed slashes', link('https:/\\evil.example'), EVIL],
  ['one slash', link('https:/evil.example/x'), EVIL],
  ['no slash', link('https:evil.example'), EVIL],
  ['three slashes', link('https:///evil.example'), EVIL],
  ['no scheme', link('//evil.example/x'), EVIL],
  ['a tab in its scheme', link('ht&Tab;tps://evil.example'), EVIL],
  ['a line end in its host', link('https://evil.&NewLine;example/x'), EVIL],
  ['a tab as a number', link('h&#9;ttps://evil.example'), EVIL],
  ['an address as one number', link('http://3221226219/x'), '192.0.2.235'],
  ['an address in base sixteen', link('http://0xC0.0x00.0x02.0xEB/x'), '192.0.2.235'],
  ['an address in base eight', link('http://0300.0.02.0353/x'), '192.0.2.235'],
  ['a host in percent signs', link('https://%65vil.example/x'), EVIL],
  ['a dot of another script', link('https://evil\u3002example/x'), EVIL],
  ['letters of full width', link('https://\uff45vil.example/x'), EVIL],
  ['letters of two scripts', link('https://p\u0430y.example/x'), 'xn--py-7kc.example'],
  ['a base', `<base href="https://evil.example">${link('x')}`, EVIL],
  ['a page that sends on', link('https://www.google.com/url?q=https://evil.example/x'), EVIL],
  [
    'a page that sends on, encoded',
    link('https://www.youtube.com/redirect?event=x&amp;q=https%3A%2F%2Fevil.example'),
    EVIL,
  ],
  [
    'a sign-in that hands over',
    link('https://login.microsoftonline.com/common/oauth2/v2.0/authorize?redirect_uri=https%3A%2F%2Fevil.example'),
    EVIL,
  ],
  [
    'nothing to see above the rest',
    `<div style="position:absolute;opacity:0">${link('https://evil.example')}</div>`,
    EVIL,
  ],
  ['a drawing', '<svg><a xlink:href="https://evil.example"><text>Open</text></a></svg>', EVIL],
])('a link hides where it leads: %s', (_, html, host) => {
  expect(linksOf(html).disguisedHosts).toEqual([host]);
});

test.each([
  link('https://go.microsoft.com/fwlink/?LinkId=1'),
  link(' https://go.microsoft.com/a%20b@c?d=\\'),
  link('HTTPS://Go.Microsoft.com:443/x'),
  link('http://192.0.2.7/x'),
  link('https://m\u00fcller.example/x'),
  link('https://\u043f\u043e\u0447\u0442\u0430.example/x'),
  link('#top'),
  link('mailto:jo.tan@fabrikam.com', 'jo.tan@fabrikam.com'),
  link('mailto:jo.tan@fabrikam.com?subject=x@y.example', 'Write'),
  '<img src="//cdn.fabrikam.com/x.png">',
  link('https://learn.microsoft.com/?returnUrl=https%3A%2F%2Fgo.microsoft.com', 'https://learn.microsoft.com'),
  link(
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgo.microsoft.com%2Ffwlink',
    'https://go.microsoft.com/fwlink',
  ),
  '<p style="display:none"><a href="https://fabrikam.com">x</a></p>',
])('a link hides nothing: %s', (html) => {
  const { disguisedHosts, hasMismatchedLink } = linksOf(html);
  expect(disguisedHosts).toEqual([]);
  expect(hasMismatchedLink).toBe(false);
});

test.each([
  link('https://evil.example/x', 'https://aka.ms/retry'),
  link('https://evil.example/x', 'aka.ms'),
  link('https://evil.example/x', '<b>https://</b><i>aka.ms</i>/retry'),
  link('https://evil.example/x', 'Open https://aka.ms/retry now'),
  link('https://aka.ms@evil.example', 'https://aka.ms'),
  link('https://aka.ms.evil.example', 'https://aka.ms'),
  link('https://urldefense.com/v3/__https://evil.example/x__', 'https://aka.ms/retry'),
  link('mailto:help@evil.example', 'postmaster@contoso.com'),
  `<base href="https://evil.example">${link('?LinkId=1', 'https://go.microsoft.com/?LinkId=1')}`,
])('a link names one host and leads to another: %s', (html) => {
  expect(linksOf(html).hasMismatchedLink).toBe(true);
});

test.each([
  'https://nam02.safelinks.protection.outlook.com/?url=$E&amp;data=1',
  'https://gcc02.safelinks.protection.office365.us/?url=$E&amp;data=1',
  'https://urldefense.com/v3/__$__;!!AbC',
  'https://linkprotect.cudasvc.com/url?a=$E&amp;c=E,1',
  'https://secure-web.cisco.com/1AbC/$E',
  'https://url.us.m.mimecastprotect.com/s/AbC?domain=fabrikam.com',
  'https://eu-west-1.protection.sophos.com/?d=fabrikam.com&amp;u=aHR0cHM6',
  'https://clicktime.symantec.com/a/1/x?u=$E',
  'https://us1.hes.trendmicro.com/wrs?url=$E',
  'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__$__;',
])('what a gateway wrapped leads where it says: %s', (href) => {
  const target = 'https://www.fabrikam.com/help';
  const wrapped = href.replace('$E', encodeURIComponent(target)).replace('$', target);
  const { linkHosts, disguisedHosts, hasMismatchedLink } = linksOf(link(wrapped, target));
  expect([...new Set(['www.fabrikam.com', ...linkHosts])]).toEqual(['www.fabrikam.com']);
  expect([disguisedHosts, hasMismatchedLink]).toEqual([[], false]);
});

test.each([
  'https://safelinks.protection.outlook.com.attacker.example/?url=$',
  'https://cudasvc.click/?a=$',
  'https://evil-urldefense.com/v3/__$__',
])('who only looks like a gateway is no gateway: %s', (href) => {
  expect(
    linksOf(link(href.replace('$', 'https://go.microsoft.com'), 'https://go.microsoft.com')).hasMismatchedLink,
  ).toBe(true);
});

test('addresses in quoted text that mail programs made links of lead nowhere else', () => {
  const quoted = link('https://www.spamhaus.org/query', 'https://www.spamhaus.org/query');
  expect(linksOf(`<pre>550 5.7.1 see ${quoted}</pre>`).linkHosts).toEqual([]);
});

test.each([
  ['javascript:alert(1)'],
  ['JavaScript&colon;alert(1)'],
  ['java&Tab;script:alert(1)'],
  [' &#1;javascript:alert(1)'],
  ['vbscript:x'],
  ['data:text/html,<form>'],
])('a link that is a program does something: %s', (href) => {
  expect(htmlToText(link(href)).isActive).toBe(true);
});

test.each([
  '<meta http-equiv="Refresh" content="0; url=https://evil.example">',
  '<noscript><meta http-equiv=refresh content="3,https://evil.example"></noscript>',
  '<iframe src="https://evil.example"></iframe>',
  '<object data="https://evil.example"></object>',
  '<embed src="https://evil.example">',
  '<p onclick="x()">Open</p>',
  '<img src=x onerror=x()>',
  '<script>x()</script>',
  '<iframe srcdoc="x">',
])('a page does something by itself: %s', (html) => {
  expect(htmlToText(html).isActive).toBe(true);
});

test.each([
  '<meta http-equiv="refresh" content="60">',
  '<meta name=x content="0;url=x">',
  '<p one="x">',
  '<a href="#">x</a>',
  '<iframe></iframe>',
])('a page does nothing by itself: %s', (html) => {
  expect(htmlToText(html).isActive).toBe(false);
});

test.each([
  '<form></form>',
  '<input name=p>',
  '<button formaction="https://evil.example">Send</button>',
  '<input type=submit form=f>',
])('a form is found: %s', (html) => {
  expect(htmlToText(html).hasForm).toBe(true);
});

test('a field that nobody sees is no form', () => {
  expect(htmlToText('<input type=hidden value=x>').hasForm).toBe(false);
});

test('plain text leads to all hosts that it names, however far below', () => {
  const far = `${'x '.repeat(60_000)} see https://evil.example/x or www.other.example.`;
  expect(readLinks(null, far).linkHosts).toEqual([EVIL, 'www.other.example']);
});
