import { sourcesFor } from '../../src/advise/sources';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { Fixer } from '../../src/model/cause';
import { bounce, recipient } from './kit';

const PAGES = [
  'https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/a',
  'https://learn.microsoft.com/defender-office-365/b',
  'https://support.google.com/a/answer/1',
  'https://help.yahoo.com/kb/1',
  'https://www.rfc-editor.org/rfc/rfc1',
];
const [REPORT = '', OWN = '', GOOGLE = '', YAHOO = '', RFC = ''] = PAGES;

function read(of: Partial<Bounce>, one: Partial<RecipientReport>, fixer: Fixer = 'recipient-admin') {
  const sources = PAGES.map((url) => ({ title: url, url }));
  return sourcesFor({ sources, fixableBy: [fixer] }, bounce(of), [recipient(one)]).map(({ url }) => url);
}

test.each([
  ['a filter that rejected Exchange Online’s mail', 'exchange-online', 'mx1.ess.barracudanetworks.com', [REPORT, RFC]],
  ['a filter that rejected Postfix’s mail', 'postfix', 'eu-smtp-inbound-1.mimecast.com', [RFC]],
  ['Google', 'postfix', 'aspmx.l.google.com', [GOOGLE, RFC]],
  ['Yahoo', 'postfix', 'mta5.am0.yahoodns.net', [YAHOO, RFC]],
  ['Microsoft', 'postfix', 'contoso-com.mail.protection.outlook.com', [REPORT, OWN, RFC]],
  ['the organization’s own Exchange Online', 'exchange-online', null, [REPORT, OWN, RFC]],
])('pages are those of who rejected it: %s', (_, generator, remoteMta, expected) => {
  expect(read({ generator }, { remoteMta })).toEqual(expected);
});

test('the sender’s admin reads Microsoft’s pages where the sender’s mail goes through Microsoft’s servers', () => {
  const theirs = { remoteMta: 'mx.fabrikam.org' };
  const { original } = bounce();
  expect(read({ generator: 'exchange-server' }, theirs, 'sender-admin')).toEqual([REPORT, OWN, RFC]);
  expect(read({ generator: 'postfix' }, theirs, 'sender-admin')).toEqual([RFC]);
  const headers = 'Received: from a by b with Microsoft SMTP Server id 15.2';
  expect(read({ generator: 'postfix', original: { ...original, headers } }, theirs, 'sender-admin')).toEqual([
    REPORT,
    OWN,
    RFC,
  ]);
});

test('a line that came alone may be anybody’s', () => {
  expect(read({ generator: 'unknown' }, { diagnostic: '550 no' })).toEqual([REPORT, OWN, RFC]);
  expect(read({ generator: 'unknown' }, { diagnostic: '550 5.7.26 no - gsmtp' })).toEqual([REPORT, OWN, GOOGLE, RFC]);
  expect(read({ generator: 'unknown' }, { diagnostic: '550 no such jo@gmail.com' })).toEqual([REPORT, OWN, RFC]);
});
