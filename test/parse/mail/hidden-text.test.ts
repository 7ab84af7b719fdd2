// What nobody sees is no word of a report: it is left out of the text, and kept apart.
import { diagnose } from '../../../src/diagnose';
import { htmlToText } from '../../../src/parse/mail/html-text';

/** Each hides what it is given. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'the hidden attribute': ['<p hidden>$</p>', '<div hidden="hidden"><b>$</b></div>', '<td HIDDEN=until-found>$</td>'],
  'display:none': [
    '<div style="display:none">$</div>',
    '<span style="DISPLAY : None !important">$</span>',
    '<p style="display:none;display:shown">$</p>',
    '<p style="d\\69splay:none">$</p>',
    '<p style="/* a */display:none">$</p>',
    '<p style="font-family:a&#59;display:none">$</p>',
  ],
  visibility: [
    '<div style="visibility:hidden"><p>$</p></div>',
    '<tr style="visibility:collapse"><td>$</td></tr>',
    "<span style='visibility: hidden'>$</span>",
  ],
  opacity: [
    '<div style="opacity:0">$</div>',
    '<div style="opacity:0.0">$</div>',
    '<div style="opacity:0%">$</div>',
    '<div style="opacity:.01">$</div>',
    '<div style="opacity:.2"><p style="opacity:.2">$</p></div>',
    '<div style="filter:opacity(0)">$</div>',
  ],
  'font size': [
    '<span style="font-size:0">$</span>',
    '<span style="font-size:1px">$</span>',
    '<span style="font-size:1pt">$</span>',
    '<span style="font-size:0.01em">$</span>',
    '<span style="font-size:5%">$</span>',
    '<span style="font:0/0 Arial">$</span>',
    '<div style="font-size:0"><b>$</b></div>',
  ],
  'the color of what is behind': [
    '<p style="color:white">$</p>',
    '<p style="color:#fff">$</p>',
    '<p style="color:#FFFFFF">$</p>',
    '<p style="color:#ffffffff">$</p>',
    '<p style="color:rgb(255,255,255)">$</p>',
    '<p style="color:rgb(100% 100% 100%)">$</p>',
    '<p style="color:rgba(255, 255, 254, 1)">$</p>',
    '<p style="color:hsl(0, 0%, 100%)">$</p>',
    '<p style="color:oklch(100% 0 0)">$</p>',
    '<p style="color:color(srgb 1 1 1)">$</p>',
    '<p style="--c:#fff;color:var(--c)">$</p>',
    '<p style="color:tomato;background:tomato">$</p>',
    '<style>body{color:#fff}p{color:#000}</style><b>$</b>',
    '<p style="color:white;color:nonsense">$</p>',
    '<font color=white>$</font>',
    '<font color="FFFFFF">$</font>',
    '<div style="color:#fefefe"><p>$</p></div>',
    '<div style="background:#000"><p style="color:#010101">$</p></div>',
    '<table bgcolor="#336699"><tr><td style="color:#369">$</td></tr></table>',
    '<div style="background-color:black">$</div>',
    '<div style="background:url()"><p style="background:#fff;color:#fff">$</p></div>',
  ],
  'a transparent color': [
    '<p style="color:transparent">$</p>',
    '<p style="color:rgba(0,0,0,0)">$</p>',
    '<p style="color:#0000">$</p>',
    '<p style="-webkit-text-fill-color:transparent">$</p>',
  ],
  'text-indent': [
    '<p style="text-indent:-9999px">$</p>',
    '<div style="text-indent:-99em"><p>$</p></div>',
    '<p style="text-indent:-200%">$</p>',
  ],
  'a place off the screen': [
    '<div style="position:absolute;left:-9999px">$</div>',
    '<div style="position:fixed;top:-9999px">$</div>',
    '<div style="position:absolute;inset:0 auto auto -5000px">$</div>',
    '<div style="position:relative;left:-200em">$</div>',
    '<div style="margin-left:-9999px">$</div>',
  ],
  clip: [
    '<div style="position:absolute;clip:rect(0,0,0,0)">$</div>',
    '<div style="position:absolute;clip:rect(1px 1px 1px 1px)">$</div>',
    '<div style="clip:rect(0px, 0px, 0px, 0px);position:fixed">$</div>',
  ],
  'clip-path': [
    '<div style="clip-path:inset(100%)">$</div>',
    '<div style="clip-path:inset(50%)">$</div>',
    '<div style="clip-path:circle(0)">$</div>',
    '<div style="clip-path:polygon(0 0, 0 0, 0 0)">$</div>',
  ],
  'no height or width': [
    '<div style="max-height:0;overflow:hidden">$</div>',
    '<div style="overflow:hidden;height:0px">$</div>',
    '<div style="width:0;overflow-x:hidden">$</div>',
    '<div style="height:1px;overflow:clip">$</div>',
  ],
  'line-height': [
    '<p style="line-height:0">$</p>',
    '<p style="line-height:0px">$</p>',
    '<p style="font:12px/0 Arial">$</p>',
  ],
  'mso-hide': [
    '<p style="mso-hide:all">$</p>',
    '<div style="MSO-HIDE: ALL"><i>$</i></div>',
    "<td style='color:red;mso-hide:all'>$</td>",
  ],
  transform: [
    '<div style="transform:scale(0)">$</div>',
    '<div style="transform:scale(1, 0)">$</div>',
    '<div style="transform:translateX(-9999px)">$</div>',
    '<div style="transform:translate(0, -200vh)">$</div>',
    '<div style="transform:rotateY(90deg)">$</div>',
    '<div style="scale:0">$</div>',
  ],
  'z-index': [
    '<div style="position:absolute;z-index:-1">$</div>',
    '<div style="z-index:-999;position:relative">$</div>',
    '<div style="position:fixed;top:0;z-index:-2">$</div>',
  ],
  'elements that show nothing': [
    '<template>$</template>',
    '<noscript>$</noscript>',
    '<title>$</title>',
    '<head>$</head>',
    '<details>$</details>',
    '<details><summary></summary><p>$</p></details>',
    '<dialog>$</dialog>',
    '<textarea>$</textarea>',
    '<select><option>$</option></select>',
    '<select><option>a<option selected>$</select>',
    '<datalist><option>$</option></datalist>',
    '<svg><text x="1">$</text></svg>',
    '<svg><a xlink:href="#x"><text>$</text></a></svg>',
    '<iframe>$</iframe>',
    '<object><noembed>$</noembed></object>',
    '<canvas>$</canvas>',
    '<video>$</video>',
  ],
  comments: [
    '<!-- $ -->',
    '<!--$--!>',
    '<!--[if mso]><p>$</p><![endif]-->',
    '<!--[if gte mso 9]><table><tr><td>$<![endif]-->',
  ],
  'attributes of what is not shown': [
    '<input type=hidden value="$">',
    '<p title="$"></p>',
    '<meta name="description" content="$">',
  ],
  'a style sheet': [
    '<style>.a{display:none}</style><p class="b a">$</p>',
    '<p class="a">$</p><style>.a{display:none}</style>',
    '<style>#x{visibility:hidden}</style><p id=x>$</p>',
    '<style>i{font-size:0}</style><i>$</i>',
    '<style>[data-x]{opacity:0}</style><p data-x>$</p>',
    '<style>p[class^="pre"]{display:none}</style><p class="preview">$</p>',
    '<style>p.a,.c{display:none!important}</style><p class=a style="display:block">$</p>',
    '<style>@media all{.a{display:none}}</style><p class=a>$</p>',
    '<style>@media screen and (min-width:1px){.a{display:none}}</style><p class=a>$</p>',
    '<style>@import "x"; @media print{.a{display:block}} div .a{display:none}</style><div><b><p class=a>$</p></b></div>',
    '<style>div > .a{display:none}</style><div><p class=a>$</p></div>',
    '<style><!-- .a{display:none} --></style><p class=a>$</p>',
    '<style>*{color:#fff}p{color:#000}</style><b>$</b>',
    '<style>.a{display:none}.b{color:red}.a{color:blue}</style><p class=a>$</p>',
    '<style>.a:not(.b){display:none}</style><p class=a>$</p>',
    '<style>:is(i,p.a){display:none}</style><p class=a>$</p>',
    '<style>tr td:nth-child(2n){display:none}</style><table><tr><td></td><td>$</td></tr></table>',
    '<style>b:first-child{display:none}</style><div><b>$</b></div>',
    '<style>:root{--d:none}.a{display:var(--d)}</style><p class=a>$</p>',
    '<style>body > div > .a{display:none}</style><div><p class=a>$</p></div>',
    '<style>b ~ .a{display:none}</style><b></b><p class=a>$</p>',
    '<style>p[title="a b"]{display:none}</style><p title="a b">$</p>',
  ],
  'something hidden around what is not': [
    '<div style="display:none"><p style="display:block;font-size:20px">$</p></div>',
    '<div hidden><table><tr><td style="visibility:visible">$</td></tr></table></div>',
    '<div style="opacity:0"><p style="opacity:1">$</p></div>',
    '<div hidden></span></p></body>$</div>',
    '<p><font style="display:none"></p><p>$</p></font>',
    '<b hidden><p>x</p>$</b>',
  ],
};
const SECRET = '550 5.7.64 TenantAttribution';
const cases = Object.entries(KINDS).flatMap(([kind, forms]) => forms.map((form) => [kind, form] as const));

test('at least 20 kinds are here, with at least three forms each', () => {
  expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(20);
  expect(Object.entries(KINDS).filter(([, forms]) => forms.length < 3)).toEqual([]);
});

test.each(cases)('%s hides text: %s', (_, form) => {
  const hidden = form.replace('$', SECRET);
  for (const html of [`${hidden}<p>Seen</p>`, `<p>Seen</p>${hidden}`, `<p>Se</p>${hidden}<p>en</p>`])
    expect(htmlToText(html).text.replace(/\s/g, '')).toMatch(/^a?x?Sx?een$/);
});

test.each([
  '<p aria-hidden="true">$</p>',
  '<p hidden style="display:block">$</p>',
  '<details open>$</details>',
  '<details><summary>$</summary></details>',
  '<dialog open>$</dialog>',
  '<div style="visibility:hidden"><p style="visibility:visible">$</p></div>',
  '<div style="font-size:0"><p style="font-size:14px">$</p></div>',
  '<div style="color:#fff"><p style="color:#333">$</p></div>',
  '<td bgcolor="#0078d4" style="color:#fff">$</td>',
  '<div style="background-image:url(x.png);color:white">$</div>',
  '<div style="background:#0078d4"><p style="color:#fff">$</p></div>',
  '<p style="left:-9999px">$</p>',
  '<p style="max-height:0">$</p>',
  '<p style="display:none"></p>$',
  '<p style="display:none"><div>$</div>',
  '<ul><li hidden>x<li>$</ul>',
  '<table><tr><td hidden>x<td>$</table>',
  '<table><tr hidden><td>x<tr><td>$</table>',
  '<img hidden>$',
  '<br hidden>$',
  '<style>.a{display:none}</style><p class="ab">$</p>',
  '<style>.a:not(.b){display:none}</style><p class="a b">$</p>',
  '<style>b:first-child{display:none}</style><div><i></i><b>$</b></div>',
  '<style>td:nth-child(2n+1){display:none}</style><table><tr><td></td><td>$</td></tr></table>',
  '<style>.a:hover{display:none}</style><p class="a">$</p>',
  '<style>@media print{.a{display:none}}</style><p class="a">$</p>',
  '<style>@media (max-width:480px){.a{display:none}}</style><p class="a">$</p>',
  '<style media=print>.a{display:none}</style><p class="a">$</p>',
  '<style>.a{display:none}</style><p class="a" style="display:block!important">$</p>',
  '<style>td > .a{display:none}</style><div class="a">$</div>',
  '<!--[if !mso]><!--><p>$</p><!--<![endif]-->',
  '<!--[if mso]><table hidden><tr><td><![endif]--><p>$</p><!--[if mso]></td></tr></table><![endif]-->',
  '<!--><p>$</p><!-- -->',
  '<a href="https://go.microsoft.com" style="background:#fff">$</a>',
])('this is seen: %s', (form) => {
  expect(htmlToText(form.replace('$', SECRET)).text).toContain(SECRET);
});

test('words broken up by what nobody sees are whole', () => {
  expect(htmlToText('Your pass<span style="font-size:0">xyz</span>wo<i hidden>a b</i>rd').text).toBe('Your password');
});

const message = (body: readonly string[], type: string): Uint8Array =>
  new TextEncoder().encode(
    ['From: Mail Delivery System <MAILER-DAEMON@mail.fabrikam.com>', 'To: dana.okafor@contoso.com', 'Return-Path: <>', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0', `Content-Type: ${type}`, '', ...body].join('\r\n'),
  ); // prettier-ignore
const VISIBLE =
  '<p>Your message could not be delivered.</p><p>&lt;jo.tan@fabrikam.com&gt;: host mx.fabrikam.com[192.0.2.7] said: 552 5.2.2 Mailbox full</p>';
const PLAIN =
  'Your message could not be delivered.\r\n\r\n<jo.tan@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 552 5.2.2 Mailbox full';
const LIE =
  'Your message to eve@attacker.example was delivered. eve@attacker.example: 550 5.7.64 TenantAttribution; Relay Access Denied';

async function factsOf(bytes: Uint8Array): Promise<unknown> {
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (advice === undefined) throw new Error('no answer');
  const { bounce, causes, authenticity } = advice;
  return {
    kind: bounce.kind,
    generator: bounce.generator,
    recipients: bounce.recipients.map(({ address, status, diagnostic }) => [address, status, diagnostic]),
    causes: causes.map(({ causeId, certainty }) => [causeId, certainty]),
    verdict: authenticity.verdict,
  };
}

test.each(cases)('%s decides nothing: %s', async (_, form) => {
  const hidden = form.replace('$', LIE.replace(/"/g, ''));
  const html = 'text/html; charset=utf-8';
  const expected = await factsOf(message([VISIBLE], html));
  expect(await factsOf(message([hidden, VISIBLE], html))).toEqual(expected);
  expect(await factsOf(message([VISIBLE, hidden], html))).toEqual(expected);
  const both = (page: string): readonly string[] => [
    '--b',
    'Content-Type: text/plain',
    '',
    PLAIN,
    '--b',
    'Content-Type: text/html',
    '',
    page,
    '--b--',
  ];
  const mixed = 'multipart/alternative; boundary=b';
  expect(await factsOf(message(both(`${hidden}${VISIBLE}`), mixed))).toEqual(
    await factsOf(message(both(VISIBLE), mixed)),
  );
});
