import { isForward, relatedMessage, sharedMailboxOwner } from '../../../src/host/office/related-message';
import { fails, gives, installMailbox, removeOffice } from '../kit';

const OWN = { emailAddress: 'alex@contoso.com' };
const withItem = (item: unknown): void => {
  installMailbox({ item, userProfile: OWN });
};
afterEach(removeOffice);

describe('what leads to a bounce', () => {
  test('is the id of the open message and its conversation, as Graph writes it', () => {
    withItem({ itemId: 'i', subject: 'Plan', internetMessageId: ' <a@b> ', conversationId: 'AA/b+c=' });
    expect(relatedMessage()).toMatchObject({ isDraft: false, messageId: '<a@b>', conversationId: 'AA-b_c=' });
  });

  test('is the id of the message that a draft answers or forwards', () => {
    withItem({ subject: { getAsync: gives('FW') }, inReplyTo: '<a@b>', conversationId: 'c' });
    expect(relatedMessage()).toMatchObject({ isDraft: true, messageId: '<a@b>', conversationId: 'c' });
  });

  test('is missing in a new draft, in an Outlook without it, and where nothing is open', () => {
    withItem({ subject: { getAsync: gives('') }, inReplyTo: null, conversationId: 'c' });
    expect(relatedMessage()).toBeNull();
    withItem({ subject: { getAsync: gives('') }, conversationId: 'c' });
    expect(relatedMessage()).toBeNull();
    withItem({ itemId: 'i', subject: 'Plan' });
    expect(relatedMessage()).toBeNull();
    withItem(null);
    expect(relatedMessage()).toBeNull();
    removeOffice();
    expect(relatedMessage()).toBeNull();
  });

  test('is no id longer than a line of a message may be', () => {
    withItem({ itemId: 'i', subject: 'Plan', internetMessageId: `<${'a'.repeat(999)}>` });
    expect(relatedMessage()).toBeNull();
  });
});

test.each([
  [{ composeType: 'forward', coercionType: 'html' }, true],
  [{ composeType: 'reply', coercionType: 'html' }, false],
  [{ composeType: 7 }, null],
  [null, null],
])('a draft of kind %j is a forward: %s', async (kind, expected) => {
  withItem({ getComposeTypeAsync: gives(kind) });
  expect(await isForward()).toBe(expected);
});

test('an Outlook that does not tell the kind of a draft is believed nothing', async () => {
  withItem({});
  expect(await isForward()).toBeNull();
  withItem({ getComposeTypeAsync: fails(9020) });
  expect(await isForward()).toBeNull();
});

describe('the shared mailbox of the open item', () => {
  const shared = (owner: unknown): Promise<string | null> => {
    withItem({ getSharedPropertiesAsync: gives({ owner }) });
    return sharedMailboxOwner();
  };

  test('is named by its address', async () => {
    expect(await shared('sales@contoso.com')).toBe('sales@contoso.com');
  });

  test('is none where the owner is the person, or is no address', async () => {
    for (const owner of ['Alex@contoso.com', '', 'Sales', '../me@contoso.com/x', 7, null, undefined])
      expect(await shared(owner)).toBeNull();
  });

  test('is none where Outlook fails, or has no such call', async () => {
    withItem({ getSharedPropertiesAsync: fails(9020) });
    expect(await sharedMailboxOwner()).toBeNull();
    withItem({});
    expect(await sharedMailboxOwner()).toBeNull();
    withItem(null);
    expect(await sharedMailboxOwner()).toBeNull();
  });
});
