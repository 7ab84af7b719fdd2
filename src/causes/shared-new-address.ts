import type { CauseCase } from '../model/cause';
import { ONLY_RECIPIENTS_SIDE } from './shared-steps';

// Told where a server says where the recipient has gone. Not a cause; the registry does not list it.

/** Anybody's server can name an address, so the person has to confirm it. */
export const NEW_ADDRESS: CauseCase = {
  when: { isNewAddressNamed: true },
  name: 'Address has changed',
  title: 'The new address is {newAddress}, the server says.',
  meaning: '{recipientDomain} no longer accepts mail for {recipient}, and its server names another address.',
  steps: {
    sender: [
      {
        text: 'Ask the person by phone or chat whether {newAddress} is theirs. If so, send your message there.',
        letter: 'recipient-note',
      },
      { text: 'Correct the address in your contacts and lists.' },
      { text: 'If you didn’t send the message at all, delete this bounce. A spammer used your address.' },
    ],
    senderAdmin: [
      {
        text: 'Tell {sender} to ask the person by phone or chat whether {newAddress} is theirs, and to write there.',
      },
      ONLY_RECIPIENTS_SIDE,
    ],
  },
  without: {
    check: 'Nothing is wrong on either side: the address has changed.',
    fix: 'Nothing is wrong on either side: the address has changed.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Ask whether the new address is right first.' },
};
