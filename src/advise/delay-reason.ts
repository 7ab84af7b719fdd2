import type { Bounce, RecipientReport } from '../model/bounce';
import { words } from '../locales/engine-words';
import { wordsAbout } from './values';

type Reason = keyof typeof words.advice.delays;

/** The clearest first: a server that asks to come back later also says that it's busy. */
const SIGNS: readonly (readonly [Reason, RegExp])[] = [
  ['greylisting', /\bgr[ea]y-?list/i],
  ['certificate', /\bcertificate\b.{0,40}\bexpired\b|\bexpired certificate\b|certificate-expired/i],
  [
    'encryption',
    /\b(?:TLS|STARTTLS|SSL)\b.{0,40}\b(?:fail|error|negotiation)|certificate v(?:alidation|erif)|UntrustedRoot/i,
  ],
  [
    'full',
    /\bover ?quota\b|\bquota exceeded\b|\bexceed\w{0,5} .{0,30}quota|\b(?:mail ?box|inbox|account)\b.{0,30}\bfull\b|\bout of storage\b/i,
  ],
  [
    'notFound',
    /\bNXDOMAIN\b|\bhost(?: or domain name)? not found\b|\bunknown host\b|\bno such (?:host|domain)\b|\bDNS (?:query|lookup) fail|\bname service error\b/i,
  ],
  [
    'unreachable',
    /\b(?:lost connection|connection (?:was )?(?:refused|timed ?out|reset|dropped))\b|\bno route to host\b|\bnetwork error\b|\bnot accept our requests to connect\b|\bnetwork is unreachable\b|\b(?:cannot|can't|can’t|unable to|failed to|could ?n[o']t) connect\b/i,
  ],
  [
    'limited',
    /\brate[ -]?limit|\bdeferred due to (?:unexpected )?volume\b|\btoo many (?:messages|connections|recipients|mails)\b|\bthrottl|\breceiving (?:mail|email) (?:at a rate|too quickly)/i,
  ],
  [
    'busy',
    /\b(?:server|system|service|resources)\b.{0,20}\b(?:too )?busy\b|\binsufficient (?:system )?(?:resources|storage)\b|\btemporarily unavailable\b|\btry again later\b/i,
  ],
];

/** Why a message waits, and what helps, where the report gives one reason for all who wait; otherwise ''. */
export function delayReason({ kind, recipients, text }: Bounce): string {
  if (kind !== 'delay') return '';
  const waiting = recipients.filter(({ action }) => action === 'delayed');
  const [only, ...others] = waiting;
  if (only === undefined) return '';
  const reasons = new Set(waiting.map((recipient) => reasonIn(recipient, others.length === 0 ? text : '')));
  const [reason] = reasons;
  return reasons.size === 1 && reason !== undefined ? words.advice.delays[reason] : '';
}

/** The report's own text counts where what it says of the recipient names no reason. */
function reasonIn(recipient: RecipientReport, text: string): Reason | undefined {
  const own = wordsAbout(recipient);
  const find = (said: string): Reason | undefined => SIGNS.find(([, sign]) => sign.test(said))?.[0];
  return find(own) ?? find(text);
}
