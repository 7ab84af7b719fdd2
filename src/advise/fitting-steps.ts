import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, StepCase } from '../model/cause';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { isExchangeOnlineMxOf, isOfOrganization, withoutDot } from '../text/organization';
import { contactIn } from './contact';
import { mapSteps } from './map-steps';
import { isFromExchangeOnline, isSharedByMicrosoft } from './microsoft-address';
import { newAddressIn } from './new-address';
import { ipNamedFor, sendingServerFor, wordsAbout } from './values';

/** A cause as it's told where the bounce shows one of its cases. */
export function inItsCase(cause: Cause, bounce: Bounce, recipients: readonly RecipientReport[]): Cause {
  const shown = cause.cases?.find(({ when }) => fits(when, bounce, recipients));
  return shown === undefined ? cause : { ...cause, ...shown };
}

/** A cause without the steps for cases that the bounce shows not to be this one. */
export function withFittingSteps(cause: Cause, bounce: Bounce, recipients: readonly RecipientReport[]): Cause {
  return {
    ...cause,
    steps: mapSteps(cause.steps, (steps) =>
      steps.filter(({ onlyFor }) => onlyFor === undefined || fits(onlyFor, bounce, recipients)),
    ),
  };
}

function fits(only: StepCase, bounce: Bounce, recipients: readonly RecipientReport[]): boolean {
  return (
    isSaidIn(only, bounce, recipients) && isShownBy(only, bounce, recipients) && isShownOnWay(only, bounce, recipients)
  );
}

function isSaidIn(
  { code, words, notWords, isContactNamed, isNewAddressNamed }: StepCase,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
): boolean {
  const isSaid = (pattern: RegExp): boolean => saidIn(bounce, recipients).some((said) => pattern.test(said));
  return (
    (code === undefined || recipients.some(({ status }) => status === null || code.test(status))) &&
    (words === undefined || isSaid(words)) &&
    (notWords === undefined || !isSaid(notWords)) &&
    (isContactNamed !== true || recipients.every((one) => contactIn(wordsAbout(one), one) !== undefined)) &&
    (isNewAddressNamed !== true || recipients.every((one) => newAddressIn(wordsAbout(one), one.address) !== undefined))
  );
}

function isShownBy(
  {
    host,
    isFromMicrosoft,
    isSenderNamed,
    speaker,
    isUnaddressed,
    isOnMicrosoft365,
    isSendersRule,
    isRecipientsRule,
  }: StepCase,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
): boolean {
  return (
    (host === undefined || recipients.every((recipient) => host.test(rejectingHost(recipient)))) &&
    (isFromMicrosoft === undefined ||
      recipients.every((recipient) =>
        isShared(bounce, recipient, isFromMicrosoft === 'reported' && isFromExchangeOnline(bounce)),
      )) &&
    (isSenderNamed === undefined || isSenderNamed === (bounce.original.from?.includes('@') ?? false)) &&
    (speaker === undefined || recipients.every(({ refusedBy }) => refusedBy.speaker === speaker)) &&
    (isUnaddressed !== true || recipients.some(({ address }) => mayBeUnaddressed(address, bounce))) &&
    (isOnMicrosoft365 === undefined || isOnMicrosoft365 === mayBeOnMicrosoft365(bounce)) &&
    (isSendersRule !== true || isRuleOfSender(bounce, recipients)) &&
    (isRecipientsRule !== true || isRuleOfRecipients(bounce, recipients))
  );
}

function isShownOnWay(
  { isSendingServerNamed, hasChecks }: StepCase,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
): boolean {
  const isNamed = (one: RecipientReport): boolean => sendingServerFor(bounce, one) !== undefined;
  return (
    (isSendingServerNamed === undefined || isSendingServerNamed === recipients.every(isNamed)) &&
    (hasChecks === undefined || hasChecks === CHECKED.test(bounce.original.headers))
  );
}

// Exchange Online writes “dkim=none” and the like into what its own users send.
const CHECKED = /^authentication-results:(?:[^\n]|\n[ \t]){0,2000}?\b(?:spf|dkim|dmarc)=(?!none\b)[a-z]/im;

const saidIn = ({ text }: Bounce, recipients: readonly RecipientReport[]): readonly string[] => [
  text,
  ...recipients.flatMap(({ diagnostic, passages }) => [diagnostic ?? '', ...passages.map(({ quote }) => quote)]),
];

const rejectingHost = ({ refusedBy, remoteMta }: RecipientReport): string =>
  withoutDot(refusedBy.host ?? remoteMta ?? '').toLowerCase();

function isShared(bounce: Bounce, recipient: RecipientReport, isUnlessNamed: boolean): boolean {
  const ip = ipNamedFor(bounce, recipient);
  return ip === undefined ? isUnlessNamed : isSharedByMicrosoft(ip);
}

function mayBeUnaddressed(address: string | null, { original: { to } }: Bounce): boolean {
  const who = address?.toLowerCase();
  return to.length === 0 || who === undefined || !to.some((one) => one.toLowerCase() === who);
}

/** Microsoft 365 marks each message that it handles; without the original's Received fields nobody knows. */
const mayBeOnMicrosoft365 = ({ generator, original: { headers } }: Bounce): boolean =>
  !/^received:/im.test(headers) ||
  generator.startsWith('exchange') ||
  /\.outlook\.com\b|^x-ms-exchange-/im.test(headers);

// "A custom mail flow rule created by an admin at contoso.com has blocked your message."
const DOMAIN = String.raw`\s([a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{2,63}){1,4})\b`;
const RULE_MADE_AT = new RegExp(
  String.raw`(?:mail flow rule|nachrichtenflussregel|règle de flux|regla de flujo)[^@\n]{0,90}?${DOMAIN}`,
  'i',
);
// "An email admin at contoso.com has created a custom mail flow rule to block messages."
const ADMIN_AT = new RegExp(String.raw`\badmin(?:istrator)?s? (?:at|of)${DOMAIN}[^@\n]{0,60}\brule\b`, 'i');

const madeAt = (text: string): string | undefined => ADMIN_AT.exec(text)?.[1] ?? RULE_MADE_AT.exec(text)?.[1];

/** Exchange says where the rule was made; elsewhere its report comes from the organization that has the rule. */
function isRuleOfSender(
  { text, envelope: { isExchangeNdr, fromDomain }, original }: Bounce,
  recipients: readonly RecipientReport[],
): boolean {
  const own = domainOf(original.from) ?? '';
  if (isConsumerProvider(own)) return false;
  const isOwn = (host: string | null | undefined): boolean => isOfOrganization([own], host ?? '');
  const place = madeAt(text);
  if (place !== undefined) return isOwn(place);
  return recipients.every(
    ({ refusedBy: { speaker, host } }) =>
      speaker === 'own-service' && (isOwn(host) || (isExchangeNdr && isOwn(fromDomain))),
  );
}

/** The words say where, or the server that rejected it bears the organization's name. */
function isRuleOfRecipients({ text, original }: Bounce, recipients: readonly RecipientReport[]): boolean {
  const own = domainOf(original.from) ?? '';
  const place = madeAt(text);
  return recipients.every(({ address, refusedBy }) => {
    const domain = domainOf(address) ?? '';
    if (domain === '' || isOfOrganization([own], domain) || isConsumerProvider(domain)) return false;
    const host = place ?? refusedBy.host ?? '';
    return isOfOrganization([domain], host) || (place === undefined && isExchangeOnlineMxOf(domain, host));
  });
}
