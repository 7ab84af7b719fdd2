import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';
import { CERTIFICATES, USE_CERTIFICATE } from './shared-commands';
import { ONLY_THEIR_SIDE } from './shared-steps';

export const mtaStsFailure: Cause = {
  id: 'mta-sts-failure',
  codes: ['5.4.8', '4.4.8', '4.7.5', '5.7.5'],
  clues: [status('5.4.8', '4.4.8'), statusMay('4.7.5', '5.7.5'), says(87, 'MTA-STS')],
  title: 'The recipient’s mail servers do not match the security policy of their own domain (MTA-STS).',
  name: 'MTA-STS check failed',
  meaning:
    '{recipientDomain} says which servers and certificates are genuine. The ones found were others, so nothing was sent.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [ONLY_THEIR_SIDE],
    recipientAdmin: [
      {
        text: 'Compare the MX records with the hosts in your MTA-STS policy file, and check each host’s certificate.',
        commands: [CERTIFICATES],
      },
      {
        text: 'List every MX host, give each a trusted certificate with its name, then change the policy id in DNS.',
        commands: [USE_CERTIFICATE],
      },
    ],
    senderAdmin: [
      {
        text: 'If you must reach them before that, an outbound connector has an MTA-STS mode.',
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,MtaStsMode',
            on: 'online',
            changes: false,
            note: 'Setting new in 2026.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'The policy is a file on the domain’s web server and a record in DNS.',
  },
  retry: {
    helps: false,
    note: 'Send again once their side has repaired it. A code that begins with 4 is retried for you.',
  },
  sources: [learn('Enhancing mail flow with MTA-STS', 'purview/enhancing-mail-flow-with-mta-sts'), ALL_NDRS],
};
