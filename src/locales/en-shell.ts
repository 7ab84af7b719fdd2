import type { Door } from '../model/raw-bounce';
import { capital, count } from './en-words';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en-GB')} MB`;
const FORWARD = 'forward the bounce, select “Why did it bounce?” in the draft, and discard the draft afterward.';
const named = (name: string, other: string): string => (name === '' ? other : `“${name}”`);

const doorWhat: Readonly<Record<Door, string>> = {
  'selected-item': 'the selected message',
  'selected-items': 'the selected messages',
  'attached-message': 'the attached message',
  'compose-draft': 'the message in this draft',
  'dropped-file': 'what you dropped',
  'chosen-file': 'the file',
  'pasted-text': 'the text you pasted',
  mailbox: 'the message in your mailbox',
  example: 'the example',
  'command-line': 'the file',
};

const STUCK = {
  what: 'This is taking longer than usual.',
  next: 'Wait a little longer, or cancel, and show the bounce in one of the ways below.',
};
const OUTLOOK_STUCK = { ...STUCK, what: 'Outlook hasn’t provided the message yet.' };
const FILE_STUCK = { ...STUCK, what: 'The file hasn’t arrived yet. It may be large, or still in the cloud.' };
const stuckAt: Readonly<Partial<Record<Door, typeof STUCK>>> = {
  'selected-item': OUTLOOK_STUCK,
  'selected-items': OUTLOOK_STUCK,
  'compose-draft': OUTLOOK_STUCK,
  'dropped-file': FILE_STUCK,
  'chosen-file': FILE_STUCK,
};

/** English words of the shell: pages around the answer, actions, problems. What is filled in is shown as text only. */
export const enShell = {
  page: 'Redeliver',
  back: 'Back',
  allAnswers: 'All answers',
  welcome: {
    heading: 'Why did my mail come back?',
    lead: 'Open a bounce: the message that says your mail wasn’t delivered. Redeliver says why it came back, who can fix it, and how.',
    privacy: 'Everything happens on this device. Nothing is sent unless you click.',
    waysHeading: 'How to show it a bounce',
    otherWays: 'Other ways to show a bounce',
    again: 'Explain the selected message',
    /** The one or two gestures that work, by what each Outlook allows; the fuller table is in docs/install-in-outlook.md. */
    gestures: {
      many: 'Select the bounce in the message list, or several with Ctrl: Redeliver reads them automatically.',
      row: 'Drag the bounce’s row from the message list onto this pane. The open message itself can’t be dragged here.',
      drag: 'Drag the bounce from the message list onto this pane.',
      forward: `Or ${FORWARD}`,
      forwardFirst: capital(FORWARD),
      phone:
        'On phones, Outlook shows Redeliver only on bounces that came as ordinary messages. Copy the text of any other, and paste it below.',
      browser: 'Save the bounce from your mail program, and drop it here, or paste its text.',
    },
    restricted: 'If a “Restricted item” notice appears, close it. Redeliver may work behind it.',
    diagnosis: 'Copy facts about this Outlook',
    diagnosisNoun: 'facts about this Outlook',
    drop: 'Drop the bounce here',
    dropNow: 'Drop to explain',
    orChoose: 'or',
    choose: 'Choose file',
    kinds: 'A message saved as .eml or .msg, or a text file',
    paste: 'Paste its text',
    pasteHint: 'The whole bounce, its source, or only the line with the code.',
    explain: 'Explain',
    examples: 'Don’t have a bounce? Try an example',
    exampleGroup: 'A group that doesn’t accept mail from outside',
    exampleBanned: 'One line: “Access denied, banned sending IP”',
  },
  settings: {
    heading: 'Settings',
    role: 'Steps for',
    roles: { sender: 'The sender', owner: 'The group’s owner', admin: 'The email admin' },
    language: 'Language of letters',
    theme: 'Colors',
    themes: { light: 'Light', dark: 'Dark' },
    asOutlook: 'As in Outlook',
    asBrowser: 'As in the browser',
    kept: 'Kept in this browser, and with your mailbox where Outlook allows it.',
    keptInBrowser: 'Kept in this browser.',
  },
  notes: {
    ordinary: (name: string | null): string =>
      `${name === null ? 'This' : named(name, 'This message')} isn’t a bounce, as far as Redeliver can tell.`,
    ordinaryNext: 'If your message came back, show Redeliver the message that says so.',
    hidden:
      'Outlook shows Redeliver no message. If a bounce is open, Outlook hides it from add-ins. Show it in one of the ways below.',
    silent: 'Outlook isn’t responding, so Redeliver can’t see the selected message. Everything below still works.',
  },
  reading: {
    what: (door: Door, name: string): string => `Reading ${named(name, doorWhat[door])} …`,
    cancel: 'Cancel',
    /** It takes so long that somebody may want another way. */
    stuck: (door: Door) => stuckAt[door] ?? STUCK,
  },
  /** What to call a bounce that has no subject. */
  origin: (door: Door, name: string): string => named(name, doorWhat[door]),
  answers: {
    several: 'Reading several messages …',
    draft: 'This answer comes from a draft. You can discard the draft now.',
    other: 'Explain another bounce',
    shown: (headline: string): string => `Answer: ${headline}`,
  },
  problem: {
    heading: 'Can’t read this',
    why: 'Why',
    next: 'What you can do',
    retry: 'Try again',
    copyDetails: 'Copy details',
    details: 'the details',
    detailsFor: 'Redeliver couldn’t read something.',
    noItem: {
      what: 'There’s no message to read.',
      why: 'No message is selected, or Outlook doesn’t show this kind of message to add-ins.',
      next: 'Select one message, and try again. Or drop the bounce here, or paste its text.',
    },
    host: {
      what: 'Outlook didn’t provide the message.',
      why: 'Outlook shows add-ins some bounces only in part, or not at all.',
      next: 'Drop the message here, choose it as a file, or paste its text.',
    },
    tooLarge: (name: string, bytes: number, limit: number) => ({
      what: `${named(name, 'The file')} is too large.`,
      why: `It has ${megabytes(bytes)}; Redeliver reads files up to ${megabytes(limit)}.`,
      next: 'Bounces are rarely that large. Paste its text instead. The words and the code are enough.',
    }),
    tooMany: (what: 'files' | 'attachments', number: number, limit: number) => ({
      what: `Only the first ${count(limit)} of ${count(number)} ${what === 'files' ? 'files' : 'attached messages'} were read.`,
      why: `Redeliver reads ${count(limit)} ${what === 'files' ? 'files at a time' : 'attached messages of one message'}.`,
      next: what === 'files' ? 'Drop or choose the rest afterward.' : 'Save the others as files, and drop them here.',
    }),
    empty: (name: string) => ({
      what: `${named(name, 'The file')} is empty.`,
      why: 'There’s nothing in it.',
      next: 'Save the message to disk first, then choose the file.',
    }),
    file: (name: string) => ({
      what: `${named(name, 'The file')} couldn’t be opened.`,
      why: 'It may be a folder, a file that’s gone, or one that Outlook didn’t provide in time.',
      next: 'Save the message to disk first, then choose the file.',
    }),
    nothing: {
      what: 'There was nothing to read.',
      why: 'There was no file and no text.',
      next: 'Drop a message or a file, or paste the text of the bounce.',
    },
    unreadable: (name: string | null) => ({
      what: name === null ? 'This couldn’t be read.' : `${named(name, 'This')} couldn’t be read.`,
      why: 'It isn’t a message, or it’s damaged.',
      next: 'Save the bounce again as .eml or .msg, or paste its text.',
    }),
    notLoaded: {
      what: 'A part of Redeliver couldn’t be loaded.',
      why: 'The network may be down, or Redeliver was updated while this pane was open.',
      next: 'Try again. If it happens again, close the pane, and open it again.',
    },
    tooLong: {
      what: 'Reading this took too long, so it was stopped.',
      why: 'It’s larger or more complex than a bounce.',
      next: 'Open it by itself, or paste the text of the bounce.',
    },
    broken: {
      what: 'Something went wrong while reading.',
      why: 'This is a problem in Redeliver, not in your message.',
      next: 'Try again. If it happens again, copy the details, and report them.',
    },
  },
  actions: {
    nothingDropped: 'What you dropped isn’t a message or text that Redeliver can read.',
    nothingPasted: 'The clipboard has no file or text that Redeliver can read.',
    copied: (what: string): string => `Copied: ${what}.`,
    copyYourself: 'Outlook doesn’t allow buttons to copy here. The text below is selected. Press Ctrl+C.',
    copyYourselfLabel: (what: string): string => `To copy: ${what}`,
    close: 'Close',
    letterWindow: 'Opened as a new message. Nothing is sent until you send it.',
    letterProgram: 'Opened in your mail program. If no window opened, the text below is selected. Press Ctrl+C.',
    letterNot: 'Outlook didn’t open a message window. The text below is selected. Press Ctrl+C.',
    linkOpened: (title: string): string => `Opened in the browser: ${title}.`,
    linkNot: 'Can’t open the page. Its address below is selected. Press Ctrl+C.',
    answer: 'the answer',
    saved: (file: string): string =>
      `Saved as ${file}, if Outlook allows it here. If not, the text below is selected. Press Ctrl+C.`,
    savedNot: 'Outlook doesn’t allow saving here. The text below is selected. Press Ctrl+C.',
    answerAsJson: 'the answer as JSON',
    to: 'To',
    subject: 'Subject',
  },
};
