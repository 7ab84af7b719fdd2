import type { Author, Speaker } from '../../model/author';
import type { Turn } from '../../model/statement';
import { isMicrosoftServer, isOfOrganization, isPrivateHost } from '../../text/organization';
import { turnAt } from '../../text/turns';
import { LETTERS_BEYOND_ASCII } from '../tokens/address';

/** What is known of both ends before a single statement is read. */
export interface Sides {
  /** The server that made the report, as it names itself; null where none is named. */
  readonly reportingMta: string | null;
  /** Domain in the From of the report. */
  readonly fromDomain: string | null;
  /** Domains of whoever sent the message and got the report. */
  readonly ownDomains: readonly string[];
  /** Domains of the recipients that the report is about. */
  readonly recipientDomains: readonly string[];
  /** Who answered, by the report's own labels; missing where they name nobody. */
  readonly answering?: Labeled;
  /** Domain in the From of the report, where the service that received it from outside found it to be true. */
  readonly checkedDomain?: string;
  /** Did one of Microsoft's servers hand the report in from outside? Missing where its headers don't tell. */
  readonly isFromMicrosoft?: boolean;
  /** Servers that the message passed before the one that made the report. */
  readonly passed?: readonly string[];
}

/** What the labels of a page say of the server that rejected the message. */
export interface Labeled {
  /** Null where the page only says that it was a server of somebody else. */
  readonly host: string | null;
}

const UNKNOWN: Author = { speaker: 'unknown', host: null };

/**
 * Who made the report. The sender's own service where it says so and could be it; the recipient's server where it reports
 * what it accepted first; `unknown` for a line that came alone, and for a host that belongs to neither side: a provider of the
 * sender's looks the same as a stranger who sends reports.
 */
export function reporterOf(sides: Sides): Author {
  const { reportingMta, fromDomain, ownDomains, recipientDomains } = sides;
  const host = reportingMta ?? fromDomain;
  if (host === null) return UNKNOWN;
  const author = (speaker: Speaker): Author => ({ speaker, host });
  const stranger = strangerIn(sides);
  // Whatever name a stranger's report gives its server, it is the stranger's.
  if (stranger !== null) return author(speakerFor(host, stranger, sides));
  if (isMicrosoftServer(host)) {
    const isOthers =
      fromDomain !== null &&
      ownDomains.length > 0 &&
      !isOfOrganization(ownDomains, fromDomain) &&
      isOfOrganization(recipientDomains, fromDomain);
    if (sides.isFromMicrosoft === false) return author(isOthers ? 'remote' : 'unknown');
    return author(isOthers ? 'microsoft' : 'own-service');
  }
  if (isPrivateHost(host) || isOfOrganization(ownDomains, host)) return author('own-service');
  if (isOfOrganization(recipientDomains, host)) return author('remote');
  // An administrators' block that somebody pasted: nobody but the sender's own Exchange writes one to the sender.
  return author(ownDomains.length === 0 && fromDomain === null ? 'own-service' : 'unknown');
}

/** Whose domain sent the report, where that is proven and it is neither the sender's nor Microsoft's. */
function strangerIn({ checkedDomain, ownDomains }: Sides): string | null {
  if (checkedDomain === undefined || ownDomains.length === 0) return null;
  return isMicrosoftServer(checkedDomain) || isOfOrganization(ownDomains, checkedDomain) ? null : checkedDomain;
}

/** Who a stranger's report is from: Microsoft for the recipient only where it comes from there. */
function speakerFor(host: string, stranger: string, { ownDomains, recipientDomains, isFromMicrosoft }: Sides): Speaker {
  const isRecipients = isOfOrganization(recipientDomains, stranger);
  if (isMicrosoftServer(host) && isFromMicrosoft === true) return isRecipients ? 'microsoft' : 'unknown';
  // Under its own name, one that belongs to neither may be a provider of the sender's.
  return isRecipients || isMicrosoftServer(host) || isOfOrganization(ownDomains, host) ? 'remote' : 'unknown';
}

/** Who a host is that answered, seen from the sender. A look-alike of Microsoft's hosts is a stranger. */
export function authorOfHost(host: string | null, sides: Sides): Author {
  const author = authorByName(host, sides);
  const isBelieved = author.speaker === 'microsoft' || author.speaker === 'gateway' || author.speaker === 'own-service';
  if (!isBelieved) return author;
  // Nobody is believed more for being named by somebody who is believed less.
  const { speaker } = reporterOf(sides);
  if (speaker === 'remote') return { speaker, host };
  return strangerIn(sides) === null || speaker === 'microsoft' ? author : { speaker: 'unknown', host };
}

function authorByName(host: string | null, sides: Sides): Author {
  if (host === null) return { speaker: 'remote', host };
  if (sides.reportingMta !== null && isSameServer(host, sides.reportingMta)) return reporterOf(sides);
  if (isMicrosoftServer(host)) return { speaker: 'microsoft', host };
  // A public address does not tell whose server it is.
  if (IP_ADDRESS.test(host)) return { speaker: isPrivateHost(host) ? 'gateway' : 'unknown', host };
  const isOwn = isOfOrganization(sides.ownDomains, host) && !isOfOrganization(sides.recipientDomains, host);
  if (isPrivateHost(host) || isOwn || SUBMISSION.test(host) || isSendersFilter(host, sides))
    return { speaker: 'gateway', host };
  return { speaker: 'remote', host };
}

/** A server of Microsoft's goes by several names that begin alike. */
const isSameServer = (one: string, other: string): boolean =>
  one === other || (isMicrosoftServer(one) && isMicrosoftServer(other) && one.split('.')[0] === other.split('.')[0]);

const IP_ADDRESS = /^\[?(?:ipv6:)?(?:[\d.]+|[\da-f]*:[\da-f:.]+)\]?$/i;

/**
 * Most organizations let filters receive mail for them, and some send through one. It's the sender's where the message passed it,
 * or where it bears a name that no MX has.
 */
const isSendersFilter = (host: string, { passed = [] }: Sides): boolean =>
  FILTER.test(host) && (isForSending(host.split('.').slice(0, -2)) || isOfOrganization(passed, host));

const isForSending = (labels: readonly string[]): boolean =>
  labels.some((label) => OUT.test(label)) && !labels.some((label) => IN.test(label));

const OUT =
  /^(?:.{0,40}[-_])?(?:out(?:bound|going)?|o|relay)(?:[-_\d].{0,40})?$|^(?:ob\d{1,4}|[a-z]{1,20}\d{0,3}out)$/i;
const IN = /^(?:.{0,40}[-_])?(?:in|inbound|mx\d{0,3}[a-z]?)(?:[-_\d].{0,40})?$/i;

// Filters that stand between, by the exact domains they answer from.
const FILTER =
  /(?:^|\.)(?:pphosted\.com|ppe-hosted\.com|mimecast\.com|mimecast\.co\.za|messagelabs\.com|barracudanetworks\.com|iphmx\.com|mailcontrol\.com|trendmicro\.(?:com|eu)|hornetsecurity\.com|antispameurope\.com|spamtitan\.com|sophos\.com|fortimailcloud\.com)$/i;

// Servers that accept mail only from their own customers, so one that answered is the sender's: nobody's MX points there.
const SUBMISSION =
  /^(?:smtp(?:-relay)?\.(?:gmail|googlemail)\.com|smtp-relay\.google\.com|smtp\.mail\.(?:yahoo|me|aol)\.com|email-smtp\.[a-z0-9-]{2,20}\.amazonaws\.com|smtp\.(?:sendgrid\.net|mailgun\.org|mandrillapp\.com|postmarkapp\.com|fastmail\.com|zoho\.(?:com|eu)|ionos\.[a-z.]{2,5}|gmx\.(?:net|com)|web\.de|strato\.de|1und1\.de))$/i;

// Any letters: a look-alike in another script is a host, too, though a stranger's.
// By blocks, with the characters that can't be seen: thirteen patterns of `\p{L}` take as long to compile as all else that is read.
const BEYOND_ASCII = String.raw`${LETTERS_BEYOND_ASCII}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff`;
const LABEL = String.raw`[\w${BEYOND_ASCII}-]{1,63}`;
const HOST = String.raw`(${LABEL}(?:\.${LABEL}){0,40}\.[a-z${LETTERS_BEYOND_ASCII}][a-z0-9${BEYOND_ASCII}-]{1,62}|\[?\d{1,3}(?:\.\d{1,3}){3}\]?)`;
// No part of an address: what follows an at sign is somebody's domain.
const START = String.raw`(?:^|[\s<(])`;
const ADDRESS_BEHIND = String.raw`\.?\s?(?:[[(][^\])]{0,60}[\])])?(?::\d{1,5})?`;

// What a report writes before it quotes a server's answer; the first group is the host where the words name it.
const INTRODUCTIONS: readonly RegExp[] = [
  // Postfix, and the many that write like it.
  String.raw`\bhost ${HOST}${ADDRESS_BEHIND} (?:said|refused|says)[^:]{0,60}: ?`,
  // Exim, both orders.
  String.raw`SMTP error from remote (?:mail )?server(?: after [^\n]{0,200}?)?:? ?host ${HOST}${ADDRESS_BEHIND}: ?`,
  String.raw`host ${HOST}${ADDRESS_BEHIND}\s+SMTP error from remote (?:mail )?server after [^\n]{0,200}?: (?=[245]\d\d)`,
  // Exchange: administrators' block, transcript of a connector, the two page designs.
  String.raw`\bserver at ${HOST}${ADDRESS_BEHIND} returned ['‘"]?`,
  String.raw`${START}${HOST}${ADDRESS_BEHIND} remote server returned ['‘"]?`,
  String.raw`${START}${HOST} #(?=[245]\d\d\b)`,
  String.raw`${START}<?${HOST} #<?(?:${HOST} )?#?\d\.\d{1,3}\.\d{1,3} smtp; ?`,
  String.raw`${START}${HOST}${ADDRESS_BEHIND} (?:gave this error|rejected your message to the following e-?mail addresses):? ?`,
  // Sendmail.
  String.raw`while talking to ${HOST}${ADDRESS_BEHIND}:? ?`,
  // qmail.
  String.raw`(?:${HOST} (?:does not like recipient|failed after I sent the message)\.|connected to ${HOST} but .{1,60}rejected\.) remote host said: ?`,
  // hMailServer.
  String.raw`remote server \(${HOST}\) issued an error\.(?: hMailServer sent: .{1,400}?)? remote server replied: ?`,
  // Gmail.
  String.raw`\bby ${HOST}\. \[[^\]]{3,60}\]\. the error that the other server returned was: ?`,
  String.raw`(?:the error that the other server returned was|the response (?:from the remote server )?was|remote host said|remote smtp server (?:has )?(?:said|rejected[^:]{0,40})): ?`,
].map((source) => new RegExp(source, 'i'));

/** One of these stands in each introduction: looking for a host at every place of a text without them takes long. */
const INTRODUCING = /said|says|refused|returned|rejected|server|talking to|gave this error|response|#/iu;

/** "550 5.7.350 Remote server returned ... -> 554 ...", "550 5.4.300 Message expired -> 451 ...": what Exchange Online writes round an answer. */
const WRAPPER = /^.{0,12}?\b[45]\d\d [45]\.\d\.3\d\d [^>]{1,300}?\s->\s/i;
/**
 * "{LED=451 ...};{MSG=};{FQDN=mx.fabrikam.com};": the last error, and the host that gave it. A code from 4.4.300 on is Microsoft's
 * own: that host never answered.
 */
const LAST_ERROR = /\{LED=(?![45]\d\d [45]\.4\.3\d\d\b)(?=[^{}]{0,1000}\}.{0,200}?\{FQDN=([a-z0-9.-]{1,255})\})/i;
/** A rule of Exchange says this, then its author speaks. */
const RULE = /TRANSPORT\.RULES\.RejectMessage; ?|RejectedByModerator[;:]? ?/;
/** Where Postfix lists what the client said, behind the reason. */
const CLIENT = /; from=<[^>]{0,320}>(?: to=<[^>]{0,320}>)?(?: proto=\w+)?(?: helo=<[^>]{0,255}>)?/i;

/** Who answered, as the report's words introduce it, by a label or the first "host X said". Null where none does. */
export function introducedIn(quotes: readonly string[], sides: Sides): Author | null {
  const { answering } = sides;
  // Where the page of the sender's own service names Microsoft, the service speaks for itself.
  const isItself =
    answering?.host != null && isMicrosoftServer(answering.host) && reporterOf(sides).speaker === 'own-service';
  if (answering !== undefined && !isItself) return authorOfHost(answering.host, sides);
  return quotes.map((quote) => introductionIn(quote, sides)).find((turn) => turn !== null) ?? null;
}

function introductionIn(quote: string, sides: Sides): Turn | null {
  if (!INTRODUCING.test(quote)) return null;
  const all = INTRODUCTIONS.map((words) => words.exec(quote)).filter((one) => one !== null);
  const [found] = all.sort((a, b) => a.index - b.index);
  const wrapper = WRAPPER.exec(quote);
  // Behind the arrow a server speaks, and whom it names is its own tale.
  if (found === undefined || (wrapper !== null && found.index >= wrapper[0].length - 1)) return null;
  const host = found.slice(1).find(Boolean)?.toLowerCase() ?? null;
  return { ...authorOfHost(host, sides), at: found.index + found[0].length };
}

/**
 * Who says which words of a statement. A server that answered cannot hand over to one that is believed more: whatever it
 * quotes stays its own, so that a stranger gains nothing by quoting Microsoft.
 * @param quote white space folded
 * @param reporter who made the report
 * @param answering who answered by the report's fields or words; null where the report speaks for itself
 */
export function turnsIn(
  quote: string,
  reporter: Author,
  answering: Author | null,
  sides: Sides,
): readonly [Turn, ...Turn[]] {
  const [first, ...more] = turnsOfAnswer(quote, reporter, answering, sides);
  const rule = RULE.exec(quote);
  if (rule !== null && turnAt([first, ...more], rule.index).speaker !== 'remote')
    more.push({ speaker: 'rule-author', host: null, at: rule.index + rule[0].length });
  const client = CLIENT.exec(quote);
  if (client !== null) more.push({ speaker: 'client', host: null, at: client.index });
  return [first, ...more.sort((a, b) => a.at - b.at)];
}

function turnsOfAnswer(
  quote: string,
  reporter: Author,
  answering: Author | null,
  sides: Sides,
): readonly [Turn, ...Turn[]] {
  // Whoever wraps is believed less about what is inside; a stranger's own server can't hand over to somebody unknown.
  const wrapper = reporter.speaker === 'remote' ? null : WRAPPER.exec(quote);
  if (wrapper !== null) {
    const inner = answering ?? authorOfHost(null, sides);
    return [
      { ...reporter, at: 0 },
      { ...inner, at: wrapper[0].length },
    ];
  }
  if (answering !== null) return [{ ...answering, at: 0 }];
  const error = LAST_ERROR.exec(quote);
  if (error !== null)
    return [
      { ...reporter, at: 0 },
      { ...authorOfHost(error[1]?.toLowerCase() ?? null, sides), at: error.index + error[0].length },
    ];
  const introduction = reporter.speaker === 'remote' ? null : introductionIn(quote, sides);
  return introduction === null ? [{ ...reporter, at: 0 }] : [{ ...reporter, at: 0 }, introduction];
}
