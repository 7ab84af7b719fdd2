import { count } from './en-words';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** English words of the look-ups: what is asked and why, every outcome, every refusal. What is filled in is shown as text only. */
export const enLookups = {
  heading: 'Check with Microsoft 365',
  /** Said before the first click; the permissions by their names, as the sign-in window and admins call them. */
  before: 'Asks Microsoft 365 as you.',
  whatItSees: 'What it can see',
  firstTime: 'The first time, Outlook may ask you to agree, one permission after the other.',
  permissions: {
    owner:
      'Mail.Read: whether the group accepts mail from you. GroupMember.Read.All, which requires admin consent: the group and its owners. User.ReadBasic.All: their names.',
    recheck: 'Mail.Read: what Microsoft 365 would tell you while you write to the address. Nothing is sent.',
    sent: 'Mail.Read: whether your Sent Items hold the message that this bounce is about.',
  },
  asking: 'Asking Microsoft 365 …',
  stop: 'Stop',
  stopped: 'Stopped.',
  signedIn: (name: string): string => `Signed in as ${name}.`,
  signOut: 'Sign out',
  signedOut: 'Redeliver has forgotten your sign-in. Outlook itself stays signed in.',
  asked: 'Details of this check',
  permission: (scopes: readonly string[]): string =>
    (scopes.length === 1 ? 'Permission: ' : 'Permissions: ') + list(scopes),

  owner: {
    button: (group: string): string => `Look up owner of ${group}`,
    buttonShort: 'Look up owner',
    again: 'Look up again',
    question: (group: string): string => `Who owns ${group}?`,
    owners: (number: number): string => (number === 1 ? 'It has one owner:' : `It has ${count(number)} owners:`),
    manyOwners: (number: number): string => `It has more than ${count(number)} owners. The first ones:`,
    noMail: 'no email address',
    letterTo: (group: string): string => `the request to the owner of ${group}`,
    letterName: (names: readonly string[]): string =>
      `the request to ${names.length > 2 ? `${names[0] ?? ''} and ${names.length - 1} more` : list(names)}`,
    hidden: {
      distribution:
        'It’s a distribution list. It may have an owner, but Microsoft 365 doesn’t tell apps who owns a distribution list.',
      'mail-security':
        'It’s a mail-enabled security group. It may have an owner, but Microsoft 365 doesn’t tell apps who owns that kind of group.',
      synced:
        'It’s managed on the organization’s own servers and synced to Microsoft 365. Its owner is recorded there, where Redeliver can’t look.',
    },
    dynamic:
      'A rule decides who its members are, so nobody can add you manually. Ask to be added to its allowed senders.',
    noOwner:
      'Microsoft 365 lists no owner for it. An email admin can add one, or allow you to send. Send your admin this report.',
    unnamed: 'It has an owner, but you don’t have permission to see who. Outlook may show you more:',
    several: 'Several groups have this name. Which one did you write to?',
    moreOfThem: 'There may be more than are shown.',
    moreGroups: (number: number): string => `And ${count(number)} more groups, which aren’t looked up here.`,
    notFound:
      'Your organization’s directory shows no group with this name. It may belong to another organization, be a dynamic distribution list or a public folder, or be hidden from you.',
    notAGroup: (name: string): string =>
      `This address belongs to a person, not a group: ${name}. Write to them directly.`,
    elsewhere:
      'It belongs to another organization, whose directory can’t be searched. Ask someone you know there to forward your request.',
    personal: 'You’re signed in with a personal account. Only a work or school account can look up groups.',
    guest: 'You’re a guest in this organization, and guests can’t look up groups. Ask someone who works there.',
    inSteps: 'The request to the owner is now addressed to them.',
    adminHint: 'An email admin can see it with:',
    commandNote: 'Shows what kind of group it is, and who owns it.',
    ownersNote: 'Shows who owns the group.',
    subgroups: {
      button: 'Check the groups inside it',
      again: 'Check them again',
      heading: 'Groups inside it',
      none: 'There’s no group inside it that you can see.',
      left: (number: number | null): string =>
        number === null ? 'There are more, which aren’t shown.' : `And ${count(number)} more, which aren’t shown.`,
      each: 'Each group has its own list. Your message is rejected by every group that doesn’t allow you.',
    },
    request: {
      subject: (group: string): string => `May I write to ${group}?`,
      body: (group: string, sender: string | null, subject: string | null): string =>
        [
          'Hello,',
          `As far as I know, you own the group ${group}. My message to it was rejected, because the group limits who can send to it.`,
          `Could you allow ${sender === null ? 'me' : `my address, ${sender},`} to send to it, or tell me whom to ask?`,
          subject === null ? '' : `Subject of my message: ${subject}`,
          'Thank you.',
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
    },
  },

  /** What the tips say of one address, now. */
  tips: {
    now: 'Right now',
    restricted: 'it doesn’t accept mail from you',
    open: 'it accepts mail from you',
    moderated: 'a moderator reviews each message first',
    members: (number: number): string => `${count(number)} members, as last counted`,
    outside: (number: number): string => `${count(number)} of them outside the organization`,
    upTo: (megabytes: string): string => `It accepts messages up to ${megabytes} MB.`,
    note: 'The group’s MailTip:',
    refused: 'Can’t check whether it accepts mail from you now.',
  },

  recheck: {
    question: 'See whether a new message would be delivered now.',
    button: 'Check now',
    again: 'Check again',
    left: (number: number): string => `${count(number)} more weren’t checked.`,
    noAddress: 'The bounce names no address that can be checked.',
    caution: 'This is what Microsoft 365 shows while you write a message. It knows some obstacles, not all.',
    prospect: {
      restricted: 'Would bounce again. It doesn’t accept mail from you.',
      full: 'Would bounce again. The mailbox is full.',
      moderated: 'Would wait for a moderator, who reviews each message first.',
      gone: 'Would most likely bounce again. Microsoft 365 finds nobody with this address.',
      'too-large': 'Would bounce again. Your message is larger than it accepts.',
      'depends-on-size': 'Can’t tell: it depends on the size of your message.',
      elsewhere: 'Can’t tell. It belongs to another organization.',
      unknown: 'Can’t tell from what Microsoft 365 says. It may not know the address.',
      clear: 'Microsoft 365 shows no obstacle on the recipient’s side. There may still be a cause on your side.',
    },
    said: (blocked: number, all: number): string =>
      blocked === 0
        ? 'Checked: no obstacle is known for certain.'
        : `Checked: ${count(blocked)} of ${count(all)} wouldn’t be delivered.`,
  },

  sent: {
    question: 'Did you really send it?',
    button: 'Look in my Sent Items',
    again: 'Look again',
    found: (subject: string, when: string | null): string =>
      `Found in your Sent Items: ${subject === '' ? 'a message without a subject' : `“${subject}”`}${when === null ? '' : `, ${when}`}. You did send the message that this bounce is about.`,
    notFound:
      'It isn’t in your Sent Items. That proves nothing: it may have been sent from a shared mailbox or by another program, or moved since.',
    noMessageId: 'The bounce doesn’t give the message’s ID, so we can’t look for it.',
  },

  /** Microsoft's own rule, not the organization's (Graph permissions reference). */
  onlyAdmins: 'GroupMember.Read.All requires admin consent. Send your admin this link:',
  consentLink: 'Agree for the organization (admins only)',
  consentCopy: 'Copy the link',
  consentNoun: 'the link for your admin',

  signInPage: {
    wait: 'One moment …',
    done: 'Done. You can close this window.',
    consented: 'Thank you. Your organization can use look-ups now. You can close this window.',
    refused: 'Nothing was changed. You can close this window.',
    nothing: 'This page signs people in to Redeliver in Outlook. There’s nothing to do here. You can close it.',
  },
};
