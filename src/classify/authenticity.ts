import type { Authenticity, Bounce } from '../model/bounce';

// Signs that a report is not what it claims to be, weighed. Measured on stored real reports: theirs link to
// go.microsoft.com and products.office.com only, their Return-Path is <>, they answer a Message-ID.
const MICROSOFT = [
  'microsoft.com',
  'office.com',
  'office365.com',
  'outlook.com',
  'aka.ms',
  'live.com',
  'office.net',
  'microsoftonline.com',
];
const LURE =
  /\b(?:several|multiple|pending|\d+) (?:new |undelivered |incoming )?(?:messages|emails|mails)\b.{0,80}\b(?:waiting|pending|held|undelivered|blocked|queue)|found several undelivered|release (?:it|them|message|your)|sign in to|verify your|your password|storage (?:is )?(?:full|limit)|within \d+ hours|retrieve (?:your|messages)|review (?:and )?(?:release|messages)/i;
const SUSPICIOUS_FROM = 4;

interface Sign {
  readonly weight: number;
  readonly reason: string;
}

/**
 * Does the report look genuine? From the message alone: headers, structure, links. Never says «forged»: signs add up to
 * `suspicious`, their absence in a whole message to `genuine`, anything less is `unknown`.
 */
export function judgeAuthenticity(bounce: Bounce): Authenticity {
  const { envelope: e, kind } = bounce;
  if (kind === 'unreadable') return { verdict: 'unknown', reasons: [] };
  const claimsReport = kind === 'failure' || kind === 'delay' || e.looksLikeExchange;
  const signs = claimsReport ? findSigns(bounce) : [];
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  const reasons = signs.map((sign) => sign.reason);
  if (weight >= SUSPICIOUS_FROM) return { verdict: 'suspicious', reasons };
  if (!claimsReport || !e.isTopLevelMail) {
    return {
      verdict: 'unknown',
      reasons: [...reasons, 'Its origin could not be checked: the headers of the report are not here.'],
    };
  }
  const backscatter = originalFailedChecks(bounce);
  if (backscatter) return { verdict: 'unknown', reasons: [...reasons, backscatter] };
  const isWellFormed = e.hasReportPart && (e.returnPath === undefined || e.returnPath === '');
  if (weight === 0 && isWellFormed)
    return {
      verdict: 'genuine',
      reasons: ['It is built like a real delivery report, and no sign of forgery was found in it.'],
    };
  return { verdict: 'unknown', reasons };
}

function findSigns(bounce: Bounce): readonly Sign[] {
  const { envelope: e, text } = bounce;
  const signs: Sign[] = [];
  const add = (isThere: boolean, weight: number, reason: string): void => {
    if (isThere) signs.push({ weight, reason });
  };
  const foreign = e.linkHosts.filter((host) => !MICROSOFT.some((own) => host === own || host.endsWith(`.${own}`)));
  const claimsMicrosoft = e.looksLikeExchange || e.isExchangeNdr || /microsoft|office ?365/i.test(e.from ?? '');
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
    add(
      claimsMicrosoft && isForeignReturnPath(e.returnPath),
      3,
      'It was sent with a return address, which real delivery reports leave empty.',
    );
    add(
      claimsMicrosoft && e.looksLikeExchange && !e.hasReportPart && !/moderator/i.test(text),
      2,
      'The machine-readable part that every real Microsoft report carries is missing.',
    );
    const [top = ''] = e.authenticationResults;
    add(/\bdmarc=fail/i.test(top), 2, 'The check of its sender (DMARC) failed.');
    add(!/\bdmarc=fail/i.test(top) && /\bspf=(?:soft)?fail/i.test(top), 1, 'The check of its sender (SPF) failed.');
    add(
      claimsMicrosoft && e.isExchangeNdr && e.inReplyTo === undefined && bounce.original.messageId === null,
      1,
      'It does not say which message it answers.',
    );
  }
  add(
    LURE.test(text.slice(0, 4000)),
    2,
    'It asks you to release, retrieve or sign in to something. A real report is about one message you sent.',
  );
  return signs;
}

const isForeignReturnPath = (path: string | undefined): boolean =>
  path !== undefined && path !== '' && !/^(?:mailer-daemon|postmaster|microsoftexchange329e[0-9a-f]*)@/i.test(path);

function originalFailedChecks(bounce: Bounce): string | null {
  const results = /^authentication-results:[^\n]*(?:\r?\n[ \t][^\n]*)*/im.exec(bounce.original.headers)?.[0] ?? '';
  return /\bdmarc=fail/i.test(results) ||
    (/\bspf=(?:soft)?fail/i.test(results) && /\bdkim=(?:none|fail)/i.test(results))
    ? 'The message that bounced failed the checks for your address: somebody else may have sent it in your name. If you do not know it, there is nothing to send again.'
    : null;
}
