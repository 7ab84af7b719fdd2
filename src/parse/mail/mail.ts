import type { Warning } from '../../model/bounce';
import { MAX_HEADER_CHARS, MAX_TEXT_CHARS } from '../limits';

/** Header fields of a mail by lower-case name, in order, unfolded, encoded words left as they are. */
export type Headers = readonly { readonly name: string; readonly value: string }[];

export interface MailPart {
  /** Lower-case media type. */
  readonly type: string;
  /** Decoded on demand. */
  readonly bytes: () => Uint8Array;
  readonly fileName: string | null;
  /** MIME part number, as IMAP writes it. */
  readonly part: string;
}

/** A message inside a message. */
export interface AttachedMail {
  readonly part: string;
  readonly headerText: string;
  /** Parsed on demand, since the headers are enough for an original message. */
  readonly open: () => Mail;
}

/** What a recipient row of an Outlook report holds (MS-OXCMAIL 2.2.3.7). */
export interface TableRow {
  readonly address: string | null;
  readonly displayName: string | null;
  /** PidTagSupplementaryInfo, 0x0C1B. */
  readonly supplementaryInfo: string | null;
  /** PidTagNonDeliveryReportStatusCode, 0x0C20: 100a + 10b + c. */
  readonly statusNumber: number | null;
  /** PidTagNonDeliveryReportDiagCode, 0x0C05. */
  readonly diagNumber: number | null;
  /** PidTagRemoteMessageTransferAgent, 0x0C21. */
  readonly remoteMta: string | null;
}

/** A parsed mail, whatever format it came in. The rest of the reader sees nothing else. */
export interface Mail {
  readonly headers: Headers;
  /** Decoded subject; '' when there is none. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The header block as it stands in the source. */
  readonly headerText: string;
  /** Parts other than the human text and attached messages. */
  readonly parts: readonly MailPart[];
  readonly attached: readonly AttachedMail[];
  readonly table: readonly TableRow[];
  readonly itemClass: string | null;
  readonly reportingMta: string | null;
  /** Facts about the original message where it isn't one of the parts. */
  readonly returned: { readonly subject: string | null; readonly date: string | null } | null;
  /** Its header lines are there, so it is a whole mail and not a piece of one. */
  readonly isWholeMail: boolean;
  readonly warnings: readonly string[];
}

export const CUT: Warning = 'size';

/** A text cut to what is read, and one character more where it goes on. */
export const cutText = (text: string): string => text.slice(0, MAX_TEXT_CHARS + 1);

/** Does the mail hold more text than is read? */
export const wasCut = ({ text, html, headerText }: Mail): boolean =>
  text.length > MAX_TEXT_CHARS || html.length > MAX_TEXT_CHARS || headerText.length > MAX_HEADER_CHARS;

export const EMPTY_MAIL: Mail = {
  headers: [],
  headerText: '',
  subject: '',
  text: '',
  html: '',
  parts: [],
  attached: [],
  table: [],
  itemClass: null,
  reportingMta: null,
  returned: null,
  isWholeMail: false,
  warnings: [],
};

/** First value of a header field, or undefined where it is missing (an empty value is ''). */
export const header = (mail: Mail, name: string): string | undefined =>
  mail.headers.find((field) => field.name === name)?.value;

/** Is the field there, even if it's empty? */
export const hasHeader = (mail: Mail, name: string): boolean => header(mail, name) !== undefined;

/** Does one of the parts have a matching media type? */
export const hasPart = (mail: Mail, type: RegExp): boolean => mail.parts.some((part) => type.test(part.type));

export const headerAll = (mail: Mail, name: string): readonly string[] =>
  mail.headers.filter((field) => field.name === name).map((field) => field.value);

/** A message of an Outlook file, with those embedded in it, which are kept apart from byte parts. */
export interface MsgMail {
  readonly mail: Mail;
  readonly embedded: readonly MsgMail[];
}

/** A file that stands in a plain text, in letters. */
export interface EncodedFile {
  readonly name: string;
  /** Decoded on demand. Empty where it's yEnc, whose bytes no decoded text keeps. */
  readonly bytes: () => Uint8Array;
}

export interface TextWithFiles {
  readonly text: string;
  readonly files: readonly EncodedFile[];
}
