import type { Door } from '../model/raw-bounce';
import { capital, count } from './en-words';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en-GB')} MB`;
const FORWARD = 'forward the bounce, press “Why did it bounce?” in the draft, and discard the draft afterwards.';
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

/** English words of the shell: pages around the answer, actions, problems. What is filled in is shown as text only. */
export const enShell = {
  page: 'Redeliver',
  back: 'Back',
  allAnswers: 'All answers',
  welcome: {
    heading: 'Why did my mail come back?',
    lead: 'Open a bounce: the message that says your mail was not delivered. Redeliver says why it came back, who can fix it, and how.',
    privacy: 'Everything happens on this device. Nothing is sent unless you click.',
    waysHeading: 'How to show it a bounce',
    otherWays: 'Other ways to show a bounce',
    again: 'Explain the selected message',
    /** The one or two gestures that work, by what each Outlook allows; the fuller table is in docs/install-in-outlook.md. */
    gestures: {
      many: 'Select the bounce in the message list, or several with Ctrl: Redeliver reads them by itself.',
      row: 'Drag the bounce’s row from the message list onto this pane. Not the message that is open: Outlook would not let go of it.',
      drag: 'Drag the bounce from the message list onto this pane.',
      forward: `Or ${FORWARD}`,
      forwardFirst: capital(FORWARD),
      phone:
        'On phones Outlook shows Redeliver only on bounces that came as ordinary mail. Copy the text of any other and paste it below.',
      browser: 'Save the bounce from your mail program and drop it here, or paste its text.',
    },
    restricted: 'Did a “Restricted item” notice come up? Close it: Redeliver may work behind it.',
    diagnosis: 'Copy facts about this Outlook',
    diagnosisNoun: 'facts about this Outlook',
    drop: 'Drop the bounce here',
    dropNow: 'Let go to explain it',
    orChoose: 'or',
    choose: 'Choose a file',
    kinds: 'A message saved as .eml or .msg, or a text file',
    paste: 'Paste its text',
    pasteHint: 'The whole bounce, its source, or only the line with the code.',
    explain: 'Explain',
    examples: 'No bounce at hand? Try an example',
    exampleGroup: 'A group that takes no mail from outside',
    exampleBanned: 'One line: “Access denied, banned sending IP”',
  },
  settings: {
    heading: 'Settings',
    role: 'Steps for',
    roles: { sender: 'The sender', owner: 'The group’s owner', admin: 'The email admin' },
    language: 'Language of letters',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark' },
    asOutlook: 'As in Outlook',
    asBrowser: 'As in the browser',
    kept: 'Kept in this browser, and with your mailbox where Outlook allows it.',
    keptInBrowser: 'Kept in this browser.',
  },
  notes: {
    ordinary: (name: string | null): string =>
      `${name === null ? 'This' : named(name, 'This message')} is not a bounce, as far as Redeliver can tell.`,
    ordinaryNext: 'If a message of yours came back, show Redeliver the message that told you so.',
    silent:
      'Outlook does not answer, so Redeliver cannot see the selected message. Everything below works all the same.',
  },
  reading: {
    what: (door: Door, name: string): string => `Reading ${named(name, doorWhat[door])} …`,
    files: (number: number): string => `Reading ${count(number)} files …`,
    cancel: 'Cancel',
  },
  /** What to call a bounce that has no subject. */
  origin: (door: Door, name: string): string => named(name, doorWhat[door]),
  answers: {
    several: 'Reading several messages …',
    draft: 'This answer comes from a draft. You can discard the draft now.',
    shown: (headline: string): string => `Answer: ${headline}`,
  },
  problem: {
    heading: 'That could not be read',
    why: 'Why',
    next: 'What you can do',
    retry: 'Try again',
    copyDetails: 'Copy details',
    details: 'the details',
    detailsFor: 'Redeliver could not read something.',
    noItem: {
      what: 'There is no message to read.',
      why: 'Outlook shows no selected message, or it does not show this kind of message to add-ins.',
      next: 'Select one message and try again, or show the bounce in another way.',
    },
    host: {
      what: 'Outlook did not hand over the message.',
      why: 'Outlook lets add-ins see some bounces only in part or not at all.',
      next: 'Drop the message here, choose it as a file, or paste its text.',
    },
    tooLarge: (name: string, bytes: number, limit: number) => ({
      what: `${named(name, 'The file')} is too large.`,
      why: `It has ${megabytes(bytes)}; Redeliver takes files up to ${megabytes(limit)}.`,
      next: 'A bounce is seldom that large. Paste its text instead: the words and the code are enough.',
    }),
    tooMany: (what: 'files' | 'attachments', number: number, limit: number) => ({
      what: `Only the first ${count(limit)} of ${count(number)} ${what === 'files' ? 'files' : 'attached messages'} were read.`,
      why: `Redeliver takes ${count(limit)} ${what === 'files' ? 'files at a time' : 'attached messages of one message'}.`,
      next: what === 'files' ? 'Drop or choose the rest afterwards.' : 'Save the others as files and drop them here.',
    }),
    empty: (name: string) => ({
      what: `${named(name, 'The file')} is empty.`,
      why: 'There is nothing in it.',
      next: 'Save the message to disk first, then choose the file.',
    }),
    file: (name: string) => ({
      what: `${named(name, 'The file')} could not be opened.`,
      why: 'It may be a folder, a file that is gone, or one that Outlook did not hand over in time.',
      next: 'Save the message to disk first, then choose the file.',
    }),
    nothing: {
      what: 'There was nothing to read.',
      why: 'Neither a file nor any text came along.',
      next: 'Drop a message or a file, or paste the text of the bounce.',
    },
    unreadable: (name: string | null) => ({
      what: name === null ? 'This could not be read.' : `${named(name, 'This')} could not be read.`,
      why: 'Its content is not a message, or it is damaged.',
      next: 'Save the bounce again as .eml or .msg, or paste its text.',
    }),
    notLoaded: {
      what: 'A part of Redeliver could not be loaded.',
      why: 'The network may be down, or Redeliver was updated while this pane was open.',
      next: 'Try again. If it happens again, close the pane and open it anew.',
    },
    tooLong: {
      what: 'Reading this took too long, so it was stopped.',
      why: 'It is larger or stranger than bounces are.',
      next: 'Open it by itself, or paste the text of the bounce.',
    },
    broken: {
      what: 'Something went wrong while reading.',
      why: 'This is a fault of Redeliver, not of your message.',
      next: 'Try again. If it happens again, copy the details and report them.',
    },
  },
  actions: {
    nothingDropped: 'What you dropped is no message and no text that Redeliver can read.',
    nothingPasted: 'The clipboard holds no file and no text that Redeliver can read.',
    copied: (what: string): string => `Copied: ${what}.`,
    copyYourself: 'Outlook does not allow copying by a button here. The text below is selected: press Ctrl+C.',
    copyYourselfLabel: (what: string): string => `To copy: ${what}`,
    close: 'Close',
    letterWindow: 'Opened as a new message. Nothing is sent until you send it.',
    letterProgram: 'Handed to your mail program. If no window opened: the text is below and selected, press Ctrl+C.',
    letterNot: 'Outlook did not open a message window. The text is below and selected: press Ctrl+C.',
    linkOpened: (title: string): string => `Opened in the browser: ${title}.`,
    linkNot: 'The page could not be opened. Its address is below and selected: press Ctrl+C.',
    answer: 'the answer',
    saved: (file: string): string =>
      `Saved as ${file}, if Outlook allows it here. If not: the text is below and selected, press Ctrl+C.`,
    savedNot: 'Outlook does not allow saving here. The text is below and selected: press Ctrl+C.',
    answerAsJson: 'the answer as JSON',
    to: 'To',
    subject: 'Subject',
  },
};
