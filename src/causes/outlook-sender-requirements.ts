import { says, status, SERVICE } from '../classify/clues';
import type { Cause, CommandTemplate } from '../model/cause';
import { DKIM_SETTINGS, SET_UP_DKIM, SET_UP_DMARC } from './links-sender-trust';
import { SIGN_WITH_DKIM } from './shared-commands';

const DMARC_RECORD: CommandTemplate = {
  run: "Resolve-DnsName -Type TXT -Name ('_dmarc.' + {senderDomain})",
  on: 'both',
  changes: false,
  note: 'The domain’s DMARC record. There should be one line that starts with v=DMARC1.',
};

export const outlookSenderRequirements: Cause = {
  id: 'outlook-sender-requirements',
  codes: ['5.7.515'],
  statedBy: SERVICE,
  outrightFrom: 88,
  clues: [
    status('5.7.515'),
    says(
      88,
      "doesn't meet the required authentication level",
      'does not meet the required authentication level',
      'requirements defined for the sender',
      'linkid=2319303',
    ),
  ],
  title: '{senderDomain} doesn’t meet Outlook.com’s sender rules.',
  name: 'Outlook.com’s rules for high-volume senders',
  meaning:
    'Domains that send much mail to Outlook.com must pass SPF, DKIM, and DMARC, and the bounce shows which failed.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send this to the email admin of {senderDomain}. The recipient can’t change it.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Read the three results at the end of the bounce (SPF, DKIM, DMARC). Correct each one that says Fail, for {sendingServer} and every other service that sends as {senderDomain}.',
        onlyFor: { isOnMicrosoft365: true },
        commands: [
          {
            run: 'Get-DkimSigningConfig -Identity {senderDomain} | Format-List Enabled,Status',
            on: 'online',
            changes: false,
            note: 'DKIM signing. Enabled should be True and Status Valid.',
          },
          DMARC_RECORD,
        ],
      },
      {
        text: 'Read the three results at the end of the bounce (SPF, DKIM, DMARC). Correct each one that says Fail, for {sendingServer} and every other service that sends as {senderDomain}.',
        onlyFor: { isOnMicrosoft365: false },
        commands: [DMARC_RECORD],
      },
      {
        text: 'Match the From domain to the domain of SPF (Return-Path) or DKIM (d=). DMARC can be p=none, but the record must exist.',
        onlyFor: { isOnMicrosoft365: true },
        link: DKIM_SETTINGS,
        commands: [SIGN_WITH_DKIM],
      },
      {
        text: 'Match the From domain to the domain of SPF (Return-Path) or DKIM (d=). DMARC can be p=none, but the record must exist.',
        onlyFor: { isOnMicrosoft365: false },
      },
      { text: 'Give bulk mail a working reply address and an unsubscribe link, and remove addresses that bounce.' },
    ],
  },
  without: {
    'fix-server': 'Exchange Server itself doesn’t sign with DKIM; SPF and DMARC are set at the DNS host.',
  },
  dnsChecks: ['spf', 'dkim', 'dmarc'],
  retry: { helps: false, note: 'Don’t resend yet. All three checks have to pass first.' },
  // Checked in November 2026.
  sources: [
    {
      title: 'Fix NDR error 550 5.7.515 in Outlook.com',
      url: 'https://go.microsoft.com/fwlink/p/?linkid=2319303',
    },
    SET_UP_DMARC,
    SET_UP_DKIM,
  ],
};
