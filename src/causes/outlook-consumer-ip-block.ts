import { matches, says, statusMay, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';
import { TELL_ADMIN_OR_PROVIDER } from './shared-steps';

const SUPPORT_FORM: Link = {
  title: 'Outlook.com delivery support form',
  url: 'https://support.microsoft.com/supportrequestform/8ad563e3-288e-2a61-8122-3ba03d6b8d75',
};
const SNDS: Link = {
  title: 'Smart Network Data Services (SNDS)',
  url: 'https://sendersupport.olc.protection.outlook.com/snds/',
};

export const outlookConsumerIpBlock: Cause = {
  id: 'outlook-consumer-ip-block',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [
    statusMay('5.7.1'),
    says(
      88,
      'part of their network is on our block list',
      "weren't sent. Please contact your Internet service provider",
    ),
    // Outlook.com names this page in replies about its limits (RP-001) too.
    says(70, 'mail.live.com/mail/troubleshooting'),
    matches(88, /\((?:AS|S)31[45]0\)|\b(?:SC|DY|OU)-00\d\b/i),
  ],
  title: 'Outlook.com blocks the network of your server {ip}.',
  name: 'Sending network blocked by Outlook.com',
  meaning: 'Outlook.com, with Hotmail, Live, and MSN, saw spam from your mail server or from servers near it.',
  forOthers: {
    title: 'Outlook.com blocks the network of the server {ip}.',
    meaning: 'Outlook.com, with Hotmail, Live, and MSN, saw spam from the sending server or from servers near it.',
  },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [TELL_ADMIN_OR_PROVIDER, { text: 'If it’s urgent, write to another address of the person, or call.' }],
    senderAdmin: [
      {
        text: 'Check {ip} for hacked accounts, and its reverse DNS, SPF, DKIM, and DMARC. SNDS shows what Outlook.com sees of it.',
        link: SNDS,
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Request removal with the Outlook.com form. The delist portal of Microsoft 365 doesn’t lift this block.',
        link: SUPPORT_FORM,
      },
      {
        text: 'If {ip} is shared, or looks like a home connection (DY- in the bounce), get an address of your own or use your provider’s SMTP relay.',
      },
    ],
  },
  without: { fix: 'Only Outlook.com lifts the block, through its form.' },
  dnsChecks: ['ptr'],
  retry: {
    helps: false,
    note: 'Don’t resend yet. Outlook.com has to lift the block first, which can take a few days.',
  },
  sources: [
    SUPPORT_FORM,
    {
      title: 'Outlook.com postmaster: troubleshooting',
      url: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    },
  ],
};
