import type { Bounce, Envelope } from '../model/bounce';
import { isMicrosoft, isSameOrganization } from './domains';

// Signs that a report is not what it claims to be, weighed. Measured on stored real reports: those of Exchange link to
// Microsoft only, their Return-Path is <>, they answer a Message-ID; those of other servers hold what a server said or the
// message that came back, and none brings a page or a program along.

export interface Sign {
  readonly weight: number;
  readonly reason: string;
}

// What a forged report wants: that somebody signs in. In English and, by their stems, in the languages we met it in.
const LURE =
  /\b(?:several|multiple|pending|\d+) (?:new |undelivered |incoming |valid )?(?:messages|emails|mails)\b.{0,80}\b(?:waiting|pending|held|on hold|undelivered|blocked|queue)|found several undelivered|(?:release|retrieve|recover|restore) (?:it|them|all|messages?|e?-?mails?|your|pending)|sign in to|(?:verify|confirm|update|keep) your (?:account|password|mailbox|e-?mail|identity)|your password|storage (?:is )?(?:full|limit)|within \d+ hours|review (?:and )?(?:release|messages)|allow (?:messages|sender)|(?:nachrichten?|mails?) .{0,20}freigeben|freigegeben werden|passwor[dt]|kennwort|mot de passe|contraseña|\bsenha\b|wachtwoord|libérer|débloquer|liberar|desbloquear|sblocca|vrijgeven|пароль|パスワード|密码/i;
// A mail that is no report by its parts or words, and yet wants to be taken for one.
const CLAIMS =
  /undeliver|deliver\w{0,9}\b.{0,30}\b(?:fail|status|report|problem|delay|error)|fail\w{0,9}\b.{0,20}\bdeliver|(?:pending|blocked|held|incoming|undelivered) (?:messages?|e?-?mails?)|returned mail|mailer-daemon|postmaster|mail ?box (?:storage|quota)|unzustellbar|nicht zugestellt|non remis|onbestelbaar|no entregad|non recapit|não entregue|olevererb|не ?доставлен|配信不能/i;
const PROGRAM =
  /\.(?:zip|rar|7z|gz|iso|img|exe|scr|com|pif|bat|cmd|js|jse|vbs|wsf|hta|lnk|ps1|msi|jar|one|do[ct]m|xlsm|pptm)$/i;
const PAGE = /\.(?:s?html?|xhtml|svg|mht|url)$/i;
const DAEMON = /^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)@/i;

/** A mail that wants to be taken for a report: by what it is, how it looks, or what it says of itself. */
export const claimsReport = ({ kind, envelope }: Bounce): boolean =>
  kind === 'failure' ||
  kind === 'delay' ||
  envelope.looksLikeExchange ||
  (kind === 'not-a-bounce' && CLAIMS.test(`${envelope.subject ?? ''}\n${envelope.from ?? ''}`));

/** The signs found, heaviest kinds first. */
export function findSigns(bounce: Bounce): readonly Sign[] {
  const { envelope: e } = bounce;
  const signs: Sign[] = [];
  const add = (isThere: boolean, weight: number, reason: string): void => {
    if (isThere) signs.push({ weight, reason });
  };
  const claimsMicrosoft = e.looksLikeExchange || e.isExchangeNdr || /microsoft|office ?365/i.test(e.from ?? '');
  const foreign = e.linkHosts.filter((host) => !isMicrosoft(host));
  const isLure = LURE.test(`${e.subject ?? ''}\n${bounce.text.slice(0, 4000)}`);
  // An admin's own refusal text may carry a link; then the report has its parts and its code says so.
  const mayCarryLinks =
    e.hasReportPart && bounce.recipients.some(({ status }) => status === '5.7.1' || /^5\.7\.9\d\d$/.test(status ?? ''));
  add(e.hasForm, 5, 'It holds a form to fill in. No real delivery report does.');
  add(e.hasMismatchedLink, 3, 'A link in it names one site and leads to another.');
  add(
    claimsMicrosoft && foreign.length > 0,
    mayCarryLinks ? 1 : 3,
    `It looks like a Microsoft report but links to another site: ${foreign.slice(0, 3).join(', ')}.`,
  );
  if (e.isTopLevelMail) {
    addAttachments(e, add);
    add(
      claimsMicrosoft && isForeignReturnPath(e.returnPath),
      3,
      'It was sent with a return address, which real delivery reports leave empty.',
    );
    add(
      claimsMicrosoft && e.looksLikeExchange && !e.hasReportPart && !/moderator/i.test(bounce.text),
      2,
      'The machine-readable part that every real Microsoft report carries is missing.',
    );
    // Words of a lure are needed where a mail is no failure by itself: an article about bounces has links, too.
    add(
      !claimsMicrosoft && foreign.length > 0 && isEmptyReport(bounce) && (isLure || bounce.kind !== 'not-a-bounce'),
      3,
      `It links to ${foreign[0] ?? ''} but holds neither a server’s answer nor the message it is about.`,
    );
    addChecks(e.authenticationResults[0] ?? '', add);
    add(
      isFromStranger(bounce),
      1,
      'It comes from a domain that has nothing to do with you or with the recipients it names.',
    );
    add(
      claimsMicrosoft && e.isExchangeNdr && e.inReplyTo === undefined && bounce.original.messageId === null,
      1,
      'It does not say which message it answers.',
    );
  }
  add(
    isLure,
    2,
    'It asks you to release, retrieve or sign in to something. A real report is about one message you sent.',
  );
  return signs;
}

type Add = (isThere: boolean, weight: number, reason: string) => void;

function addAttachments(e: Envelope, add: Add): void {
  const find = (names: RegExp): string | undefined => e.attachmentNames.find((name) => names.test(name));
  const program = find(PROGRAM);
  const page = find(PAGE);
  add(
    program !== undefined,
    e.hasReportPart ? 2 : 4,
    `It brings a file that no delivery report has: ${program ?? ''}. Do not open it.`,
  );
  add(page !== undefined, e.hasReportPart ? 2 : 3, `It brings a web page as a file: ${page ?? ''}. Do not open it.`);
}

/** What the server that received it found out about its sender (RFC 8601). Only the topmost is that server's. */
function addChecks(results: string, add: Add): void {
  const hasDmarcFailed = /\bdmarc=fail/i.test(results);
  add(hasDmarcFailed, 2, 'The check of its sender (DMARC) failed.');
  // Exchange Online's own sum of all checks.
  add(!hasDmarcFailed && /\bcompauth=fail/i.test(results), 2, 'The checks of its sender failed.');
  add(!hasDmarcFailed && /\bspf=(?:soft)?fail/i.test(results), 1, 'The check of its sender (SPF) failed.');
}

/** No part for programs, nothing that a server said, no message that came back. */
const isEmptyReport = ({ envelope, original, recipients }: Bounce): boolean =>
  !envelope.hasReportPart &&
  original.messageId === null &&
  original.headers === '' &&
  !recipients.some(({ status, reply }) => status !== null || reply !== null);

function isFromStranger({ envelope: e, recipients, original, reportingMta }: Bounce): boolean {
  const { fromDomain } = e;
  if (fromDomain === null || e.toDomains.length === 0 || e.hasReportPart || isMicrosoft(fromDomain)) return false;
  const known = [
    ...e.toDomains,
    ...recipients.flatMap(({ address, remoteMta }) => [address?.split('@').at(-1) ?? [], remoteMta ?? []].flat()),
    ...(reportingMta === null ? [] : [reportingMta]),
    ...original.to.flatMap((address) => address.split('@').at(-1) ?? []),
    original.from
      ?.split('@')
      .at(-1)
      ?.replace(/[>\s].*$/, '') ?? '',
  ];
  return !known.some((domain) => domain !== '' && isSameOrganization(domain, fromDomain));
}

const isForeignReturnPath = (path: string | undefined): boolean =>
  path !== undefined && path !== '' && !DAEMON.test(path);
