import { parse } from '../../src/parse/parse';

const report = (generating: string, answering: string): string =>
  [
    'From: <postmaster@contoso.com>',
    'To: <dana@contoso.com>',
    'Subject: Undeliverable: Plans',
    'X-MS-Exchange-Message-Is-Ndr:',
    '',
    'Delivery has failed to these recipients or groups:',
    '',
    'Diagnostic information for administrators:',
    '',
    ...(generating === '' ? [] : [`Generating server: ${generating}`, '']),
    'kim@fabrikam.com',
    answering,
    `Remote Server returned '550 5.7.64 TenantAttribution; Relay Access Denied [${answering} 2026-11-30T13:03:28.114Z 08DE2F]'`,
  ].join('\r\n');

test.each([
  ['an Exchange Server that quotes Exchange Online', 'EX01.corp.contoso.com', 'exchange-server'],
  ['Exchange Online itself', 'AM0PR01MB1234.eurprd01.prod.exchangelabs.com', 'exchange-online'],
  ['nobody knows who else, with marks of Exchange Online', '', 'exchange-online'],
])('a report is written by %s', (_, generating, writer) => {
  const [bounce] = parse({
    kind: 'mime',
    bytes: new TextEncoder().encode(report(generating, 'BN2PEPF000044A1.namprd04.prod.outlook.com')),
    origin: { door: 'command-line' },
  });
  expect(bounce?.generator).toBe(writer);
});
