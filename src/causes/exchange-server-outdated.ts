import { says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { learn } from './links';

const REPORTS: Link = {
  title: 'Mail flow reports (Exchange admin center)',
  url: 'https://admin.exchange.microsoft.com/#/reports/mailflowreportsmain',
};
const BUILD_NUMBERS = learn(
  'Exchange Server build numbers and release dates',
  'exchange/new-features/build-numbers-and-release-dates',
);

export const exchangeServerOutdated: Cause = {
  id: 'exchange-server-outdated',
  codes: ['5.7.230', '4.7.230'],
  statedBy: SERVICE,
  clues: [status('5.7.230', '4.7.230'), says(90, 'Connecting Exchange server version is out-of-date')],
  title: 'An Exchange server on the way is out of date.',
  name: 'Exchange Server out of date',
  meaning:
    'Exchange Online slows down, and later blocks, mail from Exchange servers without the latest security updates.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Send this to your email admin.', letter: 'sender-admin' },
      {
        text: 'If your organization has no Exchange server of its own, tell the recipient’s email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'If one of your own Exchange servers passes this mail to Exchange Online, check its version and update it.',
        link: BUILD_NUMBERS,
        commands: [
          {
            run: 'Get-ExchangeServer | Format-Table Name,AdminDisplayVersion',
            on: 'server',
            changes: false,
            note: 'The version of each Exchange server.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Open the report “Out-of-date connecting on-premises Exchange servers”. It lists the servers, and how much of their mail is blocked.',
        link: REPORTS,
        commands: [
          {
            run: 'Get-ExchangeServer | Format-Table Name,AdminDisplayVersion',
            on: 'server',
            changes: false,
            note: 'The version of each Exchange server.',
          },
        ],
      },
      {
        text: 'Install the latest cumulative and security updates on each of them, or retire the server.',
        link: BUILD_NUMBERS,
      },
      { text: 'If you need more time, select “Enforcement Pause” in that report. You can pause up to 90 days a year.' },
    ],
  },
  without: {
    'check-online': 'A report in the Exchange admin center lists the servers.',
    fix: 'Only updates end it, or retiring the server.',
  },
  retry: { helps: true, note: 'Resend in an hour. At first, the server is blocked only part of each hour.' },
  // Checked in November 2026.
  sources: [
    {
      title: 'Pause throttling and blocking of out-of-date Exchange servers',
      url: 'https://techcommunity.microsoft.com/t5/exchange-team-blog/how-to-pause-throttling-and-blocking-of-out-of-date-on-premises/ba-p/4007169',
    },
    BUILD_NUMBERS,
  ],
};
