import type { Reason, ReasonId } from '../model/authenticity';
import type { Bounce, Envelope } from '../model/bounce';
import { domainOf } from '../text/domain';
import { isOfOrganization, organizationsOf } from '../text/organization';
import { hasFailedDmarc, resultOf, substantiveResults } from '../text/sender-checks';
import { isHelpOfProvider, isMicrosoft } from './domains';
import { hidesWords } from './hidden-words';
import { imitates, resemblesMicrosoft } from './imitation';
import { CLAIM, DEMAND, LURE, THREAT } from './lure-words';

// Signs that a report is not what it claims to be, weighed. Measured on stored real reports: Exchange's reports link only to
// Microsoft, have `<>` as Return-Path, and answer a Message-ID. Reports of other servers hold a server's reply or the
// original message. None brings a page or a program along.

export interface Sign {
  readonly weight: number;
  readonly reason: Reason;
}

const PROGRAM = /\.(?:iso|img|xll|exe|scr|com|pif|bat|cmd|js|jse|vbs|wsf|hta|lnk|ps1|msi|jar|one|do[ct]m|xlsm|pptm)$/i;
const ARCHIVE = /\.(?:zip|rar|7z|gz)$/i;
const PAGE = /\.(?:s?html?|xhtml|svg|mht|url|ics|pdf)$/i;
const DAEMON = /^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)@/i;

/** Does a mail want to be taken for a report: by its kind, its looks, or its subject and sender? */
export const claimsReport = ({ kind, nature, envelope }: Bounce): boolean =>
  kind === 'failure' ||
  kind === 'delay' ||
  envelope.looksLikeExchange ||
  // Reports for machines bring archives, and nobody is asked to open them.
  (kind === 'not-a-bounce' &&
    !/^(?:auth|feed|jour)/.test(nature ?? '') &&
    CLAIM.test(`${envelope.subject ?? ''}\n${envelope.from ?? ''}`));

/** What several signs look at. */
interface Facts {
  readonly claimsMicrosoft: boolean;
  /** Hosts that have a part in the message. */
  readonly known: readonly string[];
  /** Is a host neither Microsoft's nor a party's? */
  readonly isForeign: (host: string) => boolean;
  /** Hosts linked to that are neither Microsoft's nor a party's. */
  readonly foreignHosts: readonly string[];
  readonly isLure: boolean;
  /** It asks for what no report asks for, in words of its own. */
  readonly isDemand: boolean;
  readonly isThreat: boolean;
  /** Whoever wrote the rejection may have put a link into it. */
  readonly mayCarryLinks: boolean;
}

type Add = (isThere: boolean, weight: number, id: ReasonId, value?: string) => void;

/**
 * The signs found in a mail that claims to be a report, in a fixed order. Those that need the mail's own headers are only
 * looked for where it came as a whole, not attached or pasted.
 */
export function findSigns(bounce: Bounce): readonly Sign[] {
  const { envelope: e } = bounce;
  const signs: Sign[] = [];
  const add: Add = (isThere, weight, id, value = '') => {
    if (isThere) signs.push({ weight, reason: { id, value } });
  };
  const facts = factsOf(bounce);
  add(e.hasForm, 5, 'form');
  add(e.hasMismatchedLink, 4, 'mismatched-link');
  add(e.isActive === true, 4, 'active');
  addHosts(e, facts, add);
  if (e.isTopLevelMail) {
    addAttachments(bounce, add);
    addReturnPath(bounce, facts, add);
    addLinks(bounce, facts, add);
    addChecks(e, add);
    add(isFromStranger(bounce) || isStrangersPage(bounce, facts), 1, 'stranger');
    add(
      facts.claimsMicrosoft && e.isExchangeNdr && e.inReplyTo === undefined && bounce.original.messageId === null,
      1,
      'answers-nothing',
    );
  }
  addWords(facts, add);
  // Who hides a report behind a link elsewhere means to be read by programs as something else.
  add(hidesWords(bounce), facts.foreignHosts.length > 0 ? 4 : 2, 'hidden-text');
  return signs;
}

/** What is hidden says nothing about who wrote a report, but a person should know. */
export const hiddenSign = (bounce: Bounce): readonly Sign[] =>
  hidesWords(bounce) ? [{ weight: 0, reason: { id: 'hidden-text', value: '' } }] : [];

function addHosts({ disguisedHosts }: Envelope, facts: Facts, add: Add): void {
  const { claimsMicrosoft, known, isForeign, foreignHosts, mayCarryLinks } = facts;
  const disguised = disguisedHosts?.find(isForeign);
  add(disguised !== undefined, 4, 'disguised-link', disguised);
  const imitation = foreignHosts.find((host) => imitates(host, known));
  add(imitation !== undefined && imitation !== disguised, 4, 'imitated-host', imitation);
  const isLookAlike = foreignHosts.some(resemblesMicrosoft);
  add(
    claimsMicrosoft && foreignHosts.length > 0,
    isLookAlike ? 4 : mayCarryLinks ? 1 : 3,
    'not-microsoft',
    foreignHosts.slice(0, 3).join(', '),
  );
}

function addWords({ isLure, isDemand, isThreat, mayCarryLinks }: Facts, add: Add): void {
  add(isLure || isDemand, isDemand ? 4 : mayCarryLinks ? 1 : 2, 'lure');
  add(isLure && isThreat, 1, 'threat');
}

const foreignTo = (known: readonly string[]): ((host: string) => boolean) => {
  const isKnown = organizationsOf(known);
  return (host) => !isMicrosoft(host) && !isHelpOfProvider(host) && !isKnown(host);
};

function factsOf(bounce: Bounce): Facts {
  const { envelope: e } = bounce;
  const known = parties(bounce);
  const isForeign = foreignTo(known);
  const claimsMicrosoft = e.looksLikeExchange || e.isExchangeNdr || /microsoft|office ?365/i.test(e.from ?? '');
  // A report repeats the subject of the original message, whatever that asks for.
  const words = byParagraph(`${e.hasReportPart ? '' : (e.subject ?? '')}\n\n${bounce.text}\n\n${e.otherText ?? ''}`);
  const isLure = LURE.test(words);
  const isThreat = THREAT.test(words);
  const foreignHosts = e.linkHosts.filter(isForeign);
  return {
    claimsMicrosoft,
    known,
    isForeign,
    foreignHosts,
    isLure,
    isDemand: isOwnDemand(bounce, words),
    isThreat,
    mayCarryLinks: claimsMicrosoft && mayCarryLinks(bounce, foreignHosts) && !(isLure && isThreat),
  };
}

/**
 * An admin's own rejection text may carry a link; then the report has its parts and one of these codes, and whoever sent it belongs
 * to the message or quotes the link in the diagnostic. A moderator's comment may carry one, too.
 */
function mayCarryLinks(bounce: Bounce, hosts: readonly string[]): boolean {
  const { envelope: e, recipients, text } = bounce;
  if (text.includes('RejectedByModerator')) return true;
  if (!e.hasReportPart || !recipients.some(({ status }) => /^5\.7\.(?:1|9\d\d)$/.test(status ?? ''))) return false;
  const said = diagnosticsOf(bounce);
  return isPartysOwn(bounce) || hosts.every((host) => said.includes(host));
}

const diagnosticsOf = ({ recipients }: Bounce): string =>
  recipients
    .map(({ diagnostic }) => diagnostic ?? '')
    .join('\n')
    .toLowerCase();

/** Is it from Microsoft, or from the organization of who sent or should have received the message? */
const isPartysOwn = (bounce: Bounce): boolean => {
  const { fromDomain } = bounce.envelope;
  return fromDomain === null || isMicrosoft(fromDomain) || isOfOrganization(parties(bounce), fromDomain);
};

/** One line for each paragraph, since words are wrapped anywhere. */
const byParagraph = (text: string): string =>
  text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '))
    .join('\n');

/** Does the report itself ask for something, and not the server that it quotes? */
function isOwnDemand({ recipients }: Bounce, words: string): boolean {
  const demand = DEMAND.exec(words)?.[0];
  return demand !== undefined && !recipients.some(({ diagnostic }) => byParagraph(diagnostic ?? '').includes(demand));
}

function addReturnPath(bounce: Bounce, { claimsMicrosoft }: Facts, add: Add): void {
  const { returnPath, looksLikeExchange, hasReportPart } = bounce.envelope;
  add(
    claimsMicrosoft && isForeignReturnPath(returnPath),
    // Gateways and forwarders write a Return-Path of the organization that sends or receives the report.
    isOfOrganization(parties(bounce), returnPath?.split('@').at(-1) ?? '') ? 1 : 3,
    'return-address',
  );
  add(claimsMicrosoft && looksLikeExchange && !hasReportPart && !/moderator/i.test(bounce.text), 2, 'no-report-part');
}

function addLinks(bounce: Bounce, { claimsMicrosoft, isForeign, foreignHosts, isLure }: Facts, add: Add): void {
  const { envelope: e, kind } = bounce;
  // A mail that is no failure needs the words of a lure as well: an article about bounces has links, too. So does one with a
  // code, which is easily written: with an empty Return-Path, as reports have, it may be one.
  const isOdd = isForeignReturnPath(e.returnPath) || (e.returnPath === undefined && isFromStranger(bounce));
  const isSuspect = hasReply(bounce) ? isLure && isOdd : isLure || kind !== 'not-a-bounce';
  add(!claimsMicrosoft && foreignHosts.length > 0 && returnsNothing(bounce) && isSuspect, 3, 'empty', foreignHosts[0]);
  // A link to the help of the server that rejected the message stands in its diagnostic as well.
  const diagnostics = diagnosticsOf(bounce);
  const hosts = [...foreignHosts, ...(e.textHosts ?? []).filter(isForeign)];
  const odd = hosts.find((host) => !diagnostics.includes(host) && host !== e.fromDomain);
  const other = isOtherPage(bounce) ? foreignHosts.find((host) => !e.textHosts?.includes(host)) : undefined;
  add(other !== undefined, 4, 'foreign-link', other);
  add(
    other === undefined && !claimsMicrosoft && e.hasReportPart && isLure && odd !== undefined,
    2,
    'foreign-link',
    odd,
  );
}

/** Is its page no form of its text, since it says nothing of what the text reports? Mail programs show the page. */
function isOtherPage({ envelope, text, recipients, original }: Bounce): boolean {
  const page = envelope.otherText?.toLowerCase();
  if (page === undefined || page.trim() === '') return false;
  const facts = [
    ...recipients.flatMap(({ address, status, displayName }) => [address, status, displayName]),
    ...(original.subject === null ? [] : [original.subject]),
  ].flatMap((fact) => (fact === null || fact === undefined || fact === '' ? [] : [fact.toLowerCase()]));
  const reported = facts.filter((fact) => text.toLowerCase().includes(fact));
  return reported.length > 0 && !facts.some((fact) => page.includes(fact));
}

function addAttachments({ envelope: e, recipients }: Bounce, add: Add): void {
  const find = (names: RegExp): string | undefined => e.attachmentNames.find((name) => names.test(name));
  const program = find(PROGRAM);
  const page = find(PAGE);
  // A gateway that rejects a file may send it back, with an empty Return-Path and a code.
  const isGateways = e.returnPath === '' && recipients.some(({ status }) => status !== null);
  const archive = find(ARCHIVE);
  add(program !== undefined, 4, 'program', program);
  add(program === undefined && archive !== undefined, e.hasReportPart ? 2 : isGateways ? 3 : 4, 'program', archive);
  add(page !== undefined, 4, 'page', page);
}

/** What the receiving server found out about the sender. One failed check of the claimed domain is enough. */
function addChecks({ authenticationResults, fromDomain, returnPath }: Envelope, add: Add): void {
  const results = substantiveResults(authenticationResults);
  const hasDmarcFailed = results !== null && hasFailedDmarc(results, fromDomain);
  add(hasDmarcFailed, 4, 'dmarc');
  // Exchange Online's own sum of all checks.
  add(!hasDmarcFailed && resultOf(results, 'compauth') === 'fail', 4, 'check');
  const spf = resultOf(results, 'spf');
  // With an empty Return-Path only the name of its server can be checked, which few domains list.
  add(!hasDmarcFailed && (spf === 'fail' || (spf === 'softfail' && returnPath !== '')), 1, 'spf');
}

/** Neither a report part nor anything of the original message. */
const returnsNothing = ({ envelope, original }: Bounce): boolean =>
  !envelope.hasReportPart && original.messageId === null && original.headers === '';

/** Holds something that a server said. */
const hasReply = ({ recipients }: Bounce): boolean =>
  recipients.some(({ status, reply }) => status !== null || reply !== null);

function isFromStranger(bounce: Bounce): boolean {
  const { envelope: e, recipients, reportingMta, original } = bounce;
  const { fromDomain } = e;
  if (fromDomain === null || e.toDomains.length === 0 || e.hasReportPart || isMicrosoft(fromDomain)) return false;
  const more = [...recipients.map(({ remoteMta }) => remoteMta), reportingMta, original.from].map(hostOf);
  return !isOfOrganization([...parties(bounce), ...more], fromDomain);
}

/** A page of Exchange Online that belongs to no party's domain and leads elsewhere. */
const isStrangersPage = (bounce: Bounce, { claimsMicrosoft, foreignHosts }: Facts): boolean =>
  claimsMicrosoft && foreignHosts.length > 0 && !isPartysOwn(bounce);

/** Domains of who received the report, and of the recipients of the original message. */
const parties = ({ envelope: e, recipients, original }: Bounce): readonly string[] => [
  ...e.toDomains,
  ...[...recipients.map(({ address }) => address), ...original.to].map(hostOf).filter((domain) => domain !== ''),
];

/** The domain of an address, or a host as it is. */
const hostOf = (name: string | null): string => domainOf(name) ?? name ?? '';

const isForeignReturnPath = (path: string | undefined): boolean =>
  path !== undefined && path !== '' && !DAEMON.test(path);
