import type { BounceKind } from '../model/bounce';

/** English words of the answer that belong to no single cause. */
export const ADVICE_TEXTS = {
  missing: {
    recipient: 'the recipient',
    group: 'the group',
    sender: 'the sender',
    senderDomain: 'the sender’s domain',
    recipientDomain: 'the recipient’s domain',
    ip: 'the sending server’s address',
    server: 'the refusing server',
    code: 'this code',
    subject: 'your message',
    theirText: '(no text given)',
  },
  manyCauses: (recipients: number, causes: number): string =>
    `Your message did not reach ${recipients} recipients, for ${causes} different reasons.`,
  sameFor: (names: string): string => `The same goes for ${names}.`,
  list: (names: readonly string[], others: number): string => {
    const all = others === 0 ? names : [...names, others === 1 ? '1 other' : `${others} others`];
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  },
  recipientSide: 'If you run the recipient’s mail',
  senderSide: 'If you run the sender’s mail',
  kinds: {
    failure: { headline: 'Your message was not delivered.', explanation: '' },
    delay: {
      headline: 'Your message has not failed: the server is still trying to deliver it.',
      explanation: 'You need not send it again. If it cannot be delivered in the end, another report will say so.',
    },
    delivered: {
      headline: 'Nothing failed: this report says that your message was delivered.',
      explanation: 'It came because a delivery receipt was asked for.',
    },
    relayed: {
      headline: 'Nothing failed: your message was passed on to a server that sends no receipts.',
      explanation: 'From there on nothing more is known. If it fails later, a bounce will come.',
    },
    expanded: {
      headline: 'Nothing failed: your message reached a group and was passed on to its members.',
      explanation: 'If it fails for a member, a bounce will come for that member.',
    },
    receipt: {
      headline: 'This is a read receipt, not a bounce: your message arrived.',
      explanation: 'The recipient’s program says whether the message was opened. There is nothing to fix.',
    },
    'auto-reply': {
      headline: 'This is an automatic reply, not a bounce: your message arrived.',
      explanation: 'It was written by the recipient or their program. There is nothing to fix.',
    },
    'not-a-bounce': {
      headline: 'This does not look like a bounce.',
      explanation:
        'We found no report of a failed delivery in it. If you think it is one, try the original message or paste its whole text.',
    },
    unreadable: {
      headline: 'This could not be read.',
      explanation: 'Try another way in: drop the message itself, choose a saved file, or paste the text of the bounce.',
    },
  } satisfies Record<BounceKind, { headline: string; explanation: string }>,
} as const;
