import { matches, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { DOMAINS, learn } from './links';

export const onmicrosoftSendingLimit: Cause = {
  id: 'onmicrosoft-sending-limit',
  codes: ['5.7.236'],
  statedBy: SERVICE,
  clues: [
    status('5.7.236'),
    // The bare domain: with a name before it, it's an organization, whose own limit is another cause.
    matches(90, /(?:^|[\s'"(])onmicrosoft\.com\b.{0,80}\blimit\b.{0,60}\bexternal recipients?\b/i),
  ],
  title: 'You can’t send more outside mail from onmicrosoft.com today.',
  name: 'Daily limit of onmicrosoft.com addresses',
  meaning: 'All onmicrosoft.com addresses of an organization together can send to 100 outside recipients in 24 hours.',
  forOthers: { title: 'No more outside mail from onmicrosoft.com can be sent today.' },
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Send from an address at your organization’s own domain, if you have one.', again: true },
      { text: 'If you don’t, tell your email admin. Or wait a day, and resend.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Add your own domain to Microsoft 365 if there’s none yet.', link: DOMAINS },
      {
        text: 'Make an address at that domain the primary address of every mailbox that sends.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List PrimarySmtpAddress,EmailAddresses',
            on: 'online',
            changes: false,
            note: 'The sender’s addresses. The primary address is the one that mail is sent from.',
          },
          {
            run: "Set-Mailbox -Identity {sender} -WindowsEmailAddress 'name@example.com'",
            on: 'online',
            changes: true,
            note: 'Put in the new address. If the user is synced, change it in your own Active Directory.',
          },
        ],
      },
      {
        text: 'Make that domain the default domain. Bookings, product notifications, and rewritten forwards send from the default domain.',
        link: DOMAINS,
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: true, note: 'Resend after 24 hours, or from an address at your own domain.' },
  // Checked in November 2026.
  sources: [
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    learn('Troubleshoot outbound sending limits', 'defender-office-365/outbound-spam-sending-limits-troubleshoot'),
  ],
};
