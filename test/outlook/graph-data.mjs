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

export const organization = { people, groups, sent, domain: 'contoso.com' };
