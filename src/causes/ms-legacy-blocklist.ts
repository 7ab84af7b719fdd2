import { matches, says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, DELIST_PORTAL, learn } from './links';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';

export const msLegacyBlocklist: Cause = {
  id: 'ms-legacy-blocklist',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [statusMay('5.7.1'), says(92, 'delist@messaging.microsoft.com'), matches(92, /blocked using blocklist \d/i)],
  title: 'Microsoft refused your mail server: {ip} is on its blocklist.',
  name: 'Sending server on Microsoft’s blocklist',
  meaning:
    'The recipient’s Microsoft 365 did not take the connection from your server. Your message itself was never looked at; all mail from that server to Microsoft 365 is likely to bounce.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      {
        text: 'You cannot lift this yourself. Send your email admin this report: it holds what Microsoft asks for.',
        letter: 'help-desk',
      },
      { text: 'Is it urgent? Reach {recipient} by phone, or from another mail account.' },
    ],
    senderAdmin: [
      {
        text: 'First find out why {ip} was listed: a hacked account, an open relay, or a sudden burst of mail. Without that it will be listed again.',
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Ask for removal in the delist portal: enter {ip} and your address, then confirm in the message that the portal sends you. It can take up to 24 hours.',
        link: DELIST_PORTAL,
      },
      {
        text: 'If the portal says the address isn’t listed, ask Microsoft support to remove it.',
        letter: 'delist',
      },
    ],
  },
  without: { fix: 'Only Microsoft’s delist portal takes the address off the list.' },
  retry: { helps: false, note: 'Send again once the server is off the list. It can take up to 24 hours.' },
  sources: [
    ARTICLE_571,
    learn(
      'Use the delist portal to unblock yourself',
      'defender-office-365/external-senders-use-the-delist-portal-to-unblock-yourself',
    ),
  ],
};
