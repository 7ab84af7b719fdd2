import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARC_SETTINGS, TRUST_ARC } from './links-sender-trust';
import { TRUST_FORWARDER } from './shared-commands';

export const arcInvalid: Cause = {
  id: 'arc-invalid',
  codes: ['5.7.29', '5.7.1'],
  clues: [
    status('5.7.29'),
    statusMay('5.7.1'),
    says(60, 'ARC validation', 'invalid ARC', 'ARC seal'),
    matches(60, /\bARC\b.{0,30}\b(?:fail|invalid|broken)/i),
    unless('DMARC'),
  ],
  title: 'Your message was forwarded on its way, and the forwarder’s proof (ARC) is not valid.',
  name: 'Forwarding seal (ARC) not valid',
  meaning: 'A forwarder can seal what it checked before passing a message on. This chain of seals is broken.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Write to the final address directly instead of the one that forwards.' },
      {
        text: 'Does the forwarding address belong to your organization? Give your admin this report.',
        letter: 'sender-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'See which forwarders you trust.',
        commands: [{ run: 'Get-ArcConfig', on: 'online', changes: false, note: 'Lists the trusted ARC sealers.' }],
      },
      {
        text: 'If you rely on this forwarder, add its domain to them.',
        link: ARC_SETTINGS,
        commands: [TRUST_FORWARDER],
      },
    ],
    senderAdmin: [
      { text: 'If the forwarder is yours, let it stop changing messages, or seal them after its last change.' },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send it to the final address directly.' },
  sources: [
    TRUST_ARC,
    {
      title: 'IANA: SMTP enhanced status codes',
      url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml',
    },
  ],
};
