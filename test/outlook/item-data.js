// What Outlook tells the pane about the selected item: the object of `GetInitialData` and of ItemChanged.
import { withoutPrefix } from './draft.js';

/** Numbers that Outlook gives permission levels: read item, read/write item, read/write mailbox. */
export const PERMISSION = { readItem: 1, readWriteItem: 3, readWriteMailbox: 2 };

const ITEM = { message: 1, messageCompose: 4, itemLess: 6 };
/** Office.MailboxEnums.RecipientType as numbers: other, distribution list, user, external user. */
const RECIPIENT = { other: 0, list: 1, user: 2, external: 3 };
/** Attachment types as numbers: a file, an Outlook item, a link to a cloud. */
export const ATTACHMENT = { file: 0, item: 1, cloud: 2 };

/** @returns the initial data for `item`, or that of an Outlook without a selection for `null`. */
export function initialData(host, item) {
  const mailbox = {
    hostVersion: host.hostVersion,
    owaView: 'ThreeColumns',
    userDisplayName: host.user.name,
    userEmailAddress: host.user.email,
    userProfileType: host.user.type,
    userTimeZone: host.user.timeZone,
    timeZoneOffsets: [{ start: Date.UTC(1970, 0), end: Date.UTC(2100, 0), offset: 0 }],
    permissionLevel: host.permission,
    ewsUrl: '',
    restUrl: '',
  };
  if (!item) return { ...mailbox, itemType: ITEM.itemLess };
  const shared = host.sharedMailbox === undefined ? {} : { isFromSharedFolder: true };
  return { ...mailbox, ...shared, ...(item.isDraft ? draftData(item) : itemData(item)) };
}

/** A draft tells little by itself: its subject, body and attachments are asked for. `inReplyTo` is for modern-apis.js. */
const draftData = ({ conversationId, inReplyTo }) => ({
  itemType: ITEM.messageCompose,
  conversationId,
  seriesId: null,
  inReplyTo,
});

function itemData(item) {
  const time = item.date === null ? 0 : Date.parse(item.date);
  return {
    itemType: ITEM.message,
    id: item.id,
    itemClass: item.itemClass,
    subject: item.subject,
    normalizedSubject: withoutPrefix(item.subject),
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId ?? `conversation-${item.id}`,
    dateTimeCreated: time,
    dateTimeModified: time,
    dateTimeSent: time,
    from: person(item.from),
    sender: person(item.from),
    to: item.to.map(person),
    cc: item.cc.map(person),
    attachments: attachmentData(item),
  };
}

export const attachmentData = ({ attachments }) =>
  attachments.map(({ id, name, contentType, size, kind }) => ({
    id,
    name,
    contentType,
    size,
    attachmentType: ATTACHMENT[kind],
    isInline: false,
  }));

export const person = ({ name, address }) => ({ name, address, recipientType: RECIPIENT.user });
