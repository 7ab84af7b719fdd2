import type { Speaker } from './author';
import type { Clue } from './clue';
import type { DnsCheckId } from './dns';

/** Who can fix it. The ids of the command line's JSON. */
export type Fixer =
  | 'sender'
  | 'group-owner'
  | 'recipient'
  | 'recipient-admin'
  | 'sender-admin'
  | 'microsoft-support'
  | 'blocklist-operator'
  | 'receiving-provider';

/** The three people who read an answer. */
export type Role = 'sender' | 'owner' | 'admin';

/** A page to point to. Links come from our own table only, never from a bounce. */
export interface Link {
  readonly title: string;
  readonly url: string;
  /** The same page with a bounce's values in it, with placeholders as a command has; each is percent-encoded. */
  readonly filled?: string;
}

/** Texts that Redeliver prepares and a person sends. */
export type LetterId =
  | 'owner-request'
  | 'owner-answer'
  | 'owner-admin'
  | 'recipient-note'
  | 'recipient-admin'
  | 'sender-admin'
  | 'delist'
  | 'help-desk';

/** What a note asks the recipient for, in plain words; each letter language has a sentence for it. */
export type Plea = 'full' | 'gone' | 'inactive' | 'blocked' | 'spam' | 'filter' | 'restricted';

/**
 * PowerShell for an admin. `run` holds placeholders: {recipient} {group} {sender} {senderDomain} {recipientDomain} {ip} {person} {x500}.
 * Each stands without quotation marks around it, since the value is inserted as a quoted PowerShell literal.
 */
export interface CommandTemplate {
  readonly run: string;
  /** Where it runs: Exchange Online, Exchange Server, or either; `graph` is set for cmdlets of Microsoft Graph. */
  readonly on: 'online' | 'server' | 'both' | 'graph';
  readonly changes: boolean;
  /** What to expect, or what it does. One short sentence. */
  readonly note: string;
}

/** One thing to do. `text` may hold placeholders as above and {code}, {subject}, {theirText}, {sendingServer}, {file}, {spfEntry}, {list}, {contact}, {newAddress}. */
export interface StepTemplate {
  readonly text: string;
  /** The same where sender and recipient are in one organization; null where it isn't said there. */
  readonly inside?: string | null;
  /** For the sender: a new message is what this step needs. */
  readonly again?: true;
  readonly link?: Link;
  readonly letter?: LetterId;
  /** The recipient is asked to tell their admin: there's a note for that, and the letter to the admin comes second. */
  readonly viaRecipient?: true;
  /** Left out where the bounce shows that it isn't this case. */
  readonly onlyFor?: StepCase;
  /** What the pane helps to find out at this step. */
  readonly lookup?: 'group-owner';
  readonly commands?: readonly CommandTemplate[];
}

/** A case that a step is for. What a bounce doesn't tell may be the case. */
export interface StepCase {
  /** The recipient's enhanced status code. */
  readonly code?: RegExp;
  /** Words of the report; where they are missing, it isn't the case. */
  readonly words?: RegExp;
  /** Where these words stand, it isn't the case. */
  readonly notWords?: RegExp;
  /** The name of the server that rejected the message. */
  readonly host?: RegExp;
  /**
   * It left through a server of Microsoft's that many senders share: the rejection names such an address (`named`), or names none
   * and Exchange Online reports (`reported`).
   */
  readonly isFromMicrosoft?: 'named' | 'reported';
  /** The recipient's side names an address or a page for the sender's admin to turn to. */
  readonly isContactNamed?: true;
  /** The server that rejected the message says where the recipient has gone. */
  readonly isNewAddressNamed?: true;
  /** Whether the bounce names the sender’s address. */
  readonly isSenderNamed?: boolean;
  /** Who rejected it for every recipient. */
  readonly speaker?: Speaker;
  /** The report names a recipient that the original message wasn't addressed to. */
  readonly isUnaddressed?: true;
  /** Whether Microsoft 365 may have handled the original message; false where the bounce shows that others did. */
  readonly isOnMicrosoft365?: boolean;
  /** Whether the report names the server that sent the message to the one that rejected it. */
  readonly isSendingServerNamed?: boolean;
  /** Whether the original's headers hold results of SPF, DKIM, or DMARC. A message rejected on its way out has none. */
  readonly hasChecks?: boolean;
  /** The report shows that a rule of the sender's own organization rejected the message. */
  readonly isSendersRule?: true;
  /** The same for the recipients' organization, which isn't the sender's. */
  readonly isRecipientsRule?: true;
}

interface StepsByReader {
  readonly sender: readonly StepTemplate[];
  /** The owner of a restricted group. Missing where a group owner can't help. */
  readonly owner?: readonly StepTemplate[];
  /** The admin on the recipient's side. */
  readonly recipientAdmin?: readonly StepTemplate[];
  /** The admin on the sender's side. */
  readonly senderAdmin?: readonly StepTemplate[];
}

/** Where mail of an organization is kept; each has commands of its own. */
export type Platform = 'online' | 'server';

/**
 * Why a cause has no checking command, no fixing command, or no letter; or neither (`server`) or one (`fix-server`) of the two
 * commands on one platform. One short sentence each, no placeholder.
 */
export type Without = Readonly<
  Partial<Record<'check' | 'fix' | 'letter' | Platform | `${'check' | 'fix'}-${Platform}`, string>>
>;

/** Whether sending the same message again makes sense. */
export interface Retry {
  readonly helps: boolean;
  readonly note: string;
  /** The same where sender and recipient are in one organization. */
  readonly inside?: string;
}

/** How a cause is recognized. Needed for every bounce. */
export interface CauseClues {
  /** Stable: the file's name, the fixture folder's name, the id in the JSON. */
  readonly id: string;
  /** Enhanced status codes it is seen with; `5.7.900-5.7.999` for a range. For the catalogue; clues decide. */
  readonly codes: readonly string[];
  readonly clues: readonly Clue[];
  /** Who can know it; anyone where it is missing. In anybody else's mouth the same words are possible at most. */
  readonly statedBy?: readonly Speaker[];
  /** Who may well know it, of their own side for instance: likely at most. */
  readonly likelyFrom?: readonly Speaker[];
  /** Whose words its commands that change settings follow from, where that is fewer than can state it. */
  readonly changesFrom?: readonly Speaker[];
  /** The rank from which words of the recipient's own server name it for certain: a fact about the recipient that it knows. */
  readonly outrightFrom?: number;
  /** Set where the cause is about a restricted group: its recipients are named as groups. */
  readonly isAboutGroup?: true;
  /** Set where the title says by itself that the reason isn't known. */
  readonly saysNoReason?: true;
  /** Set where an admin wrote the rejection text, which is then shown first. */
  readonly quotesAdmin?: true;
}

/** What differs from what the sender is told. */
export interface SaidToOther {
  readonly title?: string;
  readonly meaning?: string;
}

/** What a cause says and advises. */
interface Told {
  /** For a list of groups or a heading: a few words, no placeholder. */
  readonly name: string;
  /** Where the texts are translated: its name for letters to somebody who may not read that language. */
  readonly englishName?: string;
  /** The verdict: one sentence for the sender, with {recipient} where it helps. */
  readonly title: string;
  /** One or two sentences: what happened and why. */
  readonly meaning: string;
  /** Set where that's about the bounce's own words, and so no guess. */
  readonly isAboutBounce?: boolean;
  /** Says more than `meaning`, and replaces it where the bounce names all that it has placeholders for. */
  readonly meaningWithFacts?: { readonly sender: string; readonly others: string };
  /** The same for a reader who isn't the sender, where it says “you”. */
  readonly forOthers?: SaidToOther;
  /** The same for the owner of the group, where that's said in other words. */
  readonly forOwner?: SaidToOther;
  /** The one to start with first. */
  readonly fixableBy: readonly Fixer[];
  /** Set where the recipient can act: the note to them says so. Null where it's a guess. */
  readonly plea?: Plea | null;
  /** Whose mail doesn't work at all, so that no letter goes there or comes from there. */
  readonly cutOff?: 'sender' | 'recipient-domain';
  readonly steps: StepsByReader;
  /** Set where a command or a letter is missing from the steps: it is missing for a reason. */
  readonly without?: Without;
  /** Set where it happens on one platform only: the other has no commands for it. Null for a case on any. */
  readonly onlyOn?: Platform | null;
  /** Set where Microsoft 365 rejects what a server of the sender’s organization relays to it, before it goes to anybody. */
  readonly isAtOwnRelay?: true;
  /** What to look up in DNS: records that can be the reason. */
  readonly dnsChecks?: readonly DnsCheckId[];
  readonly retry: Retry;
  readonly sources: readonly Link[];
}

/** Where the bounce shows this case, the cause is told otherwise. What it leaves out stays as the cause has it. */
export interface CauseCase extends Partial<Told> {
  readonly when: StepCase;
}

/** A list of bad senders, by the words in a bounce that name it. */
export interface NamedList {
  readonly name: string;
  readonly words: RegExp;
}

/** THE KNOWLEDGE, one value per file: how to recognize a cause, what it means, and what to do. */
export interface Cause extends CauseClues, Told {
  /** The first that the bounce shows counts. */
  readonly cases?: readonly CauseCase[];
  /** Where its texts have {list}: the lists it may be. */
  readonly lists?: readonly NamedList[];
}
