import { selectedItem } from '../../src/sources/selected-item';
import { composeDraft } from '../../src/sources/compose-draft';
import { unpack } from './kit';
import { fails, gives, installMailbox, removeOffice } from '../host/kit';

afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

const EML = 'Subject: Undeliverable\r\n\r\nIt came back.';
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const facts = {
  itemId: 'A',
  subject: 'Undeliverable: Plan',
  itemClass: 'REPORT.IPM.Note.NDR',
  from: { emailAddress: 'postmaster@contoso.com' },
};
const select = (item: Readonly<Record<string, unknown>> | null): void => {
  installMailbox({ item });
};

describe('the selected item', () => {
  it('is read as a whole file where Outlook gives one', async () => {
    select({ ...facts, getAsFileAsync: gives(btoa(EML)), body: { getAsync: gives('<p>less</p>') } });
    const { bounces, problems } = await unpack(selectedItem.read());
    expect(problems).toEqual([]);
    expect(bounces).toHaveLength(1);
    expect(bounces[0]).toMatchObject({
      kind: 'mime',
      origin: { door: 'selected-item', name: 'Undeliverable: Plan' },
      hints: { itemClass: 'REPORT.IPM.Note.NDR', subject: 'Undeliverable: Plan', from: 'postmaster@contoso.com' },
    });
    expect(textOf(bounces[0]?.bytes)).toBe(EML);
  });

  it('keeps bytes above 127 of the file as they are', async () => {
    select({ ...facts, getAsFileAsync: gives(btoa('\xff\x00\x80')), body: { getAsync: gives('') } });
    expect([...((await unpack(selectedItem.read())).bounces[0]?.bytes ?? [])]).toEqual([255, 0, 128]);
  });

  it.each([
    ['refuses the file', fails(9020)],
    ['gives an empty file', gives('')],
    ['gives a damaged file', gives('***')],
    ['knows no files', undefined],
  ])('is read from headers and body where Outlook %s', async (_how, getAsFileAsync) => {
    select({
      ...facts,
      getAsFileAsync,
      getAllInternetHeadersAsync: gives('From: a\r\n b'),
      body: { getAsync: gives('<p>It came back.</p>') },
    });
    const { bounces } = await unpack(selectedItem.read());
    expect(bounces).toHaveLength(1);
    expect(bounces[0]).toMatchObject({
      kind: 'html',
      hints: { headers: 'From: a\r\n b', itemClass: 'REPORT.IPM.Note.NDR' },
    });
    expect(textOf(bounces[0]?.bytes)).toBe('<p>It came back.</p>');
  });

  it('is read from its body alone where nothing else is to be had, as on phones', async () => {
    select({ ...facts, body: { getAsync: gives('<p>It came back.</p>') } });
    const [bounce] = (await unpack(selectedItem.read())).bounces;
    expect(bounce).toMatchObject({ kind: 'html' });
    expect(bounce?.hints).not.toHaveProperty('headers');
  });

  it('brings attached mails along where there is no whole file, and no other attachments', async () => {
    select({
      ...facts,
      body: { getAsync: gives('<p>See below</p>') },
      attachments: [
        { id: '1', name: 'Undeliverable', attachmentType: 'item' },
        { id: '2', name: 'logo.png', attachmentType: 'file' },
        { id: '3', name: 'Meeting', attachmentType: 'item' },
      ],
      getAttachmentContentAsync: (id: string, done: unknown) => {
        if (id === '1') gives({ content: EML, format: 'eml' })(done);
        else fails(9043)(done);
      },
    });
    const { bounces } = await unpack(selectedItem.read());
    expect(bounces.map(({ kind }) => kind)).toEqual(['html', 'unknown']);
    expect(bounces[1]?.origin).toEqual({ door: 'attached-message', name: 'Undeliverable' });
    expect(textOf(bounces[1]?.bytes)).toBe(EML);
  });

  it('is a problem with every code where Outlook refuses everything, at once or later', async () => {
    select({
      ...facts,
      getAsFileAsync: fails(9020),
      getAllInternetHeadersAsync: () => {
        throw new Error('not allowed');
      },
      body: { getAsync: fails(9030) },
    });
    const { bounces, problems } = await unpack(selectedItem.read());
    expect(bounces).toEqual([]);
    expect(problems).toMatchObject([
      { reason: 'host', errors: [{ code: 9020 }, { code: null, message: 'not allowed' }, { code: 9030 }] },
    ]);
  });

  it('is still refused where only something attached to it came, which may be the message that bounced', async () => {
    select({
      ...facts,
      body: { getAsync: fails(9020) },
      attachments: [{ id: '1', name: 'Quarterly plan', attachmentType: 'item' }],
      getAttachmentContentAsync: gives({ content: EML, format: 'eml' }),
    });
    const { bounces, problems } = await unpack(selectedItem.read());
    expect(bounces).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: 'host' }]);
  });

  it('keeps Outlook’s refusal where only headers came: they hardly ever tell why', async () => {
    const headers = gives('From: postmaster@contoso.com\r\nSubject: Undeliverable: Plan\r\n');
    select({ ...facts, getAllInternetHeadersAsync: headers, body: { getAsync: fails(9020) } });
    const { bounces, problems } = await unpack(selectedItem.read());
    expect(bounces).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: 'host', errors: [{ where: 'getAsFileAsync' }, { code: 9020 }] }]);
  });

  it('platform-field.md, item-content.ts: asks for two attached mails at a time, and keeps their order', async () => {
    const open = { now: 0, most: 0 };
    select({
      ...facts,
      body: { getAsync: gives('<p>Six bounces</p>') },
      attachments: Array.from({ length: 6 }, (_, id) => ({
        id: String(id),
        name: `${id}.eml`,
        attachmentType: 'item',
      })),
      getAttachmentContentAsync: (_id: string, done: unknown) => {
        open.now += 1;
        open.most = Math.max(open.most, open.now);
        setTimeout(() => {
          open.now -= 1;
          gives({ content: EML, format: 'eml' })(done);
        });
      },
    });
    const { bounces } = await unpack(selectedItem.read());
    expect(open.most).toBe(2);
    expect(bounces.slice(1).map(({ origin }) => origin.name)).toEqual([0, 1, 2, 3, 4, 5].map((id) => `${id}.eml`));
  });

  it('says how many attached mails were left out', async () => {
    select({
      ...facts,
      body: { getAsync: gives('<p>See below</p>') },
      attachments: Array.from({ length: 14 }, (_, id) => ({ id: String(id), name: 'x', attachmentType: 'item' })),
      getAttachmentContentAsync: gives({ content: EML, format: 'eml' }),
    });
    expect((await unpack(selectedItem.read())).problems).toEqual([
      { reason: 'too-many', what: 'attachments', count: 14, limit: 10 },
    ]);
  });

  it('may not be there', async () => {
    select(null);
    expect((await unpack(selectedItem.read())).problems).toEqual([{ reason: 'no-item' }]);
  });

  it('brings the body along with the file, which may say less', async () => {
    select({ ...facts, getAsFileAsync: gives(btoa(EML)), body: { getAsync: gives('<p>550 5.7.134</p>') } });
    const [bounce] = (await unpack(selectedItem.read())).bounces;
    expect(bounce?.also?.map(({ kind, bytes }) => [kind, textOf(bytes)])).toEqual([['html', '<p>550 5.7.134</p>']]);
  });

  it('does not wait for a body that does not come', async () => {
    jest.useFakeTimers();
    select({ ...facts, getAsFileAsync: gives(btoa(EML)), body: { getAsync: () => undefined } });
    const reading = unpack(selectedItem.read());
    await jest.advanceTimersByTimeAsync(5_000);
    const [bounce] = (await reading).bounces;
    expect(bounce).not.toHaveProperty('also');
  });
});

describe('a draft', () => {
  const subject = { getAsync: () => undefined };

  it('is blank where it holds nothing but styles', async () => {
    const html = '<html><head><style>P {margin:0}</style></head><body dir="ltr"><div><br></div>&nbsp;</body></html>';
    select({ subject, body: { getAsync: gives(html) } });
    expect((await unpack(composeDraft.read())).problems).toEqual([{ reason: 'no-item' }]);
  });

  it('may quote the bounce: then its words are all there is', async () => {
    select({ subject, body: { getAsync: gives('<p>FW: It came back.</p>') } });
    const [bounce] = (await unpack(composeDraft.read())).bounces;
    expect(bounce).toMatchObject({ kind: 'html', origin: { door: 'compose-draft' } });
    expect(bounce).not.toHaveProperty('hints');
  });

  it('may have the bounce attached, as an item or as a file', async () => {
    const content: Readonly<Record<string, unknown>> = {
      1: { content: EML, format: 'eml' },
      2: { content: btoa(EML), format: 'base64' },
    };
    select({
      subject,
      body: { getAsync: gives('<p>Please have a look</p>') },
      getAttachmentsAsync: gives([
        { id: '1', name: 'Undeliverable', attachmentType: 'item' },
        { id: '2', name: 'bounce.eml', attachmentType: 'file' },
        { id: '3', name: 'photo.jpg', attachmentType: 'file' },
      ]),
      getAttachmentContentAsync: (id: string, done: unknown) => {
        gives(content[id])(done);
      },
    });
    const { bounces } = await unpack(composeDraft.read());
    expect(bounces.map(({ origin, bytes }) => [origin.name, textOf(bytes)])).toEqual([
      // The words round them may quote the bounce: both are looked at.
      [undefined, '<p>Please have a look</p>'],
      ['Undeliverable', EML],
      ['bounce.eml', EML],
    ]);
  });

  it('without words is nothing to read, markup or not', async () => {
    select({ subject, body: { getAsync: gives('<html><body><p>&nbsp;</p></body></html>') } });
    expect((await unpack(composeDraft.read())).problems).toEqual([{ reason: 'no-item' }]);
  });
});
