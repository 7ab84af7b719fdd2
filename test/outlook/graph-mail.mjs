// The mailbox behind the contract server: lists of messages, one message, its MIME bytes, its attachments.
import { conversationOf, listForm, shapeOf } from './graph-mail-query.mjs';

const ONE_DAY = 24 * 60 * 60 * 1000;
/** Graph: “Use the $top query parameter”; without it a page of messages has ten. */
const PAGE = 10;

/** Faults of single requests for mail, by name, beside FAULTS; see platform.md section 7.2. */
export const MAIL_FAULTS = {
  'conversion failed': { status: 500, code: 'ErrorContentConversionFailed' },
};

/**
 * @param samples what readMessages() gives; saved `.msg` files are in no mailbox
 * @param options.newest the day on which the newest one came; all others as much later. As they are dated where it is left out.
 * @returns messages for `createGraphServer(contract, { messages })`
 */
export function graphMessages(samples, { newest } = {}) {
  const mails = samples.filter(({ isFile, date }) => !isFile && date !== null);
  const last = Math.max(...mails.map(({ date }) => Date.parse(date)));
  const days = newest === undefined ? 0 : Math.floor((newest.getTime() - last) / ONE_DAY);
  return mails.map((mail) => {
    const time = new Date(Date.parse(mail.date) + days * ONE_DAY).toISOString().replace(/\.\d+Z$/, 'Z');
    return { ...mail, receivedDateTime: time };
  });
}

const mailbox = ({ name, address }) => ({ emailAddress: { name, address } });
const FIELDS = {
  id: ({ id }) => id,
  subject: ({ subject }) => subject,
  receivedDateTime: ({ receivedDateTime }) => receivedDateTime,
  sentDateTime: ({ receivedDateTime }) => receivedDateTime,
  from: ({ from }) => (from.address === '' ? null : mailbox(from)),
  sender: ({ from }) => (from.address === '' ? null : mailbox(from)),
  toRecipients: ({ to }) => to.map(mailbox),
  ccRecipients: ({ cc }) => cc.map(mailbox),
  hasAttachments: ({ attachments }) => attachments.length > 0,
  bodyPreview: ({ text }) => text.trim().slice(0, 255),
  internetMessageId: ({ internetMessageId }) => internetMessageId,
  conversationId: conversationOf,
  parentFolderId: () => 'inbox',
  body: ({ html, text }, wantsText) =>
    wantsText ? { contentType: 'text', content: text } : { contentType: 'html', content: html },
};
const KNOWN = Object.keys(FIELDS);
const PROPERTIES = { '0x1a': ({ itemClass }) => itemClass, '0x7d': ({ headers }) => headers };

const wantsText = ({ headers }) => /outlook\.body-content-type="text"/.test(headers.prefer ?? '');

/** Always with its id. Graph gives extended properties their tags in its own spelling, `String 0x1a`, whatever was asked for. */
function asGraph(message, { fields, properties }, request) {
  const entries = ['id', ...fields].map((name) => [name, FIELDS[name](message, wantsText(request))]);
  if (properties.length === 0) return Object.fromEntries(entries);
  const values = properties.map((tag) => ({ id: `String ${tag}`, value: PROPERTIES[tag](message) }));
  return { ...Object.fromEntries(entries), singleValueExtendedProperties: values };
}

/**
 * @param answers `ok(value)`; `refusal(status, code)`; `refused(code, message)`, which is kept as a mistake of the pane's
 * @returns handlers by operation; `server.inefficient` and `server.noClassFilter` make lists fail as some mailboxes do
 */
export function mailHandlers(server, messages, { ok, refusal, refused, root: mailbox = '/me' }) {
  const newestFirst = [...messages].sort(
    (one, other) => other.receivedDateTime.localeCompare(one.receivedDateTime) || one.id.localeCompare(other.id),
  );
  const inNoOrder = [
    ...newestFirst.filter((_, index) => index % 2 === 1),
    ...newestFirst.filter((_, index) => index % 2 === 0),
  ];
  const cannot = (form) => {
    const byClass = form === 'recent' || form === 'reports';
    if (server.noClassFilter && byClass) return refusal(400, 'ErrorInvalidUrlQueryFilter');
    if (server.noRelated && form === 'related') return refusal(400, 'InefficientFilter');
    return server.inefficient && form === 'recent' ? refusal(400, 'InefficientFilter') : undefined;
  };

  const list = (folder) => (context, root) => {
    const { request, operation } = context;
    const { query } = request;
    const wanted = listForm(folder !== undefined, query);
    const shape = wanted && shapeOf(query, KNOWN);
    if (!shape) return refused('BadRequest', `${operation.operationId} cannot be asked so: ${JSON.stringify(query)}`);
    const failure = cannot(wanted.form);
    if (failure) return failure;
    // Who does not ask for an order gets any.
    const found = (wanted.isSorted === false ? inNoOrder : newestFirst).filter(wanted.fits);
    const start = Number(query.$skip ?? 0);
    const end = start + Number(query.$top ?? PAGE);
    const value = found.slice(start, end).map((message) => asGraph(message, shape, request));
    const path = folder === undefined ? `${mailbox}/messages` : `${mailbox}/mailFolders/${folder}/messages`;
    return ok(end < found.length ? { '@odata.nextLink': `${root}${path}?${next(query, end)}`, value } : { value });
  };

  const withMessage = (answer) => (context) => {
    const message = messages.find(({ id }) => id === context.request.params['message-id']);
    return message ? answer(message, context) : refusal(404, 'ErrorItemNotFound');
  };

  return {
    inbox: list('inbox'),
    ListMessages: list(undefined),
    GetMessages: withMessage((message, { request }) => {
      const shape = shapeOf(request.query, KNOWN);
      return shape
        ? ok(asGraph(message, shape, request))
        : refused('BadRequest', `not a message’s fields: ${JSON.stringify(request.query)}`);
    }),
    GetMessagesContent: withMessage(({ base64 }) => bytes('text/plain', Buffer.from(base64, 'base64'))),
    'messages.ListAttachments': withMessage(({ attachments }) => ok({ value: attachments.map(asAttachment) })),
    'messages.GetAttachmentsContent': withMessage(({ attachments }, { request }) => {
      const one = attachments.find(({ id }) => id === request.params['attachment-id']);
      if (!one) return refusal(404, 'ErrorItemNotFound');
      return bytes('application/octet-stream', Buffer.from(one.content, one.kind === 'item' ? 'utf8' : 'base64'));
    }),
  };
}

const next = (query, skip) =>
  Object.entries({ ...query, $skip: String(skip) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

const bytes = (type, body) => ({ status: 200, headers: { 'content-type': type }, body });

const asAttachment = ({ id, name, contentType, size, kind }) => ({
  '@odata.type': kind === 'item' ? '#microsoft.graph.itemAttachment' : '#microsoft.graph.fileAttachment',
  id,
  name,
  contentType: kind === 'item' ? null : contentType,
  size,
  isInline: false,
});
