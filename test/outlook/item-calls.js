// What Outlook answers to the calls a pane makes (`ExecuteMethod`), by the numbers office.js gives them.
import { attachmentData, initialData, PERMISSION, person } from './item-data.js';

/** A refusal that reaches the add-in as an error object with this code. */
export class OfficeError extends Error {
  constructor(code) {
    super(`Office error ${code}`);
    this.code = code;
  }
}

const ERROR = { notImplemented: 5012, internal: 9020, itemAlreadyLoaded: 9030, permission: 9038, notSaved: 9046 };
const HTML = 3;

/** Names instead of numbers: calls newer than the npm copy of office.js, sent by modern-apis.js. */
export const CALL = { body: 37, headers: 168, attachment: 150, newMessage: 178, file: 'getAsFile' };

const known = (value) => {
  if (value === undefined || value === null) throw new OfficeError(ERROR.internal);
  return value;
};
const noted = (what) => (host, _item, params) => {
  host.opened.push({ [what]: params });
  return null;
};
const accepted = () => null;
/** Outlook refuses these to add-ins that may only read the open item (office-js issue 5815). */
const forMailbox =
  (answer) =>
  (host, ...more) => {
    if (host.permission !== PERMISSION.readWriteMailbox) throw new OfficeError(ERROR.permission);
    return answer(host, ...more);
  };
const forDraft =
  (answer) =>
  (host, item, ...more) =>
    answer(host, known(item?.isDraft ? item : null), ...more);

const CALLS = {
  [CALL.body]: (_host, item, { coercionType }) => known(coercionType === HTML ? item?.html : item?.text),
  14: (_host, item) => (item?.html ? HTML : 0), // body.getTypeAsync
  [CALL.headers]: (_host, item) => known(item?.headers),
  [CALL.attachment]: (_host, item, { id }) => {
    const attachment = known(item?.attachments.find((each) => each.id === id));
    return { content: attachment.content, format: attachment.format };
  },
  // getSharedPropertiesAsync: everything is allowed in a mailbox with full access.
  108: ({ sharedMailbox }) => ({
    owner: known(sharedMailbox),
    targetMailbox: sharedMailbox,
    targetRestUrl: 'https://outlook.office.com/api',
    delegatePermissions: 63,
  }),
  44: noted('newMessage'), // displayNewMessageForm
  [CALL.newMessage]: noted('newMessage'),
  ...Object.fromEntries([8, 9, 179, 180].map((number) => [number, noted('display')])),
  ...Object.fromEntries([10, 11, 30, 31, 181, 182, 183, 184].map((number) => [number, noted('reply')])),
  ...Object.fromEntries([33, 34, 35, 36].map((number) => [number, accepted])), // notification messages
  ...Object.fromEntries([400, 401, 402, 403].map((number) => [number, accepted])), // the script's own telemetry
  3: () => ({}), // custom properties
  4: accepted,
  404: (host, _item, params) => {
    host.roaming = params[0];
    return null;
  },
  15: forDraft(() => []), // to, cc and bcc: nobody yet
  18: forDraft((_host, { subject }) => subject), // subject.getAsync
  107: forDraft(({ user }) => person({ name: user.name, address: user.email })), // from.getAsync
  149: forDraft((_host, draft) => attachmentData(draft)), // getAttachmentsAsync
  164: forDraft(() => {
    throw new OfficeError(ERROR.notSaved); // getItemIdAsync
  }),
  174: forDraft(() => ({ composeType: 'forward', coercionType: 'html' })), // getComposeTypeAsync
  getSelectedItems: forMailbox((host) =>
    host.selected.filter((id) => host.messages[id]).map((id) => selectedItem(host.messages[id])),
  ),
  loadItemById: forMailbox((host, _item, { itemId }) => {
    if (host.loaded) throw new OfficeError(ERROR.itemAlreadyLoaded);
    host.loaded = known(host.messages[itemId]);
    host.loads += 1;
    return initialData(host, host.loaded);
  }),
  unload: (host, item) => {
    if (item === null) return null;
    host.loaded = null;
    host.unloads += 1;
    return null;
  },
  [CALL.file]: (_host, item) => known(item?.base64),
};

/** A loaded item says in its calls which one it is; once it is unloaded there is nothing to ask any more. */
const itemFor = (host, loadedId) => {
  if (loadedId === undefined) return host.item;
  return host.loaded?.id === loadedId ? host.loaded : null;
};

const selectedItem = (item) => ({
  itemId: item.id,
  itemType: 'message',
  itemMode: 'Read',
  subject: item.subject,
  conversationId: `conversation-${item.id}`,
  internetMessageId: item.internetMessageId,
  hasAttachment: item.attachments.length > 0,
});

/** @throws OfficeError as Outlook would refuse; unknown calls are "not implemented". */
export function executeMethod(host, call, params) {
  const answer = CALLS[call];
  if (!answer) throw new OfficeError(ERROR.notImplemented);
  return answer(host, itemFor(host, params?.loadedId), params ?? {});
}
