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
  asked: 'What was asked',
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
        'It is a distribution list. It may well have an owner, but Microsoft 365 does not tell apps who owns a distribution list.',
      'mail-security':
        'It is a mail-enabled security group. It may well have an owner, but Microsoft 365 does not tell apps who owns such a group.',
      synced:
        'It is kept on the organization’s own servers and copied to Microsoft 365. Its owner is recorded there, where Redeliver cannot look.',
    },
    dynamic: 'Its members follow from a rule. Nobody can add you by hand; ask to be let in as a sender.',
    noOwner:
      'Microsoft 365 lists no owner for it. An email admin can name one, or let you in: give your admin this report.',
    unnamed: 'It has an owner, but you may not see who. Outlook may show you more:',
    several: 'Several groups have this name. Which one did you write to?',
    moreOfThem: 'There may be more of them than are shown.',
    moreGroups: (number: number): string => `And ${count(number)} more groups, which are not looked up here.`,
    notFound:
      'Your organization’s directory shows no group with this name. It may belong to another organization, be a dynamic distribution list or a public folder, or be hidden from you.',
    notAGroup: (name: string): string =>
      `This address belongs to a person, not a group: ${name}. Write to them directly.`,
    elsewhere:
      'It belongs to another organization, whose directory cannot be asked. Ask someone you know there to pass your request on.',
    personal: 'You are signed in with a personal account. Groups can only be looked up with a work or school account.',
    guest: 'You are a guest in this organization, and guests may not look up groups. Ask someone who works there.',
    inSteps: 'The request to the owner, below in the steps, is addressed to them now.',
    adminHint: 'An email admin can see it with:',
    commandNote: 'Shows what kind of group it is, and who owns it.',
    ownersNote: 'Shows who owns the group.',
    subgroups: {
      button: 'Check the groups inside it',
      again: 'Check them again',
      heading: 'Groups inside it',
      none: 'There is no group inside it that you may see.',
      left: (number: number | null): string =>
        number === null ? 'There are more, which are not shown.' : `And ${count(number)} more, which are not shown.`,
      each: 'Each group applies its own list: a message stops at every one that does not let you in.',
    },
    request: {
      subject: (group: string): string => `May I write to ${group}?`,
      body: (group: string, sender: string | null, subject: string | null): string =>
        [
          'Hello,',
          `As far as I know you own the group ${group}. A message of mine did not reach it: the group limits who may write to it.`,
          `Could you let ${sender === null ? 'me' : `my address, ${sender},`} write to the group, or tell me whom to ask?`,
          subject === null ? '' : `Subject of my message: ${subject}`,
          'Thank you.',
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
    },
  },

  /** What the tips say of one address, now. */
  tips: {
    now: 'Now:',
    restricted: 'it does not take mail from you',
    open: 'it takes mail from you',
    moderated: 'a moderator looks at each message first',
    members: (number: number): string => `${count(number)} members, as last counted`,
    outside: (number: number): string => `${count(number)} of them outside the organization`,
    upTo: (megabytes: string): string => `It takes messages up to ${megabytes} MB.`,
    note: 'Its own note:',
    refused: 'Whether it takes mail from you now could not be asked.',
  },

  recheck: {
    question: 'See whether a new message would be delivered now.',
    button: 'Check now',
    again: 'Check again',
    left: (number: number): string => `${count(number)} more were not checked.`,
    noAddress: 'The bounce names no address that could be checked.',
    caution: 'This is what Microsoft 365 shows while you write. It knows some obstacles, not all.',
    prospect: {
      restricted: 'Would bounce again. It does not take mail from you.',
      full: 'Would bounce again. The mailbox is full.',
      moderated: 'Would wait. A moderator looks at each message first.',
      gone: 'Would most likely bounce again. Microsoft 365 finds nobody with this address.',
      'too-large': 'Would bounce again. Your message is larger than it takes.',
      'depends-on-size': 'Cannot tell: it depends on the size of your message.',
      elsewhere: 'Cannot tell. It belongs to another organization.',
      unknown: 'Cannot tell from what Microsoft 365 says. It may not know the address.',
      clear: 'Microsoft 365 shows no obstacle on the recipient’s side. A cause on your side still stands.',
    },
    said: (blocked: number, all: number): string =>
      blocked === 0
        ? 'Checked: no obstacle is known for certain.'
        : `Checked: ${count(blocked)} of ${count(all)} would not go through.`,
  },

  sent: {
    question: 'Did you really send it?',
    button: 'Look in my Sent Items',
    again: 'Look again',
    found: (subject: string, when: string | null): string =>
      `Found in your Sent Items: ${subject === '' ? 'a message without a subject' : `“${subject}”`}${when === null ? '' : `, ${when}`}. You did send the message this bounce speaks of.`,
    notFound:
      'We could not find it in your Sent Items. That proves nothing: it may have been sent from a shared mailbox, by another program, or moved since.',
    noMessageId: 'The bounce does not give the number of the message, so it cannot be looked for.',
  },

  /** Microsoft's own rule, not the organization's (Graph permissions reference). */
  onlyAdmins: 'An admin always has to agree to GroupMember.Read.All. Send your admin this link:',
  consentLink: 'Agree for the organization (admins only)',
  consentCopy: 'Copy the link',
  consentNoun: 'the link for your admin',

  signInPage: {
    wait: 'One moment, please …',
    done: 'Done. You can close this window.',
    consented: 'Thank you. Your organization can use look-ups now. You can close this window.',
    refused: 'Nothing was changed. You can close this window.',
  },
};
