import type { Reason, ReasonId } from '../model/authenticity';
import type { Bounce, Envelope } from '../model/bounce';
import { domainOf } from '../text/domain';
import { isMicrosoft, isOfThese } from './domains';

// Signs that a report is not what it claims to be, weighed. Measured on stored real reports: those of Exchange link to
// Microsoft only, their Return-Path is <>, they answer a Message-ID; those of other servers hold what a server said or the
// message that came back, and none brings a page or a program along.

export interface Sign {
  readonly weight: number;
  readonly reason: Reason;
}

// What a forged report wants: that somebody signs in, or opens what was held. In English and, by their stems, in the
// languages we met it in.
const LURE =
  /\b(?:several|multiple|pending|\d+) (?:new |undelivered |incoming |valid )?(?:messages|emails|mails)\b.{0,80}\b(?:waiting|pending|held|blocked|queue)|\b(?:release|retrieve|recover|restore|(?:re)?view) (?:it|them|all|here|messages?|e-?mails?|your|pending)\b|sign in to|(?:verify|confirm|update|keep) your (?:account|password|mailbox|e-?mail|identity)|requires? (?:validation|verification)|your password|storage (?:is )?(?:full|limit)|within \d+ hours|allow (?:messages|sender)|mails? .{0,20}freigeben|freigegeben werden|zurückgehalten|jetzt zustellen|passwor[dt]|kennwort|mot de passe|contraseña|\bsenha\b|wachtwoord|hasł[oa]\b|libérer|débloquer|liberar|sblocca|recuper|vrijgeven|odzyskaj|odblokuj|пароль|パスワード|密码/i;
// A mail that is no report by its parts or words, and yet wants to be taken for one.
const CLAIMS =
  /undeliver|deliver\w{0,9}\b.{0,30}\b(?:fail|status|report|problem|delay|error)|fail\w{0,9}\b.{0,20}\bdeliver|(?:pending|blocked|held|incoming|undelivered) (?:messages?|e?-?mails?)|returned mail|mailer-daemon|postmaster|mail ?box (?:storage|quota)|unzustellbar|nicht zugestellt|non remis|onbestelbaar|no entregad|non recapit|não entregue|olevererb|niedostarcz|nie powiodło|не ?доставлен|配信不能/i;
const PROGRAM =
  /\.(?:zip|rar|7z|gz|iso|img|exe|scr|com|pif|bat|cmd|js|jse|vbs|wsf|hta|lnk|ps1|msi|jar|one|do[ct]m|xlsm|pptm)$/i;
const PAGE = /\.(?:s?html?|xhtml|svg|mht|url)$/i;
const DAEMON = /^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)@/i;

/** A mail that wants to be taken for a report: by what it is, how it looks, or what it says of itself. */
export const claimsReport = ({ kind, nature, envelope }: Bounce): boolean =>
  kind === 'failure' ||
  kind === 'delay' ||
  envelope.looksLikeExchange ||
  // Reports for machines bring archives, and nobody is asked to open them.
  (kind === 'not-a-bounce' &&
    !/^(?:auth|feed|jour)/.test(nature ?? '') &&
    CLAIMS.test(`${envelope.subject ?? ''}\n${envelope.from ?? ''}`));

/** The signs found, heaviest kinds first. */
export function findSigns(bounce: Bounce): readonly Sign[] {
  const { envelope: e } = bounce;
  const signs: Sign[] = [];
  const add: Add = (isThere, weight, id, value = '') => {
    if (isThere) signs.push({ weight, reason: { id, value } });
  };
  const claimsMicrosoft = e.looksLikeExchange || e.isExchangeNdr || /microsoft|office ?365/i.test(e.from ?? '');
  const known = parties(bounce);
  const foreign = e.linkHosts.filter((host) => !isMicrosoft(host) && !isOfThese(known, host));
  // A report repeats the subject of the message it is about, whatever that asks for.
  const isLure = LURE.test(`${e.hasReportPart ? '' : (e.subject ?? '')}\n${bounce.text.slice(0, 4000)}`);
  // An admin's own refusal text may carry a link; then the report has its parts and its code says so. So may a moderator's.
  const mayCarryLinks =
    (e.hasReportPart &&
      bounce.recipients.some(({ status }) => status === '5.7.1' || /^5\.7\.9\d\d$/.test(status ?? ''))) ||
    bounce.text.includes('RejectedByModerator');
  const said = bounce.recipients.flatMap(({ passages }) => passages.map(({ quote }) => quote)).join('\n');
  add(e.hasForm, 5, 'form');
  add(e.hasMismatchedLink, 3, 'mismatched-link');
  add(claimsMicrosoft && foreign.length > 0, mayCarryLinks ? 1 : 3, 'not-microsoft', foreign.slice(0, 3).join(', '));
  if (e.isTopLevelMail) {
    addAttachments(bounce, add);
    add(
      claimsMicrosoft && isForeignReturnPath(e.returnPath),
      // Gateways and forwarders write one of the organization that sends or gets it.
      isOfThese(known, e.returnPath?.split('@').at(-1) ?? '') ? 1 : 3,
      'return-address',
    );
    add(
      claimsMicrosoft && e.looksLikeExchange && !e.hasReportPart && !/moderator/i.test(bounce.text),
      2,
      'no-report-part',
    );
    // Words of a lure are needed where a mail is no failure by itself: an article about bounces has links, too.
    add(
      !claimsMicrosoft &&
        foreign.length > 0 &&
        bringsNothingBack(bounce) &&
        // A code is written quickly; from nowhere, as reports come, and with a code it may be one.
        (hasAnswer(bounce) ? isLure && isForeignReturnPath(e.returnPath) : isLure || bounce.kind !== 'not-a-bounce'),
      3,
      'empty',
      foreign[0],
    );
    // What the server that refused says, with a link to its help, stands in the part for programs, too.
    const odd = foreign.find((host) => !said.toLowerCase().includes(host) && host !== e.fromDomain);
    add(!claimsMicrosoft && e.hasReportPart && isLure && odd !== undefined, 2, 'foreign-link', odd);
    addChecks(e, add);
    add(isFromStranger(bounce), 1, 'stranger');
    add(
      claimsMicrosoft && e.isExchangeNdr && e.inReplyTo === undefined && bounce.original.messageId === null,
      1,
      'answers-nothing',
    );
  }
  add(isLure, mayCarryLinks ? 1 : 2, 'lure');
  return signs;
}

type Add = (isThere: boolean, weight: number, id: ReasonId, value?: string) => void;

function addAttachments({ envelope: e, recipients }: Bounce, add: Add): void {
  const find = (names: RegExp): string | undefined => e.attachmentNames.find((name) => names.test(name));
  const program = find(PROGRAM);
  const page = find(PAGE);
  add(
    program !== undefined,
    // A gateway that refuses a file may send it back, from nowhere and with a code.
    e.hasReportPart ? 2 : e.returnPath === '' && recipients.some(({ status }) => status !== null) ? 3 : 4,
    'program',
    program,
  );
  add(page !== undefined, e.hasReportPart ? 2 : 3, 'page', page);
}

/** What the server that received it found out about its sender (RFC 8601). Only the topmost is that server's. */
function addChecks({ authenticationResults: [results = ''], hasReportPart, returnPath }: Envelope, add: Add): void {
  // A report from nowhere has only the name of its server to be checked by, which few domains list.
  const isFromNowhere = returnPath === '';
  const hasDmarcFailed = /\bdmarc=fail/i.test(results);
  add(hasDmarcFailed, 2, 'dmarc');
  // Exchange Online's own sum of all checks.
  add(!hasDmarcFailed && /\bcompauth=fail/i.test(results), isFromNowhere && hasReportPart ? 1 : 2, 'check');
  add(!hasDmarcFailed && (isFromNowhere ? /\bspf=fail/i : /\bspf=(?:soft)?fail/i).test(results), 1, 'spf');
}

/** No part for programs, no message that came back. */
const bringsNothingBack = ({ envelope, original }: Bounce): boolean =>
  !envelope.hasReportPart && original.messageId === null && original.headers === '';

/** Something that a server said. */
const hasAnswer = ({ recipients }: Bounce): boolean =>
  recipients.some(({ status, reply }) => status !== null || reply !== null);

function isFromStranger(bounce: Bounce): boolean {
  const { envelope: e, recipients, reportingMta, original } = bounce;
  const { fromDomain } = e;
  if (fromDomain === null || e.toDomains.length === 0 || e.hasReportPart || isMicrosoft(fromDomain)) return false;
  const more = [...recipients.map(({ remoteMta }) => remoteMta), reportingMta, original.from].map(hostOf);
  return !isOfThese([...parties(bounce), ...more], fromDomain);
}

/** Domains of who got the report, and of who did not get the message. */
const parties = ({ envelope: e, recipients, original }: Bounce): readonly string[] => [
  ...e.toDomains,
  ...[...recipients.map(({ address }) => address), ...original.to].map(hostOf).filter((domain) => domain !== ''),
];

/** The domain of an address, or a host as it is. */
const hostOf = (name: string | null): string => domainOf(name) ?? name ?? '';

const isForeignReturnPath = (path: string | undefined): boolean =>
  path !== undefined && path !== '' && !DAEMON.test(path);
