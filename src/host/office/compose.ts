import { clickAnchor } from './links';
import { currentItem } from './mailbox';
import { officeCall } from './office-call';
import { mailbox } from './office-ready';

export interface PreparedMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Where a prepared message was opened: in Outlook, in the system's mail program, or nowhere (then offer a copy). */
export type Opened = 'window' | 'mail-program' | 'not-opened';

/** Limits of displayNewMessageFormAsync, which throws beyond them; htmlBody is counted in characters. */
const MAX_SUBJECT = 255;
const MAX_HTML = 32_768;
const MAX_RECIPIENTS = 100;
/** Mail programs cut longer addresses silently. */
const MAX_MAILTO = 2_000;
const LIMIT_MS = 5_000;

/** Whether the pane stands beside a draft: Outlook opens no second message from there. */
export const isBesideDraft = (): boolean => currentItem()?.mode === 'compose';

/** Opens a prepared mail for the person to read, change and send. Nothing is sent from here. Never rejects. */
export async function openNewMail(prepared: PreparedMail): Promise<Opened> {
  const mail = { ...prepared, to: addressesOf(prepared.to), subject: subjectOf(prepared.subject) };
  if (await openWindow(mail)) return 'window';
  // No window in read mode (a draft, a plain browser): the system's mail program opens short letters.
  const address = mailtoOf(mail);
  if (address.length > MAX_MAILTO) return 'not-opened';
  clickAnchor(address);
  return 'mail-program';
}

async function openWindow(mail: PreparedMail): Promise<boolean> {
  const box = mailbox();
  const htmlBody = textAsHtml(mail.body);
  // Without a selected item it works in some Outlooks and throws in others, so it's tried.
  if (box === null || htmlBody.length > MAX_HTML) return false;
  const answer = await officeCall<unknown>(
    'displayNewMessageFormAsync',
    (done) => {
      box.displayNewMessageFormAsync({ toRecipients: [...mail.to], subject: mail.subject, htmlBody }, done);
    },
    LIMIT_MS,
  );
  return answer.ok;
}

/** What holds a control character is no address, and a line end in it would begin a header field. */
const addressesOf = (to: readonly string[]): readonly string[] =>
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  to.filter((address) => address !== '' && !/[\u0000-\u001f\u007f]/.test(address)).slice(0, MAX_RECIPIENTS);

/** A line end in a subject begins a header field in some mail programs. */
const subjectOf = (subject: string): string => wellFormed(subject.replaceAll(/[\r\n]+/g, ' ').slice(0, MAX_SUBJECT));

/** encodeURIComponent throws at half a surrogate pair, as a cut leaves it. With `u`, whole pairs do not match. */
const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');

/** Plain text as HTML for a message body: every character that could open markup is escaped. */
export function textAsHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll(/\r\n|\r|\n/g, '<br>')
    .replaceAll('  ', '&nbsp; ');
}

/** RFC 6068: everything but the separators is percent-encoded, line ends are CRLF, and none is in a subject. */
export function mailtoOf({ to, subject, body }: PreparedMail): string {
  const recipients = addressesOf(to).map(encodeAddress).join(',');
  const text = wellFormed(body).replaceAll(/\r\n|\r|\n/g, '\r\n');
  return `mailto:${recipients}?subject=${encodeURIComponent(subjectOf(subject))}&body=${encodeURIComponent(text)}`;
}

/** The @ between name and domain stays as it is (RFC 6068 section 2, addr-spec); one inside the name is encoded. */
function encodeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [name, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)].map((part) =>
    encodeURIComponent(wellFormed(part)),
  );
  return at === -1 ? `${domain}` : `${name}@${domain}`;
}
