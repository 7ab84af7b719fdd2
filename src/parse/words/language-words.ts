/** Whole phrases of Exchange's and Outlook's reports; case does not count. Written without the colon that follows some of them. */
interface Phrases {
  /** What the subject of a bounce begins with. */
  readonly undeliverable: readonly string[];
  /** The first words of a bounce. */
  readonly headline: readonly string[];
  /** Announces the copy of the original message's headers. */
  readonly original: readonly string[];
  /** Label in front of the diagnostic. */
  readonly error: readonly string[];
  /** Label in front of the recipient's address. */
  readonly recipientAddress: readonly string[];
  /** Begins the line above the recipients that Outlook itself lists. */
  readonly localRecipients: readonly string[];
  /** As localRecipients, anywhere in the line. */
  readonly localRecipientsSentence: readonly string[];
  /** Tells the language and nothing else. */
  readonly labels: readonly string[];
}

/** Pieces of patterns, without flags; each use is built into one pattern from all languages. Case does not count. */
interface Fragments {
  /** A message was not delivered. */
  readonly failure: readonly RegExp[];
  /** A subject reports a failure. */
  readonly failureSubject: readonly RegExp[];
  /** A headline that names the recipient, which stands at `(\S+@\S+?)`. */
  readonly addressHeadline: readonly RegExp[];
  /** Stems of "deliver". */
  readonly deliver: readonly RegExp[];
  /** Words of mail: parcels and payments fail, too. */
  readonly ofMail: readonly RegExp[];
  /** A paragraph about a recipient says why. */
  readonly reason: readonly RegExp[];
  /** A moderator rejected the message; the recipients stand below. */
  readonly moderated: readonly RegExp[];
  /** Words of a server that rejects, behind its reply code. */
  readonly refusal: readonly RegExp[];
  /** Delivery is still being tried. */
  readonly delay: readonly RegExp[];
  /** Delivery will be tried on; beside it stands for how long. */
  readonly keepsTrying: readonly RegExp[];
  /** Stems of “days”, “hours”, and “minutes”, behind a number. */
  readonly day: readonly RegExp[];
  readonly hour: readonly RegExp[];
  readonly minute: readonly RegExp[];
  /** Delivery is no longer tried. */
  readonly final: readonly RegExp[];
  /** Opens a clause about what may happen later. */
  readonly condition: readonly RegExp[];
  /** Opens a sentence about mail in general; only at the beginning of a sentence. */
  readonly general: readonly RegExp[];
  /** A program reports a success. */
  readonly success: readonly RegExp[];
  /** Beside `success`: it was no success. */
  readonly successDenied: readonly RegExp[];
  /** A message was delivered. */
  readonly delivered: readonly RegExp[];
  /** It went on to a server that sends no receipts. */
  readonly relayed: readonly RegExp[];
  /** Beside `delivered`: it was not. */
  readonly negation: readonly RegExp[];
  /** Announces the copy of the original message; begins a line. */
  readonly copyLine: readonly RegExp[];
  /** Labels of a recipient, in front of a colon at the beginning of a line. */
  readonly recipientLabel: readonly RegExp[];
  /** Labels of the original message's fields: no diagnostic goes on behind them. */
  readonly originalLabel: readonly RegExp[];
  /** Stands right before an address that is not the recipient's. */
  readonly beforeOtherAddress: readonly RegExp[];
  /** Stands right behind the address of a sender. */
  readonly behindSender: readonly RegExp[];
  /** Stands before an address that a sentence only mentions. */
  readonly beforeMention: readonly RegExp[];
  /** As beforeMention, in a language that puts no blanks between words. */
  readonly beforeMentionUnspaced: readonly RegExp[];
  /** "wrote", behind an address. */
  readonly wrote: readonly RegExp[];
  /** "on", between a recipient's name and a date. */
  readonly onDate: readonly RegExp[];
  /** Prefixes of a subject that replies. */
  readonly reply: readonly RegExp[];
  /** Prefixes of a subject that forwards. */
  readonly forward: readonly RegExp[];
  /** "From", above a forwarded mail. */
  readonly from: readonly RegExp[];
  /** In the line above that: somebody forwarded it. */
  readonly forwardMark: readonly RegExp[];
  /** "automatic", before "reply" in a subject. Lower case. */
  readonly automatic: readonly RegExp[];
  /** Begins the subject of an automatic reply. Lower case. */
  readonly autoReply: readonly RegExp[];
  /** A message came in and got a number. */
  readonly acknowledged: readonly RegExp[];
  /** Somebody no longer works there. */
  readonly hasLeft: readonly RegExp[];
  /** The sender is asked to prove to be a person. */
  readonly confirmationRequest: readonly RegExp[];
  readonly moderationRequest: readonly RegExp[];
  readonly heldForModerator: readonly RegExp[];
  /** A list manager rejects what somebody sent to the list. */
  readonly listRefusal: readonly RegExp[];
  readonly quarantineNotice: readonly RegExp[];
  readonly quotaWarning: readonly RegExp[];
  /** The subject of statistics, a newsletter, or a lesson. */
  readonly summary: readonly RegExp[];
  /** A receipt for a message that was deleted unread. */
  readonly notRead: readonly RegExp[];
  /** Speaks of bounces without being one. */
  readonly aboutBounces: readonly RegExp[];
  /** Names that programs send reports under. */
  readonly reporterName: readonly RegExp[];
  /** Words of a person who speaks. */
  readonly speaker: readonly RegExp[];
}

/** The words of one language. */
export interface LanguageWords extends Partial<Phrases>, Partial<Fragments> {
  /** BCP 47. */
  readonly tag: string;
  /**
   * Words of nearly every sentence, for reports whose phrases are unknown. Languages of one family share some; those are
   * left out where it matters.
   */
  readonly common?: readonly string[];
}

export type PhraseUse = keyof Phrases;
export type FragmentUse = keyof Fragments;
