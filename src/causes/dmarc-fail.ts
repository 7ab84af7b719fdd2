import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { ARC_SETTINGS, DKIM_SETTINGS, SET_UP_DMARC, SET_UP_SPF } from './links-sender-trust';
import { SIGN_WITH_DKIM } from './shared-commands';

export const dmarcFail: Cause = {
  id: 'dmarc-fail',
  codes: ['5.7.509', '5.7.1', '5.7.26', '5.7.23', '5.7.25', '5.7.0', '5.7.4', '5.7.9'],
  clues: [
    status('5.7.509'),
    statusMay('5.7.1', '5.7.26', '5.7.23', '5.7.25', '5.7.0', '5.7.4', '5.7.9'),
    says(84, 'does not pass DMARC verification'),
    says(
      66,
      'DMARC policy',
      'DMARC initiative',
      'failed DMARC',
      'rejected by DMARC',
      'not DMARC aligned',
      'DMARC check',
      'DMARC validation',
      'DMARC verification',
      'DMARC evaluation',
      'DMARC action',
      'DMARC compliance',
      // Yahoo's page of that, of old.
      'postmaster-28',
    ),
    matches(66, /due to (?:the )?(?:domain'?s )?DMARC|\bDMARC ?[:=]/i),
    matches(52, /\bDMARC\b/i),
    unless(
      'the required authentication level',
      'no DMARC record',
      'must have a DMARC',
      'DMARC policy is missing',
      'does not have a DMARC',
      "doesn't have a DMARC",
      'does not publish a DMARC',
    ),
  ],
  title: 'Your message was refused because it could not prove that it comes from {senderDomain} (DMARC).',
  name: 'DMARC policy refused the message',
  meaning:
    'The domain in your From line asks everyone to refuse mail that is not proven to be its own. Neither SPF nor DKIM gave that proof for this message.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Did you send it as another address, say your work address through a web form or a private account? Send it from the real mailbox.',
      },
      { text: 'Otherwise your email admin has to look at it.', letter: 'sender-admin' },
      { text: 'Did it go through a mailing list or a forwarding address? Tell whoever runs it, and write directly.' },
    ],
    recipientAdmin: [
      {
        text: 'Check whether a forwarder or a filter in front of Microsoft 365 handed you the message: that alone can break the proof.',
        commands: [
          {
            run: 'Get-AntiPhishPolicy | Format-Table Name,HonorDmarcPolicy,DmarcRejectAction',
            on: 'online',
            changes: false,
            note: 'Shows what you do with mail that fails DMARC.',
          },
        ],
      },
      {
        text: 'If so, turn on Enhanced Filtering for Connectors for the filter, or trust the forwarder’s ARC seal. Loosen DMARC only as a last resort.',
        link: ARC_SETTINGS,
      },
    ],
    senderAdmin: [
      {
        text: 'In the original’s Authentication-Results, compare header.from with the domains that passed SPF and DKIM. One of them must match it.',
        commands: [
          {
            run: 'Get-DkimSigningConfig | Format-Table Domain,Enabled,Status',
            on: 'online',
            changes: false,
            note: 'Shows for which of your domains Microsoft 365 signs.',
          },
        ],
      },
      {
        text: 'Turn on DKIM for the From domain in every service that sends for you, and name those services in the domain’s SPF record.',
        link: DKIM_SETTINGS,
        commands: [SIGN_WITH_DKIM],
      },
      { text: 'Do not weaken the DMARC policy to get one message out.' },
    ],
  },
  without: {
    server: 'Exchange Server itself neither signs with DKIM nor checks DMARC; a gateway or another program does.',
  },
  retry: { helps: false, note: 'Send again once SPF or DKIM passes for the From domain.' },
  sources: [ALL_NDRS, SET_UP_DMARC, SET_UP_SPF],
};
