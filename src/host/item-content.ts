import { hostError, officeCall } from './office-call';
import type { Result } from './office-call';

const FILE_LIMIT_MS = 20_000;

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
  return officeCall<string>(where, (done) => {
    item.getAllInternetHeadersAsync(done);
  });
}

/** The body as HTML: the text form folds Microsoft's tables together in web Outlook. */
export async function readItemBody(item: Office.MessageRead): Promise<Result<string>> {
  const where = 'body.getAsync';
  return officeCall<string>(where, (done) => {
    item.body.getAsync(Office.CoercionType.Html, done);
  });
}

export interface AttachedMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Mails attached to the item. Attachments that are no mail (error 9043) or do not come are left out. */
export async function readAttachedMails(item: Office.MessageRead, limit: number): Promise<readonly AttachedMail[]> {
  const where = 'getAttachmentContentAsync';
  if (!has(item, where)) return [];
  const attachments = (item.attachments as Office.AttachmentDetails[] | undefined) ?? [];
  const mails = attachments.filter((one) => one.attachmentType === 'item').slice(0, limit);
  const read = await Promise.all(
    mails.map(async ({ id, name }): Promise<readonly AttachedMail[]> => {
      const answer = await officeCall<Office.AttachmentContent>(where, (done) => {
        item.getAttachmentContentAsync(id, done);
      });
      if (!answer.ok || answer.value.format !== 'eml') return [];
      return [{ name, bytes: new TextEncoder().encode(answer.value.content) }];
    }),
  );
  return read.flat();
}

// The type definitions promise every method; older hosts, phones and compose items lack some.
const has = (item: Office.MessageRead, method: string): boolean =>
  typeof (item as unknown as Readonly<Record<string, unknown>>)[method] === 'function';

const missing = (where: string): Result<never> => ({
  ok: false,
  error: hostError(where, 'this Outlook does not have it'),
});

function decodeBase64(where: string, text: string): Result<Uint8Array> {
  try {
    return { ok: true, value: Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) };
  } catch {
    return { ok: false, error: hostError(where, 'the file came damaged') };
  }
}
