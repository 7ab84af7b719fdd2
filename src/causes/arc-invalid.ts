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
  title: 'The forwarding seal (ARC) on your message isn’t valid.',
  name: 'Forwarding seal (ARC) not valid',
  meaning: 'A server that forwards mail can seal what it checked, and a seal on this message doesn’t pass the check.',
  forOthers: { title: 'The forwarding seal (ARC) on the message isn’t valid.' },
  fixableBy: ['sender-admin', 'recipient-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Write to the final address directly, not to the one that forwards.', again: true },
      { text: 'Tell your email admin if the forwarding address belongs to your organization.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Check which forwarders you trust.',
        commands: [{ run: 'Get-ArcConfig', on: 'online', changes: false, note: 'Lists the trusted ARC sealers.' }],
      },
      {
        text: 'Add the forwarder’s domain if you rely on it.',
        link: ARC_SETTINGS,
        commands: [TRUST_FORWARDER],
      },
    ],
    senderAdmin: [{ text: 'Let your forwarder stop changing messages, or seal them after its last change.' }],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Use the final address instead.' },
  sources: [
    TRUST_ARC,
    {
      title: 'IANA: SMTP enhanced status codes',
      url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml',
    },
  ],
};
