import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571 } from './links';
import { atNamedList, LISTS, NAMES_LIST } from './blocklists';
import { SPAMHAUS_CHECK } from './links-sender-trust';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';
import { SHARED_ADDRESS } from './shared-address';

export const dnsblIp: Cause = {
  id: 'dnsbl-ip',
  codes: ['5.7.1', '5.7.0', '4.7.1', '5.7.350'],
  clues: [
    statusMay('5.7.1', '5.7.0', '4.7.1', '5.7.350'),
    says(70, 'blocked using Spamhaus', 'zen.spamhaus.org', 'bl.spamhaus.org', 'AS3130', 'AS16012611'),
    says(
      60,
      'spamhaus',
      'lookup.lasso',
      'barracudacentral.org',
      'Barracuda Reputation',
      'barracudanetworks.com/reputation',
      'spamcop',
      'sorbs.net',
      'abuseat.org',
      'uceprotect',
      'cloudmark.com',
      'Trend Micro RBL',
      'manitu.net',
      'spfbl.net',
      '0spam',
      'psbl.',
      'truncate.gbudb',
      'ipcheck.proofpoint.com',
      'prs.proofpoint.com',
      'Senderscore',
      'spamrats',
      'surriel',
      'DNSBL',
      'Realtime Block List',
      'DNS blacklist',
      'is listed by the lookup site',
      'rejected due to listing in',
      // Exchange's own words where the admin of a block list provider wrote none.
      'IP has been found on a block list',
    ),
    // «Blocked using» is how most servers name a list; the words ruled out here have causes of their own.
    matches(60, /blocked using (?!dbl|multi\.uribl|uribl|blocklist|grey|customer|fblw)[\w.-]{3,80}/i),
    matches(60, /\b(?:listed|found|rejected|blacklisted) (?:at|in|on|by|using) [\w.-]{0,60}(?:rbl|sbl|dnsbl|spl)\b/i),
    matches(57, /\bis (?:on|in|listed (?:on|in|at|by)) (?!an? |our |the |my )(?:\S{1,60} ){1,3}black ?list/i),
    matches(60, /\b(?:is |listed )(?:in|on) the (?:PBL|SBL|XBL|CBL|RBL)\b/i),
    matches(60, /\bblocked by (?:an? |the |our )?(?:dns)?[rs]?bl\b/i),
    says(
      54,
      'is blacklisted (',
      'blacklisted by',
      'blacklisted using',
      'IP is black',
      'black list at',
      'mailspike',
      'abusix',
      'blocked by SORBS',
    ),
    matches(60, /\d\.\d{1,3} (?:is )?listed (?:at|in|on) /i),
    matches(54, /\bfound in [A-Z-]{2,20} listing|\brbl\.[\w-]{2,60}\.\w{2,12}/i),
    unless(
      'open resolver',
      'returnc/pub',
      'dbl.spamhaus',
      'Spamhaus DBL',
      'spamhaus.org/dbl',
      'uribl',
      'dnsbl for domain',
      'Helo domain',
      'MailFrom domain',
      'S8001',
      'S8002',
      'Sender address [',
      'Sender address (',
      'blocked using grey',
      'grey.rbl',
      'geographical location',
      'block list (S3',
      'block list (AS3',
      'Customer Block list',
      'blacklisted by recipient',
      'blacklisted by the recipient',
    ),
  ],
  title: '{ip} is on a blocklist, so your mail was rejected.',
  name: 'Sending server on a public blocklist',
  meaning:
    'The receiving server asked a list of spam senders, such as Spamhaus, about the server that sent your message.',
  meaningWithFacts: {
    sender: '{list} lists the server that sent your message as a source of spam.',
    others: '{list} lists the server that sent the message as a source of spam.',
  },
  forOthers: {
    title: '{ip} is on a blocklist, so the mail was rejected.',
    meaning:
      'The receiving server asked a list of spam senders, such as Spamhaus, about the server that sent the message.',
  },
  fixableBy: ['sender-admin', 'blocklist-operator'],
  steps: {
    sender: [
      {
        text: 'Send the bounce to your email admin or mail provider. It usually names the list.',
        letter: 'sender-admin',
      },
      { text: 'Send through your mail provider’s server (port 587 or 465, with sign-in) if you run your own.' },
    ],
    recipientAdmin: [
      {
        text: 'Check which list blocks {ip}. Microsoft 365 can’t skip its check for one sender, except through an inbound connector.',
        commands: [
          {
            run: 'Get-IPBlockListProvider | Format-List Name,LookupDomain,Enabled',
            on: 'server',
            changes: false,
            note: 'The lists that an Edge Transport server asks.',
          },
        ],
      },
      {
        text: 'Allow {ip} on your own gateway for a while.',
        commands: [
          {
            run: 'Add-IPAllowListEntry -IPAddress {ip} -ExpirationTime (Get-Date).AddDays(2)',
            on: 'server',
            changes: true,
            note: 'Allow the address on an Edge Transport server. Ends by itself after two days.',
          },
        ],
      },
      {
        text: 'Check blocklists only after sign-in if your own people are rejected. In Postfix, put permit_sasl_authenticated first.',
      },
    ],
    senderAdmin: [
      ...atNamedList('Look up {ip} at {list}. The page says why it’s listed, and how to have it removed.'),
      { text: 'Look up {ip} on the list that the bounce names.', onlyFor: { notWords: NAMES_LIST } },
      {
        text: 'Contact {contact}. The recipient’s side names it for this.',
        onlyFor: { isContactNamed: true },
        letter: 'delist',
      },
      {
        text: 'Stop the cause: a hacked mailbox or website, an infected computer, or missing reverse DNS. Then ask the list to remove {ip}.',
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Send through your provider’s relay, with sign-in, if {ip} is shared, dynamic, or a home address. A removal doesn’t last there.',
      },
    ],
  },
  without: {
    'fix-online': 'Only Microsoft can have the addresses that Exchange Online sends from removed from a list.',
  },
  dnsChecks: ['ptr'],
  lists: LISTS,
  cases: [{ ...SHARED_ADDRESS, when: { isFromMicrosoft: 'reported' } }],
  retry: {
    helps: false,
    note: 'Don’t resend yet. The server has to be off the list first, and it can take a few hours until everyone sees that.',
  },
  sources: [
    ARTICLE_571,
    SPAMHAUS_CHECK,
    { title: 'Postfix: refusals by blocklist', url: 'https://www.postfix.org/postconf.5.html' },
  ],
};
