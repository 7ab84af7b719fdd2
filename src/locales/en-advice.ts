import type { BounceKind, Nature } from '../model/bounce';
import type { Platform } from '../model/cause';

const PLATFORMS: Readonly<Record<Platform, string>> = { online: 'Exchange Online', server: 'Exchange Server' };

/** English words of the answer that belong to no single cause. */
export const ADVICE_TEXTS = {
  missing: {
    recipient: 'the recipient',
    group: 'the group',
    sender: 'the sender',
    senderDomain: 'the sender’s domain',
    recipientDomain: 'the recipient’s domain',
    ip: 'the sending server’s address',
    server: 'the server that rejected it',
    code: 'this code',
    subject: 'your message',
    theirText: '(no text given)',
  },
  manyCauses: (recipients: number, causes: number): string =>
    `Your message didn’t reach ${recipients} recipients, for ${causes} different reasons.`,
  couldBe: (verdict: string): string => `The bounce doesn’t say exactly why. It could be this: ${verdict}`,
  sameFor: (names: string): string => `The same goes for ${names}.`,
  list: (names: readonly string[], others: number): string => {
    const all = others === 0 ? names : [...names, others === 1 ? '1 other' : `${others} others`];
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  },
  recipientSide: 'If you run the recipient’s mail',
  senderSide: 'If you run the sender’s mail',
  without: {
    check: (why: string): string => `There’s no command to check this. ${why}`,
    fix: (why: string): string => `There’s no command to fix this. ${why}`,
    letter: (why: string): string => `There’s no letter to write. ${why}`,
    on: (platform: Platform, what: 'check' | 'fix' | null, why: string): string =>
      `For ${PLATFORMS[platform]} there’s no command to ${what ?? 'check or fix'} this. ${why}`,
    onlyOn: (platform: Platform): string => `This is about ${PLATFORMS[platform]} only.`,
  },
  kinds: {
    failure: { headline: 'Your message wasn’t delivered.', explanation: '' },
    delay: {
      headline: 'Your message hasn’t failed: the server is still trying to deliver it.',
      explanation: 'You don’t have to resend it. If it can’t be delivered in the end, you get another report.',
    },
    delivered: {
      headline: 'Nothing failed: this report says that your message was delivered.',
      explanation: 'You get it because a delivery receipt was requested.',
    },
    relayed: {
      headline: 'Nothing failed: your message was passed on to a server that sends no receipts.',
      explanation: 'Nothing more is known from there on. If it fails later, you get a bounce.',
    },
    expanded: {
      headline: 'Nothing failed: your message reached a group and was passed on to its members.',
      explanation: 'If it fails for a member, you get a bounce for that member.',
    },
    receipt: {
      headline: 'This is a read receipt, not a bounce: your message arrived.',
      explanation: 'The recipient’s program says whether the message was opened. There’s nothing to fix.',
    },
    'auto-reply': {
      headline: 'This is an automatic reply, not a bounce: your message arrived.',
      explanation: 'It was written by the recipient or their program. There’s nothing to fix.',
    },
    'not-a-bounce': {
      headline: 'This doesn’t look like a bounce.',
      explanation:
        'We found no report of a failed delivery in it. If you think it’s one, try the original message or paste its whole text.',
    },
    unreadable: {
      headline: 'This couldn’t be read.',
      explanation: 'Try another way in: drop the message itself, choose a saved file, or paste the text of the bounce.',
    },
  } satisfies Record<BounceKind, { headline: string; explanation: string }>,
  /** ISO 8601 in UTC to a day and a time, the same everywhere. */
  triesUntil: (at: string): string => `It keeps trying until ${at.slice(0, 10)}, ${at.slice(11, 16)} (UTC).`,
  /** A mail that looks like a bounce by its words, and like none by everything else. */
  pretence: {
    headline: 'This probably isn’t a real bounce.',
    explanation: 'It has the words of one, but nothing that a mail server would write. Don’t do what it asks for.',
  },
  distrust: {
    headline: 'Don’t trust this message.',
    explanation: 'It looks like a bounce, but there are signs that it’s forged.',
  },
  precautions: [
    'Report it as phishing: in Outlook, select Report, then Report phishing.',
    'Delete it. Don’t open its links or files.',
    'Look in Sent Items for the message it’s about. If it isn’t there, nothing of yours came back.',
  ],
  checkBefore: 'Check that this bounce is real before you run this.',
  natures: {
    read: {
      headline: 'This is a read receipt, not a bounce: your message arrived and was opened.',
      explanation: 'You get it because a read receipt was requested. There’s nothing to fix.',
    },
    'deleted-unread': {
      headline: 'Your message arrived, but was deleted without being opened.',
      explanation: 'This is a receipt, not a bounce. If it matters, ask the recipient.',
    },
    'out-of-office': {
      headline: 'This is an automatic reply, not a bounce: your message arrived.',
      explanation: 'The recipient is away or lets a program answer. There’s nothing to fix.',
    },
    acknowledgement: {
      headline: 'This is a confirmation, not a bounce: your message arrived.',
      explanation: 'A program says that your message was received and will be looked at. There’s nothing to fix.',
    },
    'has-left': {
      headline: 'Your message arrived, but the automatic reply says that nobody reads it there anymore.',
      explanation: 'This isn’t a bounce. Write to the address that the reply names, if you trust it.',
    },
    'confirmation-request': {
      headline: 'Your message is waiting: the recipient’s spam filter asks you to confirm it.',
      explanation: 'This isn’t a bounce. If you wrote to this person, do what it says. If you didn’t, ignore it.',
    },
    'moderation-request': {
      headline: 'Nothing failed: someone’s message is waiting for your approval.',
      explanation: 'You are a moderator of the group it was sent to. Open this message to approve or reject it.',
    },
    'held-for-moderator': {
      headline: 'Your message hasn’t failed: it’s waiting for a moderator’s approval.',
      explanation: 'You don’t have to resend it. If the moderator rejects it, you get a message.',
    },
    'quota-warning': {
      headline: 'This is about your own mailbox: it’s full or nearly full.',
      explanation:
        'None of your messages bounced. Delete what you don’t need, or ask your email admin for space. Don’t trust a link that asks for your password.',
    },
    'quarantine-notice': {
      headline: 'None of your messages failed: messages to you are held in quarantine.',
      explanation:
        'Review them on your organization’s quarantine page. Open it yourself, not through a link in the message.',
    },
    'feedback-report': {
      headline: 'Your message arrived, but a recipient reported it as spam.',
      explanation:
        'This is a feedback report, not a bounce. If you send newsletters, remove this address from the list.',
    },
    'authentication-report': {
      headline: 'This is a routine report about mail from your domain, not a bounce.',
      explanation:
        'Other providers send these summaries to domain owners (DMARC, TLS). Your email admin can read them.',
    },
    'journal-report': {
      headline: 'This is a copy for the archive (a journal report), not a bounce.',
      explanation: 'It holds a message that was delivered as usual. There’s nothing to fix.',
    },
    'quoted-bounce': {
      headline: 'Someone wrote to you about a bounce. This message isn’t one itself.',
      explanation: 'To have the bounce explained, open it, or paste the part of it that’s quoted here.',
    },
    'about-bounces': {
      headline: 'This message is about bounces, but isn’t one.',
      explanation: 'It’s about failed deliveries in general, and reports none of yours.',
    },
    'ordinary-mail': {
      headline: 'This is an ordinary message, not a bounce.',
      explanation: 'We found no report of a failed delivery in it. If you think it’s one, paste its whole text.',
    },
  } satisfies Record<Nature, { headline: string; explanation: string }>,
} as const;
