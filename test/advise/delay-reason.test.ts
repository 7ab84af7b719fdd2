import { delayReason } from '../../src/advise/delay-reason';
import { bounce, recipient } from './kit';

const delayed = (...said: readonly string[]): string =>
  delayReason(
    bounce({
      kind: 'delay',
      text: 'Delivery is delayed.',
      recipients: said.map((diagnostic) => recipient({ action: 'delayed', diagnostic })),
    }),
  );

describe('a delay says why, where the report does', () => {
  test.each([
    ['451 4.7.1 Greylisted, try again later', 'greylisting'],
    ['450 4.7.1 Client host rejected: grey-listing in effect', 'greylisting'],
    ['454 4.7.320 Certificate validation failed because the certificate is expired', 'server has expired'],
    ['450 4.7.5 TLSA: certificate-expired', 'server has expired'],
    ['454 4.7.0 TLS negotiation failed', 'can’t agree on encryption'],
    ['403 4.7.0 TLS handshake failed', 'can’t agree on encryption'],
    ['452 4.2.2 Mailbox full', 'mailbox is full'],
    ['452-4.2.2 The email account that you tried to reach is over quota', 'mailbox is full'],
    ['connect to mx.fabrikam.com[192.0.2.7]:25: Connection refused', 'can’t be reached'],
    ['421 4.4.2 Connection timed out', 'can’t be reached'],
    ['Host or domain name not found. Name service error for name=fabrikam.com', 'can’t be found in DNS'],
    ['450 4.4.312 DNS query failed', 'can’t be found in DNS'],
    ['451 4.7.651 The mail server has been temporarily rate limited', 'only accepts so much mail'],
    ['421 4.3.2 Service busy, try again later', 'is busy'],
  ])('%s', (said, reason) => {
    expect(delayed(said)).toContain(reason);
  });

  test('for all recipients that wait for the same', () => {
    expect(delayed('452 4.2.2 Mailbox full', '452 4.2.2 mailbox is full')).toContain('mailbox is full');
    expect(delayed('452 4.2.2 Mailbox full', '421 Connection timed out')).toBe('');
  });

  test('in its text, where it’s about one recipient', () => {
    const text = 'Server at mx.fabrikam.com returned ‘451 4.7.1 greylisted’';
    const waits = recipient({ action: 'delayed', diagnostic: '400 4.4.7 Message delayed' });
    expect(delayReason(bounce({ kind: 'delay', text, recipients: [waits] }))).toContain('greylisting');
    expect(delayReason(bounce({ kind: 'delay', text, recipients: [waits, waits] }))).toBe('');
  });
});

test.each(['400 4.4.7 Message delayed', '', 'Will retry for 2 more days'])('“%s” is no reason', (said) => {
  expect(delayed(said)).toBe('');
});

test('a failure has causes, not a reason to wait', () => {
  const failed = recipient({ diagnostic: '552 5.2.2 Mailbox full' });
  expect(delayReason(bounce({ recipients: [failed] }))).toBe('');
});
