import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, MAIL_FLOW_REPORTS, learn } from './links';
import { BUSIEST_ONLINE } from './shared-commands';

export const tenantExternalRecipientLimit: Cause = {
  id: 'tenant-external-recipient-limit',
  codes: ['5.7.232', '5.7.233'],
  statedBy: SERVICE,
  clues: [
    status('5.7.232', '5.7.233'),
    says(
      88,
      'tenant external recipient rate limit',
      'daily limit for sending email to external recipients',
      'Tenant Outbound External Recipients',
    ),
    says(70, 'exceeded its daily limit'),
  ],
  title: 'Your organization reached its daily limit for outside mail.',
  name: 'Daily limit for outside recipients',
  meaning: 'All the mail it sent to outside recipients in the last 24 hours counts toward that limit.',
  forOthers: { title: 'The organization reached its daily limit for outside mail.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Tell your email admin. Someone else may be sending far too much.', letter: 'sender-admin' },
      { text: 'Use an account outside your organization if it can’t wait until tomorrow.' },
    ],
    senderAdmin: [
      {
        text: 'Open the report “Tenant Outbound External Recipients”, and check who sends most.',
        link: MAIL_FLOW_REPORTS,
        commands: [BUSIEST_ONLINE],
      },
      { text: 'Secure any account that sends far more than usual. It may be hacked.' },
      {
        text: 'Move newsletters to a bulk email service. The limit depends on your licenses, and is lower for a trial.',
      },
    ],
  },
  without: { fix: 'The limit depends on the number of licenses; no command raises it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'Resend tomorrow. The limit covers the last 24 hours.' },
  sources: [
    ALL_NDRS,
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    // Checked November 2026.
    learn('Outbound sending limits', 'defender-office-365/outbound-spam-sending-limits-troubleshoot'),
  ],
};
