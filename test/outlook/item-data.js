// What Outlook tells the pane about the selected item: the object of `GetInitialData` and of ItemChanged.

const ITEM = { message: 1, itemLess: 6 };
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
  return item ? { ...mailbox, ...itemData(item) } : { ...mailbox, itemType: ITEM.itemLess };
}

function itemData(item) {
  const time = item.date === null ? 0 : Date.parse(item.date);
  return {
    itemType: ITEM.message,
    id: item.id,
    itemClass: item.itemClass,
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^(re|fw|fwd):\s*/i, ''),
    internetMessageId: item.internetMessageId,
    conversationId: `conversation-${item.id}`,
    dateTimeCreated: time,
    dateTimeModified: time,
    dateTimeSent: time,
    from: person(item.from),
    sender: person(item.from),
    to: item.to.map(person),
    cc: item.cc.map(person),
    attachments: item.attachments.map(({ id, name, contentType, size, kind }) => ({
      id,
      name,
      contentType,
      size,
      attachmentType: ATTACHMENT[kind],
      isInline: false,
    })),
  };
}

const person = ({ name, address }) => ({ name, address, recipientType: RECIPIENT.user });
