import { matches, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, M365_ADMIN } from './links';
import { BUSIEST_ONLINE, BUSIEST_SERVER } from './shared-commands';

export const msDomainBanned: Cause = {
  id: 'ms-domain-banned',
  codes: ['5.7.800'],
  statedBy: SERVICE,
  clues: [status('5.7.800'), matches(86, /\b5\.7\.800\b/)],
  title: 'Microsoft 365 refused your message because it has banned the sending domain, {senderDomain}.',
  name: 'Sending domain banned by Microsoft',
  meaning: 'Microsoft saw spam from the domain in the From line, the return address or the server’s name.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [{ text: 'Tell the email admin of your domain.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'The bounce names the banned domain. Find the abuse and stop it; check SPF and DMARC too.',
        commands: [BUSIEST_ONLINE, BUSIEST_SERVER],
      },
      { text: 'Then open a support request with the whole bounce.', link: M365_ADMIN },
    ],
  },
  without: { fix: 'Only Microsoft support lifts the ban.' },
  retry: { helps: false, note: 'Send again once Microsoft has lifted the ban.' },
  sources: [ALL_NDRS],
};
