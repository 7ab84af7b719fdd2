import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { ARC_SETTINGS, DKIM_SETTINGS, SET_UP_DMARC, SET_UP_SPF } from './links-sender-trust';
import { SIGN_WITH_DKIM } from './shared-commands';
import { CHECK_SENDING_SERVER, TELL_ADMIN_OR_PROVIDER } from './shared-steps';

export const dmarcFail: Cause = {
  id: 'dmarc-fail',
  codes: ['5.7.509', '5.7.1', '5.7.26', '5.7.23', '5.7.25', '5.7.0', '5.7.4', '5.7.9'],
  clues: [
    status('5.7.509'),
    statusMay('5.7.1', '5.7.26', '5.7.23', '5.7.25', '5.7.0', '5.7.4', '5.7.9'),
    says(84, 'does not pass DMARC verification'),
    // Said outright.
    matches(
      84,
      /\b(?:not accepted|rejected|refused|blocked|denied|violat\w{1,4}|failed|fails|did not pass|does not pass)\b[^;]{0,80}\bDMARC (?:policy|check|evaluation|validation|verification|compliance|alignment)\b/i,
    ),
    matches(
      84,
      /\bDMARC (?:(?:policy|check|evaluation|validation|verification|compliance|alignment)\b[^.;]{0,30}\b(?:failed|fails|failure|violated|not passed|rejects?)|violation|failure)\b|\b(?:rejected|not accepted|refused|blocked) (?:due to|because of|by|per) DMARC\b/i,
    ),
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
      'no DMARC policy',
      'missing DMARC',
      'without DMARC',
      'without a DMARC',
      'lacks DMARC',
      'lacks a DMARC',
      'must have a DMARC',
      'DMARC policy is missing',
      'does not have a DMARC',
      "doesn't have a DMARC",
      'does not publish a DMARC',
    ),
  ],
  title: 'Your message couldn’t prove it comes from {senderDomain}.',
  name: 'DMARC check failed',
  meaning: 'That domain asks everyone to reject mail that neither SPF nor DKIM proves to be its own (DMARC).',
  forOthers: { title: 'The message couldn’t prove it comes from {senderDomain}.' },
  fixableBy: ['sender-admin', 'recipient-admin', 'sender'],
  steps: {
    sender: [
      TELL_ADMIN_OR_PROVIDER,
      { text: 'If you used a web form or another account, send from the mailbox itself.' },
      {
        text: 'If it went through a mailing list, tell the list’s operator. The list has to rewrite the From address.',
      },
    ],
    recipientAdmin: [
      {
        text: 'Check whether a forwarder or a filter in front of Microsoft 365 passed the message on. That alone can break the proof.',
        commands: [
          {
            run: 'Get-AntiPhishPolicy | Format-Table Name,HonorDmarcPolicy,DmarcRejectAction',
            on: 'online',
            changes: false,
            note: 'Shows what your policies do with mail that fails DMARC.',
          },
        ],
      },
      {
        text: 'Turn on Enhanced Filtering for Connectors for the filter, or trust the forwarder’s ARC seal.',
        link: ARC_SETTINGS,
      },
    ],
    senderAdmin: [
      ...CHECK_SENDING_SERVER,
      {
        text: 'Compare header.from in the original’s Authentication-Results with the domains that passed SPF and DKIM. One has to match.',
        onlyFor: { hasChecks: true },
      },
      {
        text: 'Turn on DKIM for the From domain in every service that sends for you, and list them in its SPF record.',
        onlyFor: { isOnMicrosoft365: true },
        link: DKIM_SETTINGS,
        commands: [SIGN_WITH_DKIM],
      },
      {
        text: 'Turn on DKIM for the From domain in every service that sends for you, and list them in its SPF record.',
        onlyFor: { isOnMicrosoft365: false },
      },
      { text: 'Check the From address if a program sent it. A default such as user@localhost never passes.' },
      { text: 'Keep the DMARC policy as it is. Weakening it helps others to send in your name.' },
    ],
  },
  without: {
    'fix-server': 'Exchange Server itself doesn’t sign with DKIM; SPF and DMARC are set at the DNS host.',
  },
  dnsChecks: ['spf', 'dkim', 'dmarc'],
  retry: { helps: false, note: 'Don’t resend yet. SPF or DKIM has to pass for the From domain first.' },
  sources: [ALL_NDRS, SET_UP_DMARC, SET_UP_SPF],
};
