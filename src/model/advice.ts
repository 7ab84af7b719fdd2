import type { Authenticity, Bounce, BounceKind, RecipientReport } from './bounce';
import type { DnsCheckId, DnsEvidence } from './dns';
import type { Fixer, LetterId, Link, Plea, Retry, Role } from './cause';
import type { Evidence } from './evidence';
import type { Certainty } from './finding';
import type { TraceEvidence } from './trace';

/** PowerShell with every value from the bounce quoted; ready to paste. */
export interface Command {
  readonly run: string;
  /** Where it runs; `graph` is Microsoft Graph PowerShell, which isn’t Exchange’s. */
  readonly on: 'online' | 'server' | 'both' | 'graph';
  readonly changes: boolean;
  readonly note: string;
  /** What to make sure of before running it. */
  readonly caution?: string;
}

export interface Step {
  readonly text: string;
  /** A new message is what this step needs. */
  readonly again?: true;
  readonly link?: Link;
  readonly letter?: LetterId;
  readonly lookup?: 'group-owner';
  readonly commands?: readonly Command[];
}

/** Steps under one heading. The admin's view has two where both sides' admins have work. */
export interface StepSection {
  readonly heading?: string;
  /** Whose admin does these steps; missing where it's no admin. */
  readonly side?: 'recipient' | 'sender';
  readonly steps: readonly Step[];
}

/** Facts for a letter, in no language: plain text, cleaned and cut. What is unknown is an empty string. */
export interface LetterFacts {
  /** The first recipient the letter is about. */
  readonly recipient: string;
  /** The first few recipients the letter is about. */
  readonly recipients: readonly string[];
  readonly moreRecipients: number;
  /** Other groups that rejected the same message. */
  readonly otherGroups: number;
  readonly sender: string;
  readonly senderDomain: string;
  readonly recipientDomain: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly sent: string;
  /** Lines that a server wrote. */
  readonly said: readonly string[];
  /** The server that replied. */
  readonly server: string;
  readonly ip: string;
  /** What a note to the recipient asks for, where the bounce is clear about it. */
  readonly plea?: Plea;
  /** The cause in a few words, in English. */
  readonly reason: string;
  /** The same in the language of `textLanguage`. */
  readonly localReason: string;
  /** The language that this answer is in. */
  readonly textLanguage: string;
  readonly article: string;
  /** Nobody administers the recipients' mail: they have it with a provider for anybody. */
  readonly hasNoAdmin: boolean;
  /** The page or pages where the reader does it. */
  readonly page: string;
  /** The whole answer, in the language of `textLanguage`, for the help desk; the whole bounce for a delist desk; otherwise nothing. */
  readonly report: string;
  /** Language of the bounce (BCP 47), usually that of the receiving side. */
  readonly language: string;
  /** Somebody else than the sender writes the letter: an admin. */
  readonly isByOther?: true;
  /** What DNS said when somebody asked, a line for each check, in the language of `textLanguage`. */
  readonly dns?: readonly string[];
}

/** The parts of a letter that depend on its language. */
export interface Written {
  readonly subject: string;
  readonly body: string;
}

/** A text prepared for a person to send. Plain text; Redeliver sends nothing. */
export interface Letter extends Written {
  readonly id: LetterId;
  /** What its button says after "Copy" or "Write", such as "the request to the owner". */
  readonly name: string;
  readonly to: readonly string[];
  /** Its writer or its reader has no working mail: the text is copied for a chat. */
  readonly isForChat?: true;
  /** To write it in another language; missing where it is not a letter of ours. */
  readonly facts?: LetterFacts;
}

/** What happened, told to one of the readers. */
export interface Said {
  readonly verdict: string;
  readonly meaning: string;
}

/** The answer for all recipients that failed for the same cause. */
export interface CauseAdvice {
  readonly causeId: string;
  readonly certainty: Certainty;
  /** One sentence, names filled in. */
  readonly verdict: string;
  readonly name: string;
  readonly meaning: string;
  /** The meaning is about the bounce's own words: said at any certainty. */
  readonly isAboutBounce?: true;
  /** Verdict and meaning for readers whom “you” would not mean; missing where they're told the same. */
  readonly said?: Readonly<Partial<Record<Role, Said>>>;
  readonly fixableBy: readonly Fixer[];
  /** The same as the sender knows them; missing where that's no different. */
  readonly actors?: readonly Fixer[];
  /** Who rejected it, in one sentence; missing where the bounce does not tell. Names hosts: hostile text. */
  readonly refusedBy?: string;
  readonly recipients: readonly RecipientReport[];
  readonly groups: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The rejection text that an admin wrote, where there is one. */
  readonly theirText?: string;
  readonly steps: Readonly<Record<Role, readonly StepSection[]>>;
  readonly letters: readonly Letter[];
  /** What to look up in DNS. */
  readonly dnsChecks?: readonly DnsCheckId[];
  /** The sending server's address, for those checks, where the rejection names it. */
  readonly sendingIp?: string;
  /** What DNS said when somebody asked. */
  readonly dns?: readonly DnsEvidence[];
  /** What message trace said about its recipients when somebody asked. */
  readonly trace?: readonly TraceEvidence[];
  readonly retry: Retry;
  /** For each reader, sentences on why a command or a letter is missing. */
  readonly missing?: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly sources: readonly Link[];
  /** Other causes that fit, but not as well. */
  readonly alternatives: readonly {
    readonly id: string;
    readonly name: string;
    readonly certainty: Certainty;
    readonly evidence: readonly Evidence[];
  }[];
}

/** What an answer says in English, whatever the reader’s language. */
export interface EnglishAnswer {
  readonly headline: string;
  /** Why the bounce may be forged. */
  readonly reasons: readonly string[];
}

/** The whole answer to one bounce. Plain data: it crosses from the worker to the pane. */
export interface Advice {
  readonly kind: BounceKind;
  /** One sentence that answers the question. */
  readonly headline: string;
  /** One or two sentences more, for bounces that are no failures. */
  readonly explanation?: string;
  /** Until when a delayed message is tried, for whom that ends first. The page and reports write moments differently. */
  readonly triesUntil?: string;
  /** What to do with a message that isn't to be trusted, in order. Its causes then are claims, without steps. */
  readonly precautions?: readonly string[];
  readonly authenticity: Authenticity;
  /** Worst first. */
  readonly causes: readonly CauseAdvice[];
  /** Recipients that did not fail: delayed, delivered, relayed, expanded. */
  readonly others: readonly RecipientReport[];
  /** All restricted groups the report names. */
  readonly groups: readonly string[];
  readonly bounce: Bounce;
}
