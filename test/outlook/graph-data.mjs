// A made-up organization behind the contract server: people, groups of every kind, and what MailTips say of them.
const id = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const person = (number, displayName, mail, jobTitle = null) => ({
  id: id(number),
  displayName,
  mail,
  userPrincipalName: mail,
  jobTitle,
});

const maria = person(1, 'Maria Ortega', 'maria.ortega@contoso.com', 'Head of Internal Communications');
const sam = person(2, 'Sam Okafor', 'sam.okafor@contoso.com', 'Office Manager');
const people = [maria, sam, person(3, 'Vic Marsh', 'vic.marsh@contoso.com', 'Engineer')];

const MICROSOFT_365 = { groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false };
const DISTRIBUTION = { groupTypes: [], mailEnabled: true, securityEnabled: false };
const MAIL_SECURITY = { groupTypes: [], mailEnabled: true, securityEnabled: true };

const group = (number, displayName, mail, kind, more = {}) => ({
  id: id(number),
  displayName,
  mail,
  onPremisesSyncEnabled: null,
  ...kind,
  proxies: [`SMTP:${mail}`],
  owners: [],
  groups: [],
  members: 40,
  isRestricted: true,
  isModerated: false,
  ...more,
});

const board = group(21, 'Board', 'board@contoso.com', DISTRIBUTION, { members: 9 });
const cafe = group(22, 'Café Crew', 'cafe@contoso.com', MICROSOFT_365, { isRestricted: false, owners: [sam] });

const kitchen = group(23, 'Kitchen Leads', 'kitchen@contoso.com', MICROSOFT_365, { owners: [sam] });

const groups = [
  board,
  cafe,
  kitchen,
  group(10, 'All Hands Contoso', 'allhands@contoso.com', MICROSOFT_365, {
    owners: [maria, sam],
    groups: [board, cafe, kitchen],
    members: 6120,
    note: '<p>Company news only. Ask <b>Internal Communications</b> first.</p>',
  }),
  group(11, 'Support Team', 'support@contoso.com', DISTRIBUTION, {
    proxies: ['SMTP:support@contoso.com', 'smtp:support-team@contoso.com'],
  }),
  group(12, 'Finance Leads', 'finance-leads@contoso.com', MAIL_SECURITY),
  group(13, 'Vertrieb', 'vertrieb@contoso.com', DISTRIBUTION, { onPremisesSyncEnabled: true }),
  group(14, 'Everyone in France', 'group-fr@contoso.com', MICROSOFT_365, {
    groupTypes: ['Unified', 'DynamicMembership'],
    owners: [maria],
    isModerated: true,
  }),
  group(15, 'Nobody’s Group', 'orphan@contoso.com', MICROSOFT_365),
  group(16, 'Hidden Owners', 'hidden-owners@contoso.com', MICROSOFT_365, { hiddenOwners: [{ id: id(9) }] }),
  group(17, 'All Hands', 'allhands-berlin@contoso.com', MICROSOFT_365, { owners: [sam] }),
  group(18, 'All Hands', 'allhands-paris@contoso.com', DISTRIBUTION),
  group(19, "O'Brien's Team", "o'brien@contoso.com", MICROSOFT_365, { owners: [sam] }),
];

const sent = [
  {
    id: 'sent-1',
    subject: 'Autumn programme',
    sentDateTime: '2026-03-10T09:12:00Z',
    internetMessageId: '<sent+1@contoso.com>',
  },
];

/** A mailbox that the signed-in person has full access to. */
const shared = 'sales@contoso.com';

const traceId = '7e3b2b2e-1b5e-4b17-80cc-2af6c1d9a3b1';
const trace = (recipientAddress, status, events) => ({
  id: traceId,
  messageId: '<6035EA55A8C4AD6434322C613A680B993E28532D@AM0PR00MB0001.eurprd00.prod.outlook.com>',
  receivedDateTime: '2026-03-10T09:14:19Z',
  senderAddress: 'dana.okafor@contoso.com',
  recipientAddress,
  subject: 'Quarterly plan',
  status,
  size: 24_310,
  fromIP: '192.0.2.25',
  toIP: null,
  events: events.map(([dateTime, event, description]) => ({
    dateTime,
    event,
    action: '',
    description,
    data: '<root />',
  })),
});
/** The message that sample 001 returns. */
const traces = [
  trace('allhands@contoso.com', 'failed', [
    ['2026-03-10T09:14:19Z', 'Receive', 'Message received by: AM0PR00MB0001.eurprd00.prod.outlook.com'],
    ['2026-03-10T09:14:20Z', 'Submit', 'The message was submitted.'],
    [
      '2026-03-10T09:14:21Z',
      'Fail',
      'Reason: [{LED=550 5.7.124 RESOLVER.RST.SenderNotInAllowedSendersList; sender not in allowed-senders list}]',
    ],
  ]),
  trace('maria.ortega@contoso.com', 'delivered', [
    ['2026-03-10T09:14:19Z', 'Receive', 'Message received by: AM0PR00MB0001.eurprd00.prod.outlook.com'],
    ['2026-03-10T09:14:23Z', 'Deliver', 'The message was successfully delivered.'],
  ]),
];

export const organization = { people, groups, sent, shared, traces, domain: 'contoso.com' };
