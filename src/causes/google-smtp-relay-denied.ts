import { SERVICE, says, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { GMAIL_CODES } from './links-sender-trust';
import { SIGN_IN_AT_SMART_HOST } from './shared-commands';

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
  title: 'Google’s mail relay rejected your server or program.',
  name: 'Rejected by Google’s SMTP relay',
  meaning: 'The address it sends from isn’t registered for the relay, or it didn’t sign in.',
  forOthers: { title: 'Google’s mail relay rejected the server or program.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Tell your email admin which server or program sent the message.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Check that {ip} is listed under Apps > Google Workspace > Gmail > Routing > SMTP relay service.',
        link: GOOGLE_ADMIN,
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,SmartHosts,SmartHostAuthMechanism',
            on: 'server',
            changes: false,
            note: 'How your Exchange Server sends mail to Google.',
          },
        ],
      },
      {
        text: 'Add the server’s public address, or make the program sign in with SMTP authentication.',
        commands: [SIGN_IN_AT_SMART_HOST],
      },
    ],
  },
  without: {
    online: 'Exchange Online signs in to no other server; only your own server sends through one with a password.',
  },
  retry: { helps: false, note: 'Don’t resend yet. The relay setting has to change first.' },
  sources: [GMAIL_CODES],
};
