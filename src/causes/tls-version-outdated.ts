import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { learn } from './links';

const REPORTS: Link = {
  title: 'Mail flow reports (Exchange admin center)',
  url: 'https://admin.exchange.microsoft.com/#/reports/mailflowreportsmain',
};
const LEGACY_ENDPOINT = learn(
  'Legacy TLS clients that use SMTP AUTH',
  'exchange/clients-and-mobile-in-exchange-online/opt-in-exchange-online-endpoint-for-legacy-tls-using-smtp-auth',
);

export const tlsVersionOutdated: Cause = {
  id: 'tls-version-outdated',
  codes: ['4.7.66'],
  statedBy: SERVICE,
  clues: [
    status('4.7.66'),
    says(92, 'aka.ms/smtp_auth_tls'),
    matches(90, /\bTLS ?1\.0 (?:and|or) (?:TLS ?)?1\.1\b.{0,40}\bnot supported/i),
  ],
  title: 'Your mail program or device uses outdated encryption.',
  name: 'TLS 1.0 or 1.1 no longer accepted',
  meaning: 'Exchange Online accepts only TLS 1.2 or later from programs and devices that sign in to send mail.',
  forOthers: { title: 'The mail program or device uses outdated encryption.' },
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Update the mail program, or the firmware of the device, and resend.' },
      { text: 'If there’s no update, tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Find what still uses TLS 1.0 or 1.1, in the SMTP AUTH clients report.',
        link: REPORTS,
        commands: [
          {
            run: 'Get-TransportConfig | Format-List AllowLegacyTLSClients',
            on: 'online',
            changes: false,
            note: 'The organization’s setting. True means that the legacy endpoint is open to your organization.',
          },
        ],
      },
      { text: 'Update it, replace it, or have it send through your own relay.' },
      {
        text: 'If that takes time, allow the legacy endpoint until then, and set the device to smtp-legacy.office365.com. It’s less secure, and government clouds don’t have it.',
        link: LEGACY_ENDPOINT,
        commands: [
          {
            run: 'Set-TransportConfig -AllowLegacyTLSClients $true',
            on: 'online',
            changes: true,
            note: 'Opens the legacy endpoint to the whole organization.',
          },
        ],
      },
    ],
  },
  without: {
    server: 'TLS versions are set in Windows, not in Exchange.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Update the program or device first.' },
  // Checked in November 2026. POP3 and IMAP4 lost their legacy endpoints in July 2026; the one for sending is still documented.
  sources: [LEGACY_ENDPOINT],
};
