import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { REVERSE_DNS } from './shared-commands';

export const badHelo: Cause = {
  id: 'bad-helo',
  codes: ['5.7.506', '5.7.1', '5.5.1'],
  clues: [
    status('5.7.506'),
    statusMay('5.7.1', '5.5.1'),
    says(72, 'Bad HELO', 'Helo command rejected', 'invalid EHLO'),
    matches(56, /\b(?:HELO|EHLO)\b.{0,40}\b(?:invalid|mismatch|bad|localhost|not fqdn|required|hostname)/i),
    matches(45, /\b(?:HELO|EHLO)\b/i),
    unless('blocked using', 'Helo domain', 'Helo command ['),
  ],
  title: 'Your message was refused because the sending server introduced itself by a wrong name.',
  name: 'Bad server name in HELO',
  meaning:
    'Each server says its name first (HELO). Yours gave one that is incomplete, or that of the server it was calling.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send this to your email admin, or to the maker of the device that sent it.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See which name the server announces. It must have an address record and match the PTR record of {ip}.',
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,Enabled,Fqdn',
            on: 'server',
            changes: false,
            note: 'Fqdn is the name the server says. Empty: its own computer name.',
          },
          REVERSE_DNS,
        ],
      },
      {
        text: 'Set it to the server’s own full DNS name, for instance the Fqdn of the Send connector.',
        commands: [
          {
            run: "Set-SendConnector -Identity 'your-connector' -Fqdn 'mail.example.com'",
            on: 'server',
            changes: true,
            note: 'Put in the connector and the name that DNS knows.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'Its servers give names that Microsoft chose; only a server of your own can give a wrong one.',
  },
  retry: { helps: false, note: 'Send again once the server’s name is right.' },
  sources: [ALL_NDRS, { title: 'RFC 5321: SMTP', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
};
