import type { Warning } from '../model/bounce';

/** What could not be read of a bounce, and limits that were met. */
export const enWarnings: Readonly<Record<Warning, string>> = {
  empty: 'The input is empty.',
  msg: 'This Outlook file is damaged, so nothing in it can be read.',
  binary: 'This isn’t a message: it has no text.',
  archive: 'This is a compressed archive. Unpack it, and open the message that’s in it.',
  pdf: 'This is a PDF document, not a message. Copy the bounce’s text from it, and paste that.',
  tnef: 'This message is packed as winmail.dat, which only Outlook opens. Open it in Outlook, save it as a message (.msg), and open that file.',
  encrypted:
    'This message is encrypted, so only its recipient can read it. Open it in Outlook, copy its text, and paste that.',
  signed: 'This message is packed inside its signature. Open it in Outlook, copy its text, and paste that.',
  bounces: 'Too many bounces are attached. The rest is left out.',
  size: 'The message is very large. Only the beginning of long parts was read.',
  structure: 'The structure of this message is broken, so it was read as plain text.',
  address: 'An address in this report is very long. Only its end is read.',
  recipients: 'The report lists more recipients than are read here. The rest is left out.',
  unnamed: 'The bounce doesn’t name the recipient. The address is the one the original message was sent to.',
};
