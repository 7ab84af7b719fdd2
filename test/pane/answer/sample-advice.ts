import type { Advice, CauseAdvice, Letter } from '../../../src/model/advice';
import type { Bounce, RecipientReport } from '../../../src/model/bounce';
import type { Author } from '../../../src/model/author';
import { evidence, statement } from '../../statement-kit';

const OWN: Author = { speaker: 'own-service', host: 'am0pr00mb0001.eurprd00.prod.outlook.com' };
const DIAGNOSTIC = '550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; Sender not in allowed-senders list';

export const recipient = (change: Partial<RecipientReport> = {}): RecipientReport => ({
  address: 'allhands@contoso.com',
  action: 'failed',
  status: '5.7.124',
  reply: 550,
  diagnostic: DIAGNOSTIC,
  remoteMta: null,
  refusedBy: OWN,
  passages: [statement(DIAGNOSTIC, 'delivery-status', OWN)],
  ...change,
});

export const bounce = (change: Partial<Bounce> = {}): Bounce => ({
  kind: 'failure',
  generator: 'exchange-online',
  language: 'en-US',
  envelope: {
    subject: 'Undeliverable: Quarterly plan',
    from: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com',
    fromDomain: 'contoso.com',
    date: '2026-03-10T09:14:22Z',
    messageId: '<6035ea55-a8c4-ad64-3432-2c613a680b99@AM0PR00MB0001.eurprd00.prod.outlook.com>',
    hasReportPart: true,
    isTopLevelMail: true,
    isExchangeNdr: true,
    looksLikeExchange: true,
    authenticationResults: [],
    linkHosts: [],
    hasMismatchedLink: false,
    hasForm: false,
    toDomains: [],
    attachmentNames: [],
  },
  reportingMta: 'AM0PR00MB0001.eurprd00.prod.outlook.com',
  recipients: [recipient()],
  passages: [],
  namedGroups: [],
  original: {
    messageId: '<6035EA55A8C4AD6434322C613A680B993E28532D@AM0PR00MB0001.eurprd00.prod.outlook.com>',
    subject: 'Quarterly plan',
    from: 'Dana Okafor <dana.okafor@contoso.com>',
    to: ['allhands@contoso.com'],
    date: '2026-03-10T09:14:18Z',
    headers:
      'Received: from AM0PR00MB0002.eurprd00.prod.outlook.com (2001:db8:20b:94::9)\n by AM0PR00MB0001.eurprd00.prod.outlook.com with Microsoft SMTP Server\nFrom: Dana Okafor <dana.okafor@contoso.com>\nSubject: Quarterly plan',
  },
  hops: [
    {
      from: 'AM0PR00MB0002.eurprd00.prod.outlook.com',
      by: 'AM0PR00MB0002.eurprd00.prod.outlook.com',
      with: 'mapi',
      at: '2026-03-10T09:14:18Z',
      delaySeconds: null,
    },
    {
      from: 'AM0PR00MB0002.eurprd00.prod.outlook.com',
      by: 'AM0PR00MB0001.eurprd00.prod.outlook.com',
      with: 'Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384)',
      at: '2026-03-10T09:14:21Z',
      delaySeconds: 3,
    },
    { from: 'relay.contoso.com', by: 'mx.contoso.com', with: 'ESMTPS', at: '2026-03-10T09:17:29Z', delaySeconds: 188 },
    { from: 'mx.contoso.com', by: 'inner.contoso.com', with: 'SMTP', at: '2026-03-10T09:17:20Z', delaySeconds: -9 },
  ],
  text: 'Your message to allhands@contoso.com couldn’t be delivered.\nThe group allhands only accepts messages from people in its organization or on its allowed senders list, and your email address isn’t on the list.',
  warnings: [],
  ...change,
});

const OWNER_REQUEST: Letter = {
  id: 'owner-request',
  name: 'the request to the owner',
  to: [],
  subject: 'Please let me write to allhands@contoso.com',
  body: 'Hello,\n\nmy message «Quarterly plan» to allhands@contoso.com came back: I am not on its list of allowed senders.\nCould you add dana.okafor@contoso.com?\n\nThank you,\nDana',
};
const HELP_DESK: Letter = {
  id: 'help-desk',
  name: 'the report to your help desk',
  to: [],
  subject: 'A mail of mine bounced: 550 5.7.124',
  body: 'Hello,\n\nplease look at this bounce.',
};

export const cause = (change: Partial<CauseAdvice> = {}): CauseAdvice => ({
  causeId: 'group-sender-not-allowed',
  certainty: 'certain',
  verdict: 'The group allhands@contoso.com takes mail only from people on its list, and you are not on it.',
  name: 'Not on the group’s list of allowed senders',
  meaning: 'Whoever runs this group has limited who may write to it.',
  fixableBy: ['group-owner', 'recipient-admin'],
  recipients: [recipient()],
  groups: ['allhands@contoso.com'],
  evidence: [
    evidence('550 5.7.124', 'delivery-status', OWN),
    evidence('RESOLVER.RST.NotAuthorizedToGroup', 'delivery-status', OWN),
    evidence('on its allowed senders list', 'report-text', OWN),
  ],
  steps: {
    sender: [
      {
        steps: [
          {
            text: 'Ask the owner of allhands@contoso.com to add you.',
            letter: 'owner-request',
            lookup: 'group-owner',
          },
          { text: 'If it’s urgent, email the people you need directly.' },
        ],
      },
    ],
    owner: [],
    admin: [
      {
        heading: 'On the recipient’s side',
        steps: [
          {
            text: 'See who may write to the group, and who owns it.',
            link: { title: 'Groups', url: 'https://admin.exchange.microsoft.com/#/groups' },
            commands: [
              {
                run: "Get-DistributionGroup -Identity 'allhands@contoso.com' | Format-List ManagedBy,ModerationEnabled,AcceptMessagesOnlyFromSendersOrMembers",
                on: 'both',
                changes: false,
                note: 'Shows the owners and the allowed senders of the group.',
              },
            ],
          },
          {
            text: 'Allow dana.okafor@contoso.com.',
            commands: [
              {
                run: "Set-DistributionGroup -Identity 'allhands@contoso.com' -AcceptMessagesOnlyFromSendersOrMembers @{Add='dana.okafor@contoso.com'}",
                on: 'online',
                changes: true,
                note: 'Adds one sender to the list.',
              },
            ],
          },
        ],
      },
      {
        heading: 'On the sender’s side',
        steps: [
          {
            text: 'Trace the message and read the last event.',
            link: { title: 'Message trace', url: 'https://admin.exchange.microsoft.com/#/messagetrace' },
          },
        ],
      },
    ],
  },
  letters: [OWNER_REQUEST, HELP_DESK],
  retry: { helps: false, note: 'Don’t resend yet. Wait until the owner has added you.' },
  sources: [
    {
      title: 'Fix NDR error 5.7.124 in Exchange Online',
      url: 'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/fix-error-code-5-7-124-in-exchange-online',
    },
  ],
  alternatives: [],
  ...change,
});

export const advice = (change: Partial<Advice> = {}): Advice => ({
  kind: 'failure',
  headline: 'Your message wasn’t delivered.',
  authenticity: { verdict: 'genuine', reasons: [] },
  causes: [cause()],
  others: [],
  groups: ['allhands@contoso.com'],
  bounce: bounce(),
  ...change,
});

/** A cause of its own for each number, for bounces with several. */
export const blocklisted = (count: number): CauseAdvice =>
  cause({
    causeId: 'ms-banned-ip',
    certainty: 'possible',
    verdict: 'Microsoft refused your mail server: 192.0.2.45 is on its blocklist.',
    name: 'Sending server on Microsoft’s blocklist',
    meaning: 'The recipient’s Microsoft 365 did not take the connection from your server.',
    fixableBy: ['sender-admin', 'microsoft-support'],
    recipients: Array.from({ length: count }, (_, index) =>
      recipient({
        address: `person${index}@fabrikam.com`,
        status: '5.7.606',
        diagnostic: '550 5.7.606 Access denied, banned sending IP [192.0.2.45].',
        remoteMta: 'fabrikam-com.mail.protection.outlook.com',
      }),
    ),
    groups: [],
    evidence: [evidence('banned sending IP', 'delivery-status', OWN)],
    letters: [HELP_DESK],
    alternatives: [{ id: 'spoof', name: 'Mail that fails DMARC', certainty: 'possible', evidence: [] }],
  });

/** Actions of the answer that only record what they were asked for. */
export const recordedActions = () => ({
  copyText: jest.fn(),
  openLetter: jest.fn(),
  openLink: jest.fn(),
  announce: jest.fn(),
  copyAnswer: jest.fn(),
  saveAnswer: jest.fn(),
  addDns: jest.fn(),
  addTrace: jest.fn(),
});
