import { bytesOf } from '../../text/binary';
import { hostError, memberOf, officeCall } from './office-call';
import type { Result } from './office-call';

const FILE_LIMIT_MS = 20_000;
/** The web, new Outlook, and phones take three calls at a time; a draft's body, which is read meanwhile, is one of them. */
const CALLS_AT_ONCE = 2;

/** The whole item as the bytes of an .eml (Mailbox 1.14; read mode only). */
export async function readItemFile(item: Office.MessageRead): Promise<Result<Uint8Array>> {
  const where = 'getAsFileAsync';
  if (!has(item, where)) return missing(where);
  const answer = await officeCall<string>(
    where,
    (done) => {
      item.getAsFileAsync(done);
    },
    FILE_LIMIT_MS,
  );
  return answer.ok ? decodeBase64(where, answer.value) : answer;
}

/** Internet headers as text, folded lines kept (Mailbox 1.8; not on phones, not in compose). */
export async function readItemHeaders(item: Office.MessageRead): Promise<Result<string>> {
  const where = 'getAllInternetHeadersAsync';
  if (!has(item, where)) return missing(where);
  return textOf(
    where,
    await officeCall<unknown>(where, (done) => {
      item.getAllInternetHeadersAsync(done as never);
    }),
  );
}

/** The body as HTML: the text form folds Microsoft's tables together in web Outlook. */
export async function readItemBody(item: Office.MessageRead): Promise<Result<string>> {
  const where = 'body.getAsync';
  return textOf(
    where,
    await officeCall<unknown>(where, (done) => {
      item.body.getAsync(Office.CoercionType.Html, done as never);
    }),
  );
}

export interface AttachedMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts of Office.AttachmentDetails that are looked at. */
interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly attachmentType: unknown;
  readonly contentType?: string;
}

/** Mails attached as files, by name or type: what they are is decided by their content. */
const MAIL_FILE = /\.(?:eml|msg)$/i;
const isMail = ({ attachmentType, name, contentType = '' }: Attachment): boolean =>
  attachmentType === 'item' ||
  (attachmentType === 'file' && (MAIL_FILE.test(name) || /^message\/rfc822|vnd\.ms-outlook/i.test(contentType)));

/**
 * Mails attached to the item, or to the draft. Attachments that are no mail (error 9043) or do not come are left out.
 * @param limit how many are fetched at most
 * @returns those that came, and how many there are
 */
export async function readAttachedMails(
  item: Office.MessageRead,
  limit: number,
): Promise<{ readonly mails: readonly AttachedMail[]; readonly total: number }> {
  const where = 'getAttachmentContentAsync';
  if (!has(item, where)) return { mails: [], total: 0 };
  const all = (await attachmentsOf(item)).filter(isMail);
  const mails = all.slice(0, limit);
  if (mails.length === 0) return { mails: [], total: 0 };
  // Few bounces have mails attached: a file of its own.
  const loaded = await import(/* webpackChunkName: "attached" */ 'p-limit').catch(() => null);
  if (loaded === null) return { mails: [], total: all.length };
  const read = await loaded
    .default(CALLS_AT_ONCE)
    .map(mails, async ({ id, name }): Promise<readonly AttachedMail[]> => {
      const answer = await officeCall<Office.AttachmentContent>(where, (done) => {
        item.getAttachmentContentAsync(id, done);
      });
      if (!answer.ok) return [];
      const bytes = attachedBytes(where, answer.value);
      return bytes === null ? [] : [{ name, bytes }];
    });
  return { mails: read.flat(), total: all.length };
}

/** A property in read mode, a call in compose (Mailbox 1.8). */
async function attachmentsOf(item: Office.MessageRead): Promise<readonly Attachment[]> {
  const listed = memberOf(item, 'attachments');
  if (Array.isArray(listed)) return listed.filter(isAttachment);
  const where = 'getAttachmentsAsync';
  if (!has(item, where)) return [];
  const answer = await officeCall<unknown>(where, (done) => {
    (item as unknown as Office.MessageCompose).getAttachmentsAsync(done as never);
  });
  return answer.ok && Array.isArray(answer.value) ? answer.value.filter(isAttachment) : [];
}

const isAttachment = (listed: unknown): listed is Attachment => {
  const { id, name } = (listed ?? {}) as Partial<Attachment>;
  return typeof id === 'string' && typeof name === 'string';
};

function attachedBytes(where: string, answer: Partial<Office.AttachmentContent> | null): Uint8Array | null {
  const { content, format } = answer ?? {};
  if (typeof content !== 'string' || content === '') return null;
  if ((format as unknown) === 'eml') return new TextEncoder().encode(content);
  if ((format as unknown) !== 'base64') return null;
  const decoded = decodeBase64(where, content);
  return decoded.ok ? decoded.value : null;
}

// The type definitions promise every method; older hosts, phones and compose items lack some.
const has = (item: Office.MessageRead, method: string): boolean => typeof memberOf(item, method) === 'function';

/** Some hosts succeed and give nothing. */
const textOf = (where: string, answer: Result<unknown>): Result<string> => {
  if (!answer.ok) return answer;
  if (typeof answer.value === 'string') return { ok: true, value: answer.value };
  return { ok: false, error: hostError(where, 'no text came', null, true) };
};

const missing = (where: string): Result<never> => ({
  ok: false,
  error: hostError(where, 'this Outlook does not have it'),
});

function decodeBase64(where: string, text: unknown): Result<Uint8Array> {
  try {
    // The call succeeded but gave nothing.
    if (typeof text !== 'string') return { ok: false, error: hostError(where, 'no file came', null, true) };
    return { ok: true, value: bytesOf(atob(text)) };
  } catch {
    return { ok: false, error: hostError(where, 'the file came damaged') };
  }
}
