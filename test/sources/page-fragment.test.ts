import { parsePageFragment } from '../../src/sources/page-fragment';

test.each([
  ['#code=5.7.124', { kind: 'code', code: '5.7.124' }],
  ['code=4.4.7', { kind: 'code', code: '4.4.7' }],
  ['#code=%205.1.10%20', { kind: 'code', code: '5.1.10' }],
  ['#text=550%205.7.1%20Denied', { kind: 'text', text: '550 5.7.1 Denied' }],
  ['#text=a%0D%0Ab', { kind: 'text', text: 'a\r\nb' }],
  ['#text=550 <anna+list@example.com> a=b & c', { kind: 'text', text: '550 <anna+list@example.com> a=b & c' }],
  ['#text=Empf%C3%A4nger', { kind: 'text', text: 'Empfänger' }],
  // Markup stays text.
  ['#text=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', { kind: 'text', text: '<img src=x onerror=alert(1)>' }],
  ['#text=javascript:alert(1)', { kind: 'text', text: 'javascript:alert(1)' }],
])('%s is read', (fragment, expected) => {
  expect(parsePageFragment(fragment)).toEqual(expected);
});

test.each([
  '',
  '#',
  '#code',
  '#code=',
  '#code=5.7',
  '#code=5.7.1234',
  '#code=3.7.1',
  '#code=550 5.7.1',
  '#code=5.7.1&text=x',
  '#code=5.7.1%00',
  "#code=5.7.1'; Remove-Mailbox",
  '#code=５.７.１',
  '#text=',
  '#text=%20%0A',
  '#text=%',
  '#text=%E0%A4',
  '#text=%ED%A0%80',
  '#CODE=5.7.1',
  '#__proto__=x',
  '#code[]=5.7.1',
  '#access_token=abc&code=5.7.1',
  '#state=y&code=0.AbCd',
])('“%s” asks for nothing', (fragment) => {
  expect(parsePageFragment(fragment)).toBeNull();
});

test('a fragment that is far too long asks for nothing, and the longest that is read is read whole', () => {
  expect(parsePageFragment(`#text=${'a'.repeat(40_000)}`)).toBeNull();
  expect(parsePageFragment(`#text=${'a'.repeat(39_995)}`)).toEqual({ kind: 'text', text: 'a'.repeat(39_995) });
});
