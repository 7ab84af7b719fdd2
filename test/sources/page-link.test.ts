import { diagnose } from '../../src/diagnose';
import type { Door } from '../../src/model/raw-bounce';
import { parsePageFragment } from '../../src/sources/page-fragment';
import { pageLink } from '../../src/sources/page-link';
import { unpack } from './kit';

/** What the pane explains for a link; null where it asks for nothing. */
async function textBehind(fragment: string): Promise<string | null> {
  const asked = parsePageFragment(fragment);
  if (asked === null) return null;
  const [bounce] = (await unpack(pageLink.read(asked))).bounces;
  return new TextDecoder().decode(bounce?.bytes);
}

async function explain(text: string, door: Door) {
  const [advice] = await diagnose({ kind: 'unknown', bytes: new TextEncoder().encode(text), origin: { door } });
  return advice;
}

test('a code and a text become what somebody would have pasted, and say that they come from a link', async () => {
  expect(await textBehind('#code=5.7.124')).toBe('5.7.124');
  expect(await textBehind('#text=550%205.7.1%20Denied')).toBe('550 5.7.1 Denied');
  const { bounces } = await unpack(pageLink.read({ kind: 'code', code: '5.7.124' }));
  expect(bounces[0]?.origin).toEqual({ door: 'page-link' });
});

test.each([
  ['encoded twice', '#text=550%25205.7.1%2520%253Cimg%253E', '550%205.7.1%20%3Cimg%3E'],
  ['with a script', '#text=%3Cscript%3Ealert(1)%3C/script%3E', '<script>alert(1)</script>'],
  ['that reverses its direction', '#text=%E2%80%AE1.7.5%20055', '\u202e1.7.5 055'],
  ['with control characters', '#text=550%1B%5B2J%005.7.1', '550\u001b[2J\u00005.7.1'],
  ['with another link inside', '#text=%23code%3D5.1.1%26text%3Dx', '#code=5.1.1&text=x'],
])('a text %s is decoded once, and stays text', async (_what, fragment, text) => {
  expect(await textBehind(fragment)).toBe(text);
});

test.each([
  '#code=5.7.124%3Cscript%3E',
  '#code=%E2%80%AE5.7.1',
  '#code=5.7.1%250A',
  '#text=%',
  `#text=${'x'.repeat(40_000)}`,
])('a link that is damaged or no code asks for nothing: %.40s', async (fragment) => {
  expect(await textBehind(fragment)).toBeNull();
});

const CLAIMS_PROOF = [
  'From: postmaster@contoso.com',
  'To: alex@contoso.com',
  'Subject: Undeliverable: Budget',
  'X-MS-Exchange-Organization-AuthAs: Internal',
  'Authentication-Results: spf=pass; dkim=pass header.d=contoso.com; dmarc=pass action=none header.from=contoso.com; compauth=pass reason=100',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns;mail.contoso.com',
  '',
  'Final-Recipient: rfc822;allhands@contoso.com',
  'Action: failed',
  'Status: 5.7.133',
  'Diagnostic-Code: smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
  '',
  '--b--',
  '',
].join('\r\n');

test('whoever made a link wrote the headers in it, so they prove no more than those of pasted text', async () => {
  const pasted = await explain(CLAIMS_PROOF, 'pasted-text');
  const linked = await explain(CLAIMS_PROOF, 'page-link');
  expect(linked).toEqual(pasted);
  expect(await explain(CLAIMS_PROOF, 'chosen-file')).not.toEqual(pasted);
});
