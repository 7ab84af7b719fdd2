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
    says(72, 'Bad HELO', 'Helo command rejected', 'invalid EHLO', 'invalid HELO'),
    matches(56, /\b(?:HELO|EHLO)\b.{0,40}\b(?:invalid|mismatch|bad|localhost|not fqdn|required|hostname)/i),
    matches(45, /\b(?:HELO|EHLO)\b/i),
    unless('blocked using', 'Helo domain', 'Helo command ['),
  ],
  title: 'The sending server gave a name that wasn’t accepted.',
  name: 'Server name (HELO) not accepted',
  meaning: 'A mail server says its name first (HELO), and this one was incomplete, unknown in DNS, or not its own.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send the bounce to your email admin, or to the maker of the device you sent from.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Check which name the server gives. It needs an address record and has to match the PTR record of {ip}.',
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,Enabled,Fqdn',
            on: 'server',
            changes: false,
            note: 'Send connectors. Fqdn is the name the server gives. Empty: its own computer name.',
          },
          REVERSE_DNS,
        ],
      },
      {
        text: 'Set it to the server’s full name in DNS.',
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
    'fix-online': 'Microsoft chose the names that its servers give; only your own server can give a wrong one.',
  },
  dnsChecks: ['ptr'],
  retry: { helps: false, note: 'Don’t resend yet. The server’s name has to be corrected first.' },
  sources: [ALL_NDRS, { title: 'RFC 5321: SMTP', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
};
