import { matches, says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, DELIST_PORTAL } from './links';
import { USE_DELIST_PORTAL } from './links-sender-trust';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';
import { WRITE_FROM_ELSEWHERE } from './shared-steps';

export const msLegacyBlocklist: Cause = {
  id: 'ms-legacy-blocklist',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [statusMay('5.7.1'), says(92, 'delist@messaging.microsoft.com'), matches(92, /blocked using blocklist \d/i)],
  title: 'Microsoft 365 blocks your server {ip}.',
  name: 'Sending server on Microsoft’s blocklist',
  meaning: 'The server is on Microsoft’s blocklist, so its mail to anyone on Microsoft 365 is likely to bounce.',
  forOthers: { title: 'Microsoft 365 blocks the server {ip}.' },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Send this report to your email admin. It holds what Microsoft asks for.', letter: 'help-desk' },
      WRITE_FROM_ELSEWHERE,
    ],
    senderAdmin: [
      {
        text: 'Find out why {ip} was listed: a hacked account, an open relay, or a burst of mail. Otherwise it’s listed again.',
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Enter your address and {ip} in the delist portal, and confirm by email. Removal can take 24 hours or more.',
        link: DELIST_PORTAL,
      },
      {
        text: 'If the portal says that the address isn’t listed, forward the bounce to delist@microsoft.com.',
        letter: 'delist',
      },
    ],
  },
  without: { fix: 'Only Microsoft’s delist portal removes the address from the list.' },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Wait until the server is off the list, which can take 24 hours or more.',
  },
  // Checked in November 2026: the article names delist@microsoft.com now, where old bounces print delist@messaging.microsoft.com.
  sources: [ARTICLE_571, USE_DELIST_PORTAL],
};
