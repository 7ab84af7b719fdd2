import { readAttachedMails, readItemBody, readItemFile, readItemHeaders } from '../host/item-content';
import type { AttachedMail } from '../host/item-content';
import { officeItem, snapshotOf } from '../host/mailbox';
import type { ItemSnapshot } from '../host/mailbox';
import type { Result } from '../host/office-call';
import type { ClientHints, Origin, RawBounce } from '../model/raw-bounce';
import { onlyProblem } from './source';
import type { Intake, Source } from './source';

/** Attached bounces read where the whole file is not to be had: calls to the host are limited, four at a time at best. */
const MAX_ATTACHED = 10;

/**
 * The message that is selected in Outlook, or the draft that is being written. Asks side by side for the whole file, for
 * headers with the body, and for attached mails; the most complete answer wins. Any of them may be missing in a host.
 */
export const selectedItem: Source<void> = {
  door: 'selected-item',
  read() {
    const item = officeItem();
    const snapshot = snapshotOf(item);
    if (item === null || snapshot === null) return Promise.resolve(onlyProblem({ reason: 'no-item' }));
    return snapshot.mode === 'compose' ? readDraft(item) : readMessage(item, snapshot);
  },
};

async function readMessage(item: Office.MessageRead, snapshot: ItemSnapshot): Promise<Intake> {
  const pieces = Promise.all([readItemHeaders(item), readItemBody(item)]);
  const file = await readItemFile(item);
  const origin = originOf(snapshot);
  const hints = hintsOf(snapshot);
  if (file.ok && file.value.length > 0) {
    return { bounces: [{ kind: 'mime', bytes: file.value, origin, hints }], problems: [] };
  }
  const [headers, body] = await pieces;
  const attached = await readAttachedMails(item, MAX_ATTACHED);
  const bounces = [...htmlBounce(headers, body, origin, hints), ...attached.map(attachedBounce)];
  if (bounces.length > 0) return { bounces, problems: [] };
  const errors = [file, headers, body].flatMap((result) => (result.ok ? [] : [result.error]));
  return onlyProblem({ reason: 'host', errors });
}

function htmlBounce(
  headers: Result<string>,
  body: Result<string>,
  origin: Origin,
  hints: ClientHints,
): readonly RawBounce[] {
  const html = body.ok ? body.value : '';
  const lines = headers.ok ? headers.value : '';
  if (html === '' && lines === '') return [];
  const bytes = new TextEncoder().encode(html);
  return [{ kind: 'html', bytes, origin, hints: lines === '' ? hints : { ...hints, headers: lines } }];
}

const attachedBounce = ({ name, bytes }: AttachedMail): RawBounce => ({
  kind: 'mime',
  bytes,
  origin: { door: 'selected-item', name },
});

/** A forwarded bounce: drafts open the add-in where the bounce itself does not, and quote its words. */
async function readDraft(item: Office.MessageRead): Promise<Intake> {
  const body = await readItemBody(item);
  if (!body.ok) return onlyProblem({ reason: 'host', errors: [body.error] });
  if (body.value.trim() === '') return onlyProblem({ reason: 'no-item' });
  const bytes = new TextEncoder().encode(body.value);
  return { bounces: [{ kind: 'html', bytes, origin: { door: 'compose-draft' } }], problems: [] };
}

const originOf = ({ subject }: ItemSnapshot): Origin => ({
  door: 'selected-item',
  ...(subject === null ? {} : { name: subject }),
});

const hintsOf = ({ itemClass, subject, from }: ItemSnapshot): ClientHints => ({
  ...(itemClass === null ? {} : { itemClass }),
  ...(subject === null ? {} : { subject }),
  ...(from === null ? {} : { from }),
});
