import type { Author } from './author';
import type { Statement } from './statement';

export type BounceKind =
  'failure' | 'delay' | 'delivered' | 'relayed' | 'expanded' | 'receipt' | 'auto-reply' | 'not-a-bounce' | 'unreadable';

/** What a mail is that reports no failure, in more detail than its kind. */
export type Nature =
  | 'read'
  | 'deleted-unread'
  | 'out-of-office'
  | 'acknowledgement'
  | 'has-left'
  | 'confirmation-request'
  | 'moderation-request'
  | 'held-for-moderator'
  | 'quota-warning'
  | 'quarantine-notice'
  | 'feedback-report'
  | 'authentication-report'
  | 'journal-report'
  | 'quoted-bounce'
  | 'about-bounces'
  | 'ordinary-mail';

/** RFC 3464 section 2.3.3, or the best reading of the prose. */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** One recipient of a report. Lower-cased domain, address exactly as the report names it otherwise. */
export interface RecipientReport {
  /** Final recipient; a display name where the report gives no address; null if it names none. */
  readonly address: string | null;
  readonly displayName?: string;
  readonly action: Action;
  /** The most specific enhanced status code in evidence (RFC 3463), or null. */
  readonly status: string | null;
  /** The Status field, where it names another fault than the words do. */
  readonly otherStatus?: string;
  /** SMTP reply code (RFC 5321 section 4.2), or null. */
  readonly reply: number | null;
  readonly diagnostic: string | null;
  readonly remoteMta: string | null;
  /** RFC 3464 section 2.3.9, ISO 8601, only for delays. */
  readonly willRetryUntil?: string;
  /** Who says the diagnostic. */
  readonly refusedBy: Author;
  /** Everything the report says about this recipient, most specific first. Clues are tried on it. */
  readonly passages: readonly Statement[];
}

export interface Hop {
  readonly from: string | null;
  readonly by: string | null;
  readonly with: string | null;
  /** ISO 8601 in UTC, or null where the time stamp could not be read. */
  readonly at: string | null;
  /** Seconds since the previous hop; null for the first and where a time is missing. Negative when clocks disagree. */
  readonly delaySeconds: number | null;
}

export interface OriginalMessage {
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly date: string | null;
  /** Header lines of the original message, as text, for display. */
  readonly headers: string;
}

export type AuthenticityVerdict = 'genuine' | 'suspicious' | 'unknown';

export interface Authenticity {
  readonly verdict: AuthenticityVerdict;
  readonly reasons: readonly string[];
}

/** One Received field. Its hosts are lower-cased. */
export interface Relay {
  readonly from: string | null;
  readonly by: string | null;
  /** The name that the server found for the address that it came from, such as `unknown`; null where it gives none. */
  readonly found: string | null;
  /** A server of Exchange or Exchange Online wrote it. */
  readonly isExchange: boolean;
  /** The server got it from another one of its own organization, by the address that it came from. */
  readonly isInside: boolean;
}

/** What the servers that a report passed wrote into its headers. Missing where no header names one. */
export interface Trail {
  /** The topmost first. */
  readonly relays: readonly Relay[];
  /** Who Exchange took the sender for: every value of X-MS-Exchange-Organization-AuthAs, lower-cased. */
  readonly authAs: readonly string[];
  /** The Exchange server that took the report in (X-MS-Exchange-Organization-AuthSource). */
  readonly authSource: string | null;
  /** Those marks stand where only servers inside the organization can write. */
  readonly isMarkedAtBorder: boolean;
  /** Exchange says that it came from outside the organization, or rated it as it rates mail from there. */
  readonly isRatedAsOutside: boolean;
  /** The topmost Authentication-Results, where the service that took the report in wrote it; otherwise null. */
  readonly receiversChecks: string | null;
  /** It stands where no stranger can write, even if the service that took the report in checks nothing. */
  readonly areChecksSure: boolean;
  /** Domains that the report was delivered for, by fields that only the receiving side writes. */
  readonly deliveredFor: readonly string[];
}

/** Facts about the outer message that tell a real report from a forged one. Gathered by parse, judged by classify. */
export interface Envelope {
  readonly subject: string | null;
  readonly from: string | null;
  readonly fromDomain: string | null;
  readonly date: string | null;
  readonly messageId: string | null;
  /** undefined: no such header; '' for `<>`. */
  readonly returnPath?: string;
  readonly inReplyTo?: string;
  readonly hasReportPart: boolean;
  readonly isTopLevelMail: boolean;
  readonly isExchangeNdr: boolean;
  readonly looksLikeExchange: boolean;
  readonly authenticationResults: readonly string[];
  readonly trail?: Trail;
  /** Hosts of links and pictures in the report's own text, above the administrators' block. */
  readonly linkHosts: readonly string[];
  readonly hasMismatchedLink: boolean;
  /** Hosts of links that are written or drawn so that nobody sees where they lead. */
  readonly disguisedHosts?: readonly string[];
  readonly hasForm: boolean;
  /** Its page runs or loads something, or leads elsewhere by itself. */
  readonly isActive?: true;
  /** What its page says where the report was read from its plain text. */
  readonly otherText?: string;
  /** Hosts that the plain text names where there is a page as well. */
  readonly textHosts?: readonly string[];
  /** Words in its page that nobody sees. */
  readonly hiddenText?: string;
  /** Domains the report was sent to. */
  readonly toDomains: readonly string[];
  /** Names of attachments other than the original message. */
  readonly attachmentNames: readonly string[];
}

/** One report as it was read. Everything in it comes from the input, so it's hostile: show it as text only. */
export interface Bounce {
  readonly kind: BounceKind;
  readonly nature?: Nature;
  /** exchange-online, exchange-server, outlook-com, outlook-client, gmail, postfix, ... or unknown. */
  readonly generator: string;
  /** BCP 47 of the report's prose, or `und`. */
  readonly language: string;
  readonly envelope: Envelope;
  readonly reportingMta: string | null;
  readonly recipients: readonly RecipientReport[];
  /** What the report says that belongs to no single recipient. */
  readonly passages: readonly Statement[];
  /** Restricted groups the report names beyond its failed recipients. */
  readonly namedGroups: readonly string[];
  readonly original: OriginalMessage;
  readonly hops: readonly Hop[];
  /** The report's human text, cut before the copy of the original message. */
  readonly text: string;
  /** MIME part number for a bounce found inside another mail. */
  readonly part?: string;
  /** What could not be read, and limits that were reached: a Warning while reading, complete sentences in an answer. */
  readonly warnings: readonly string[];
}

/** What the reader may warn about; the sentences are in locales. */
export type Warning =
  | 'empty'
  | 'msg'
  | 'binary'
  | 'archive'
  | 'pdf'
  | 'tnef'
  | 'encrypted'
  | 'signed'
  | 'bounces'
  | 'size'
  | 'structure'
  | 'address'
  | 'recipients'
  | 'unnamed';
