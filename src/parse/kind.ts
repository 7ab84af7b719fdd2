import type { Action, BounceKind } from '../model/bounce';
import { isAcknowledgement } from './acknowledgement';
import { findCodes } from './enhanced-status';
import type { Mail } from './mail';
import { header } from './mail';
import { allPhrases } from './phrases';
import { fold } from './text-decode';

const DAEMON =
  /mailer-?daemon|post_?master|mail ?delivery ?(?:sub)?system|MicrosoftExchange329e71ec|system administrator|mail (?:system|administrator)|delivery (?:subsystem|notification|failure)|bounce|\bmta\b|mail-?(?:router|server|gateway)|<>/i;
const FAILURE_SUBJECT =
  /undeliver|failure|returned (?:mail|to sender|message)|return(?:ed)? mail|delivery (?:status|notification|failed|report|error|problem|has failed)|mail ?(?:delivery|error|system|failed)|could ?n[o']t (?:be )?(?:deliver|send)|non[- ]?deliver|not delivered|bounce|nondeliverable|mail status report|message (?:not|delivery|rejected|blocked)|rejected(?: mail)?:|user unknown|errors from|permanent (?:delivery )?failure|error sending|unable to deliver|email not delivered|problem with your (?:mail|message)|送信できません|エラー|配信/i;
const FAILURE_TEXT =
  /(?:could ?n[o']?t|can ?n[o']?t|can't|unable to|not (?:be )?|failed to|wasn't|was not|impossible to|did not|were not|has not been|had permanent fatal|undelivered|permanent(?:ly)? (?:error|fail|fatal)|fatal error|not possible|problem)[^.]{0,60}(?:deliver|reach|send|sent|relay|accept|process|errors|complete|message)|delivery (?:has |of this message |to .{0,80} )?(?:failed|failure|error)|(?:user|recipient|mailbox|address|account)[^.]{0,40}(?:unknown|not found|does ?n[o']?t exist|unavailable|full|disabled|rejected|invalid|inactive|over quota)|(?:unknown|invalid|no such|nonexistent|over quota)[^.]{0,20}(?:user|recipient|mailbox|address|local)|rejected (?:your|by|the)|(?:message|mail) (?:was )?(?:rejected|refused|blocked|bounced|returned|undeliverable)|undeliverable|returned to (?:you|sender)|giving up|said:|\bOut: [45]\d\d |retry time(?:out)? (?:not|exceeded)|(?:konnten?|kann) nicht .{0,40}(?:zugestellt|übermittelt|ausgeliefert)|unzustellbar|postfach .{0,30}(?:voll|überfüllt)|quota überschritten|überschritten.{0,20}quota|empfänger .{0,40}(?:unbekannt|nicht gefunden|existiert nicht)|n['’]a (?:pas )?pu être .{0,12}(?:remis|délivré|distribué|envoyé)|n['’]a pas pu être|boîte .{0,20}pleine|destinataire .{0,20}inconnu|no (?:se )?(?:pudo|ha podido|puede) .{0,20}entreg|buzón .{0,20}lleno|destinatario .{0,20}(?:desconocido|sconosciuto)|non è stato possibile .{0,20}(?:recapit|consegn)|casella .{0,20}piena|não (?:foi|pôde|pode) .{0,30}entreg|caixa .{0,20}cheia|kan niet worden (?:bezorgd|afgeleverd)|配信できません|送信できません|届けられません|存在しません/i;
// An SMTP reply as a line of its own or quoted by a server, with words of mail behind it: «550 Broad Street» is none.
const REPLY_LINE =
  /(?:^|said: ?|returned:? ?['"]?|reply:? |error:? |<<< |#)(?:421|45[0-5]|50[0-4]|51[0-2]|52[1-3]|53[0458]|55\d|571)[ -].{0,200}?(?:mail|message|deliver|recipient|user|relay|reject|refus|block|spam|denied|unavailable|policy|quota|server|service|accept|auth|connection|transaction|permi|not allowed|unknown|invalid|inactive|disabled|not exist|sender|address\b|account\b|attachment|virus|header|dns\b|\b[eh][he]lo\b|\bspf\b|\bmx\b|syntax|try again|blacklist|listed|this host|prohibit|dnsbl|\bip\b|https?:)/im;
// What only mail servers say, without any code.
const TECHNICAL_TEXT =
  /\b(?:RESOLVER|STOREDRV|SMTPSEND|QUEUE|TRANSPORT|APPROVAL)\.[A-Za-z]|MSEXCH:|NXDOMAIN|permission to send the message on behalf|message discarded|permission to post messages to the group|name service error|TLS handshake|certificate verify failed|retry time(?:out)? exceeded|connection reset by peer|\bMX (?:records?|hosts?)\b.{0,40}\b(?:point|missing|not exist|failed|invalid)|host (?:or domain name )?not found|connect to \S{3,255}: |connection (?:refused|timed out)|user unknown|relay(?:ing)? (?:access )?denied/i;
const DELAY_TEXT =
  /delivery (?:is |has been )?delayed|(?:still|will)(?: be)? (?:being )?(?:trying|tried|retry|retried|continue|keep|attempt)|will (?:continue|keep) (?:to |on )?(?:try|retry|attempt)|you do not need to resend|not yet been delivered|warning message only|(?:this is|just) a warning|delivery (?:attempts|will) (?:continue|be retried)|could not (?:be delivered|send message) for (?:past|the (?:past|last)|at least|\d)/i;
export const REPLY_SUBJECT = /^\s*(?:re|aw|sv|antw|odp|rif|vs|ynt|回复|答复|返信)\s*(?:\[\d+\])?\s*[:：]/i;
export const FORWARD_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|i|vl|vb|doorst|pd|továbbítás|转发|轉寄|転送)\s*[:：]/i;
const AUTO_SUBJECT =
  /^\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response|antwort)|automatische antwort|réponse automatique|respuesta automática|risposta automatica|out of (?:the )?office|abwesen|away from|vacation|自動応答|自动答复)/i;
const APPROVAL = /^\s*(?:approval required|approve|moderation request)\b|your approval is needed/i;
const HEADLINES = allPhrases('headline');
const UNDELIVERABLE = allPhrases('undeliverable');
const WORST: readonly Action[] = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'];
const KIND_OF: Readonly<Record<Action, BounceKind>> = {
  failed: 'failure',
  delayed: 'delay',
  relayed: 'relayed',
  expanded: 'expanded',
  delivered: 'delivered',
};

export const isFailureText = (text: string): boolean => FAILURE_TEXT.test(text.slice(0, 20_000));

export const isDelayText = (text: string): boolean => DELAY_TEXT.test(text.slice(0, 20_000));

/** Kind by the parts and the class alone; null where they do not tell. */
export function kindByStructure(mail: Mail, actions: readonly Action[]): BounceKind | null {
  const type = header(mail, 'content-type') ?? '';
  const hasPart = (name: RegExp): boolean => mail.parts.some((part) => name.test(part.type));
  if (
    /report-type="?disposition-notification/i.test(type) ||
    hasPart(/^message\/(?:global-)?disposition-notification$/)
  )
    return 'receipt';
  if (/^REPORT\..*\.IPN(?:RN|NRN)$/i.test(mail.itemClass ?? '')) return 'receipt';
  if (/report-type="?feedback-report/i.test(type) || hasPart(/^message\/feedback-report$/)) return 'not-a-bounce';
  if (
    header(mail, 'x-ms-journal-report') !== undefined ||
    /exjournalreport/i.test(header(mail, 'content-identifier') ?? '')
  )
    return 'not-a-bounce';
  const worst = WORST.find((action) => actions.includes(action));
  return worst ? KIND_OF[worst] : null;
}

/** The action that the class of an Outlook item names (MS-OXCMAIL 2.2.3.7), or null. */
export function actionByClass(itemClass: string | null): Action | null {
  const suffix = /^REPORT\..*?\.(NDR|Delayed\.DR|Relayed\.DR|Expanded\.DR|DR)$/i
    .exec(itemClass ?? '')?.[1]
    ?.toLowerCase();
  if (suffix === undefined) return null;
  if (suffix === 'ndr') return 'failed';
  if (suffix === 'dr') return 'delivered';
  return suffix.startsWith('delayed') ? 'delayed' : suffix.startsWith('relayed') ? 'relayed' : 'expanded';
}

export interface ProseSigns {
  readonly hasRecipientWithReason: boolean;
  readonly hasRecipient: boolean;
}

/**
 * Kind of a mail or a piece of text without a report part. A whole mail needs two independent signs (who wrote it, what
 * its subject says, what it says); a pasted piece needs a headline, a code or an SMTP reply.
 */
export function kindByProse(mail: Mail, ownText: string, signs: ProseSigns): BounceKind {
  // On one line: mail programs break theirs in the middle of what these patterns look for.
  const text = fold(ownText.slice(0, 20_000));
  const { subject } = mail;
  const lower = text.toLowerCase();
  const headline = HEADLINES.some((phrase) => lower.includes(phrase));
  const byWords =
    isDelayText(text) && !/permanent|giving up|has failed to these|not be retried|no longer/i.test(text)
      ? 'delay'
      : 'failure';
  if (!mail.isWholeMail) {
    const hasCode = findCodes(text).some(({ code }) => !code.startsWith('2'));
    const isTold =
      FAILURE_TEXT.test(text) && (signs.hasRecipient || /deliver|zustell|remis|entreg|consegn|bezorg/i.test(text));
    const isTechnical = TECHNICAL_TEXT.test(text);
    const isReply = REPLY_LINE.test(ownText.slice(0, 20_000));
    return headline || hasCode || isReply || isTold || isTechnical ? byWords : 'not-a-bounce';
  }
  if (AUTO_SUBJECT.test(subject)) return 'auto-reply';
  if (APPROVAL.test(subject) || APPROVAL.test(text.slice(0, 300))) return 'not-a-bounce';
  const from = `${header(mail, 'from') ?? ''} ${header(mail, 'return-path') ?? ''} ${header(mail, 'sender') ?? ''}`;
  const isForward = FORWARD_SUBJECT.test(subject);
  const isDaemon = DAEMON.test(from);
  if (REPLY_SUBJECT.test(subject) && !isDaemon) return 'not-a-bounce';
  if (isForward)
    return headline || (signs.hasRecipientWithReason && findCodes(text).length > 0) ? byWords : 'not-a-bounce';
  const isFailedHeader = header(mail, 'x-failed-recipients') !== undefined;
  const undeliverable = UNDELIVERABLE.some((phrase) => subject.toLowerCase().startsWith(phrase));
  const points =
    (isDaemon ? 1 : 0) +
    (FAILURE_SUBJECT.test(subject) || undeliverable ? 1 : 0) +
    (headline || (FAILURE_TEXT.test(text) && (signs.hasRecipient || findCodes(text).length > 0)) ? 1 : 0) +
    (isFailedHeader ? 2 : 0);
  // A newsletter about bounces has the subject and the words of one; what it lacks is a daemon and a recipient.
  if (points >= 2 && (isDaemon || headline || isFailedHeader || signs.hasRecipientWithReason)) return byWords;
  const isAuto =
    (/^auto-generated/i.test(header(mail, 'auto-submitted') ?? '') && isAcknowledgement(subject, text)) ||
    /^auto-replied/i.test(header(mail, 'auto-submitted') ?? '') ||
    header(mail, 'x-autoreply') !== undefined ||
    header(mail, 'x-autorespond') !== undefined;
  return isAuto ? 'auto-reply' : 'not-a-bounce';
}
