import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { DKIM_SETTINGS, SET_UP_DKIM, SET_UP_DMARC } from './links-sender-trust';
import { SIGN_WITH_DKIM } from './shared-commands';

export const outlookSenderRequirements: Cause = {
  id: 'outlook-sender-requirements',
  codes: ['5.7.515'],
  statedBy: SERVICE,
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
  title: 'Outlook.com refused your message: {senderDomain} does not meet its rules for large senders.',
  name: 'Outlook.com’s rules for large senders',
  meaning:
    'Domains that send 5,000 or more messages a day to Outlook.com, Hotmail, Live or MSN must pass SPF, DKIM and DMARC. The bounce shows which of the three failed.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send this to the admin of {senderDomain}. The recipient can do nothing about it.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Read the three results at the end of the bounce (Spf, Dkim, DMARC). Mend what says Fail in every service that sends as {senderDomain}.',
        commands: [
          {
            run: 'Get-DkimSigningConfig -Identity {senderDomain} | Format-List Enabled,Status',
            on: 'online',
            changes: false,
            note: 'Enabled should be True and Status Valid.',
          },
          {
            run: "Resolve-DnsName -Type TXT -Name ('_dmarc.' + {senderDomain})",
            on: 'both',
            changes: false,
            note: 'Should show one line that starts with v=DMARC1.',
          },
        ],
      },
      {
        text: 'Make the From domain match the domain of SPF (Return-Path) or of DKIM (d=). DMARC may be p=none, but it must be there.',
        link: DKIM_SETTINGS,
        commands: [SIGN_WITH_DKIM],
      },
      { text: 'Bulk mail also needs a working reply address, one-click unsubscribe and clean lists.' },
    ],
  },
  without: {
    'fix-server': 'Exchange Server itself does not sign with DKIM; SPF and DMARC are set at the DNS host.',
  },
  retry: { helps: false, note: 'Send again once all three checks pass.' },
  sources: [
    {
      title: 'Fix NDR error 550 5.7.515 in Outlook.com',
      url: 'https://go.microsoft.com/fwlink/p/?linkid=2319303',
    },
    SET_UP_DMARC,
    SET_UP_DKIM,
  ],
};
