import { readStatusText } from '../../../../src/parse/dialects/reading/delivery-status';

const lines = (...text: string[]): string => text.join('\r\n');

test('fields as Exchange regenerates them: bare address, folded, no Diagnostic-Code', () => {
  const { reportingMta, recipients } = readStatusText(
    lines(
      'Reporting-MTA: dns; AM0.prod.outlook.com',
      '',
      'Final-recipient: RFC822;',
      ' Support-Team@CONTOSO.com',
      'Action: failed',
      'Status: 5.7.0',
      'X-Supplementary-Info: <mx #5.7.133 smtp;550',
      ' 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required>',
      'X-Display-Name: Support Team',
    ),
  );
  expect(reportingMta).toBe('am0.prod.outlook.com');
  expect(recipients).toEqual([
    {
      address: 'Support-Team@contoso.com',
      originalAddress: null,
      displayName: 'Support Team',
      action: 'failed',
      status: '5.7.0',
      diagnostic: null,
      supplementaryInfo:
        '<mx #5.7.133 smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required>',
      remoteMta: null,
      willRetryUntil: null,
    },
  ]);
});

test('recipients whose blocks lost the blank line between them stay separate', () => {
  const { recipients } = readStatusText(
    lines(
      'Final-Recipient: rfc822;a@contoso.com',
      'Action: failed',
      'Final-Recipient: rfc822;b@contoso.com',
      'Action: delayed',
    ),
  );
  expect(recipients.map(({ address, action }) => [address, action])).toEqual([
    ['a@contoso.com', 'failed'],
    ['b@contoso.com', 'delayed'],
  ]);
});

test('internationalized addresses (RFC 6533) are read, also escaped', () => {
  const { recipients } = readStatusText(
    lines('Final-Recipient: utf-8; jörg@contoso.com', '', 'Final-Recipient: utf-8; j\\x{F6}rg@contoso.com'),
  );
  expect(recipients.map(({ address }) => address)).toEqual(['jörg@contoso.com', 'jörg@contoso.com']);
});

test('an apostrophe is part of a name, not a quotation mark', () => {
  expect(readStatusText("Final-Recipient: rfc822; pat.o'hara@contoso.com").recipients[0]?.address).toBe(
    "pat.o'hara@contoso.com",
  );
});

test('a type before the diagnostic is removed, a reply is not', () => {
  const of = (value: string) =>
    readStatusText(`Final-Recipient: rfc822;a@b.com\nDiagnostic-Code: ${value}`).recipients[0]?.diagnostic;
  expect(of('smtp;550 5.7.1 no')).toBe('550 5.7.1 no');
  expect(of('X-Postfix; host mx said: 550 no')).toBe('host mx said: 550 no');
  expect(of('550 5.7.1 no; really')).toBe('550 5.7.1 no; really');
});
