import { SERVICE, says, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { SIGN_IN_AT_SMART_HOST } from './shared-commands';

const GMAIL_CODES: Link = { title: 'Gmail SMTP errors and codes', url: 'https://support.google.com/a/answer/3726730' };
const GOOGLE_ADMIN: Link = { title: 'Google Admin console', url: 'https://admin.google.com/' };

export const googleSmtpRelayDenied: Cause = {
  id: 'google-smtp-relay-denied',
  codes: ['5.7.0', '5.7.1', '4.7.0'],
  clues: [
    statusMay('5.7.0', '5.7.1', '4.7.0'),
    says(90, 'Mail relay denied', 'Invalid credentials for relay', 'relay denied ['),
    unless('sender.office.com'),
  ],
  statedBy: SERVICE,
  title: 'Google’s relay service did not accept mail from your organization’s server or program.',
  name: 'Google SMTP relay refused',
  meaning: 'The address {ip} is not registered for Google’s SMTP relay, or the program did not sign in.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Tell whoever runs the server or program that sent this.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Open Apps, Google Workspace, Gmail, Routing, SMTP relay service, and compare the listed addresses with {ip}.',
        link: GOOGLE_ADMIN,
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,SmartHosts,SmartHostAuthMechanism',
            on: 'server',
            changes: false,
            note: 'How your Exchange Server hands mail to Google.',
          },
        ],
      },
      {
        text: 'Add the server’s public address, or require SMTP authentication and let the program sign in.',
        commands: [SIGN_IN_AT_SMART_HOST],
      },
    ],
  },
  without: {
    online: 'It signs in at no other server; only a server of your own sends through one with a password.',
  },
  retry: { helps: false, note: 'Send again after the relay setting was changed.' },
  sources: [GMAIL_CODES],
};
