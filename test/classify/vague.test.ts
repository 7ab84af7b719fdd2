// How sure an answer may be of what somebody pasted, and of what a gateway wrote round another server's words.
import { CLUES } from '../../src/causes/knowledge';
import { classify } from '../../src/classify/classify';
import type { Finding } from '../../src/model/finding';
import { parse } from '../../src/parse/parse';

function findingsOf(text: string, kind: 'text' | 'mime' = 'text'): readonly Finding[] {
  const [bounce] = parse({
    kind,
    bytes: new TextEncoder().encode(text),
    origin: { door: kind === 'text' ? 'pasted-text' : 'command-line' },
  });
  if (!bounce) throw new Error('nothing was read');
  return classify(bounce, CLUES).flatMap(({ findings }) => findings);
}

test.each(['5.1.10', '550 5.1.10', '550 5.7.124', 'Server error: 5.1.10'])(
  'a bare number is never certain: %s',
  (text) => {
    const findings = findingsOf(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ certainty }) => certainty)).not.toContain('certain');
  },
);

test('a number that looks like a code in somebody’s own words says nothing', () => {
  expect(findingsOf('Server error? No: meeting at 10:00, room 5.1.10')).toEqual([]);
});

test.each(['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found', 'Status code: 550 5.7.124'])(
  'a code beside words is certain: %s',
  (text) => {
    expect(findingsOf(text)[0]?.certainty).toBe('certain');
  },
);

const cisco = (said: string): string =>
  [
    'From: MAILER-DAEMON@gateway.contoso.com',
    'To: dana.okafor@contoso.com',
    'Subject: Delivery Status Notification (Failure)',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'The following message to <jo.tan@fabrikam.com> was undeliverable.',
    'The reason for the problem:',
    `5.1.0 - Unknown address error ${said}`,
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; gateway.contoso.com',
    '',
    'Final-Recipient: rfc822;jo.tan@fabrikam.com',
    'Action: failed',
    'Status: 5.0.0 (permanent failure)',
    `Diagnostic-Code: smtp; 5.1.0 - Unknown address error ${said} (delivery attempts: 0)`,
    '--b--',
  ].join('\r\n');

test.each([
  ["550-'5.7.1 Mail from 192.0.2.9 refused'", 'remote-policy-reject'],
  ["552-'5.2.2 Mailbox full'", 'mailbox-full'],
  ["550-'5.1.1 User unknown'", 'recipient-unknown'],
  [
    '554-"Your access to this mail system has been rejected due to the sending MTA\'s poor reputation."',
    'sender-reputation-remote',
  ],
])('what Cisco’s gateways pass on is the evidence, not their own words: %s', (said, cause) => {
  expect(findingsOf(cisco(said), 'mime').map((finding) => finding.cause.id)[0]).toBe(cause);
});

const several = (...blocks: readonly string[]): string =>
  [
    'From: MAILER-DAEMON@mail.contoso.com',
    'To: dana.okafor@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'Your message could not be delivered. Over quota: the mailbox is full.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    ...blocks.map((block) => `\n${block}`),
    '--b--',
  ].join('\n');
const block = (who: string, said: string): string =>
  `Final-Recipient: rfc822; ${who}\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; ${said}`;

test('two recipients with one code and different words have different causes', () => {
  const findings = findingsOf(
    several(block('a@fabrikam.com', '550 5.7.1 SPF hard fail'), block('b@fabrikam.com', '550 5.7.1 Unable to relay')),
    'mime',
  );
  expect(findings.map(({ cause }) => cause.id)).toEqual(expect.arrayContaining(['spf-fail', 'relay-denied']));
});

test('text tied to no recipient gives no cause to several recipients', () => {
  const findings = findingsOf(
    several(block('a@fabrikam.com', '550 5.7.1 no'), block('b@fabrikam.com', '550 5.7.1 no')),
    'mime',
  );
  expect(findings.map(({ cause }) => cause.id)).not.toContain('mailbox-full');
});
