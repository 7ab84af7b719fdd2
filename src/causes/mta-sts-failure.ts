import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';
import { CERTIFICATES, USE_CERTIFICATE } from './shared-commands';
import { ONLY_THEIR_SIDE } from './shared-steps';

export const mtaStsFailure: Cause = {
  id: 'mta-sts-failure',
  codes: ['5.4.8', '4.4.8', '4.7.5', '5.7.5'],
  clues: [status('5.4.8', '4.4.8'), statusMay('4.7.5', '5.7.5'), says(87, 'MTA-STS')],
  title: 'The recipient’s mail servers failed a security check.',
  name: 'MTA-STS check failed',
  meaning:
    '{recipientDomain} publishes which servers and certificates are genuine (MTA-STS), and the ones found didn’t match.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [ONLY_THEIR_SIDE],
    recipientAdmin: [
      {
        text: 'Compare your MX records with the hosts in your MTA-STS policy file, and check each host’s certificate.',
        commands: [CERTIFICATES],
      },
      {
        text: 'Correct the policy, the MX records, or the certificates. Then change the policy’s ID in DNS.',
        commands: [USE_CERTIFICATE],
      },
    ],
    senderAdmin: [
      {
        text: 'If the mail can’t wait, check whether it goes through a connector of its own.',
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,RecipientDomains,MtaStsMode',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. MtaStsMode is Opportunistic by default.',
          },
        ],
      },
      {
        text: 'Turn off the check on a connector for {recipientDomain} only. Without the check, mail can be intercepted.',
        commands: [
          {
            run: "Set-OutboundConnector -Identity 'your-connector' -MtaStsMode None",
            on: 'online',
            changes: true,
            note: 'Set it back to Opportunistic once their side works.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Their side has to correct it first.' },
  // Checked in November 2026. Connector modes came in March 2026.
  sources: [
    learn('Enhancing mail flow with MTA-STS', 'purview/enhancing-mail-flow-with-mta-sts'),
    ALL_NDRS,
    {
      title: 'SMTP DANE and MTA-STS connector modes',
      url: 'https://techcommunity.microsoft.com/blog/exchange/announcing-smtp-dane--mta-sts-connector-modes-in-exchange-online/4501005',
    },
  ],
};
