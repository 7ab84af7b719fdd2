import { matches, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, M365_ADMIN } from './links';
import { BUSIEST_ONLINE, BUSIEST_SERVER } from './shared-commands';

export const msDomainBanned: Cause = {
  id: 'ms-domain-banned',
  codes: ['5.7.800'],
  statedBy: SERVICE,
  clues: [status('5.7.800'), matches(86, /\b5\.7\.800\b/)],
  title: 'Microsoft 365 rejects all mail from your domain or server.',
  name: 'Sending domain banned by Microsoft',
  meaning: 'It saw spam from the domain of your address, your return path, or your server’s name, and banned it.',
  forOthers: {
    title: 'Microsoft 365 rejects all mail from this domain or server.',
    meaning: 'It saw spam from the domain of the sender’s address, return path, or server name, and banned it.',
  },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [{ text: 'Send this to the email admin of your domain.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Find the banned domain in the bounce, and stop the spam that comes from it. Look for hacked accounts first.',
        commands: [BUSIEST_ONLINE, BUSIEST_SERVER],
      },
      { text: 'Open a support request with the whole bounce.', link: M365_ADMIN },
    ],
  },
  without: { fix: 'Only Microsoft support can lift the ban.' },
  retry: { helps: false, note: 'Don’t resend yet. Microsoft has to lift the ban first.' },
  // Checked in November 2026.
  sources: [ALL_NDRS],
};
