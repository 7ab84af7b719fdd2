import { currentItem, snapshotOf } from '../../../src/host/office/mailbox';
import { listenToMailbox, readDrop } from '../../../src/host/office/mailbox-events';
import { mailbox } from '../../../src/host/office/office-ready';
import { gives, installMailbox, installOffice, removeOffice } from '../kit';

afterEach(removeOffice);

const nothing = {
  onItem: () => undefined,
  onSelection: () => undefined,
  onTheme: () => undefined,
  onDragOver: () => undefined,
  onFiles: () => undefined,
};

describe('the current item', () => {
  it('is none in a plain browser, without a mailbox, and where the host gives null or undefined', () => {
    expect(currentItem()).toBeNull();
    installOffice();
    expect(mailbox()).toBeNull();
    installMailbox({ item: null });
    expect(currentItem()).toBeNull();
    installMailbox({ item: undefined });
    expect(currentItem()).toBeNull();
  });

  it('is copied field by field from members that cannot be spread', () => {
    const item = Object.create({
      itemId: 'A',
      conversationId: 'C',
      subject: 'Undeliverable',
      itemClass: 'REPORT.IPM.Note.NDR',
      from: { emailAddress: 'postmaster@contoso.com' },
      dateTimeCreated: new Date('2026-11-09T08:00:00Z'),
    }) as object;
    expect(snapshotOf(item)).toEqual({
      key: 'read A',
      mode: 'read',
      itemId: 'A',
      conversationId: 'C',
      subject: 'Undeliverable',
      itemClass: 'REPORT.IPM.Note.NDR',
      from: 'postmaster@contoso.com',
      date: '2026-11-09T08:00:00.000Z',
    });
  });

  it('is a draft where the subject is an object to ask', () => {
    expect(snapshotOf({ subject: { getAsync: () => undefined } })).toMatchObject({ mode: 'compose', subject: null });
  });

  it('has another key when it is another item', () => {
    expect(snapshotOf({ itemId: 'A', subject: 'x' })?.key).not.toBe(snapshotOf({ itemId: 'B', subject: 'x' })?.key);
  });
});

describe('listening to the mailbox', () => {
  it('takes events that throw, that are refused and that this build does not know as normal', async () => {
    const asked: unknown[] = [];
    installMailbox({
      addHandlerAsync: (type: unknown, _handler: unknown, done: (answer: unknown) => void) => {
        asked.push(type);
        if (type === 'olkDragAndDropEvent') throw new Error("This event isn't supported on this platform.");
        done({ status: 'failed', error: { code: 5001, message: 'no' } });
      },
    });
    await expect(listenToMailbox(nothing)).resolves.toBeUndefined();
    expect(asked).toEqual(['olkItemSelectedChanged', 'olkDragAndDropEvent']);
  });

  it('passes on dropped files', async () => {
    const handlers = new Map<unknown, (event: unknown) => void>();
    installMailbox({
      addHandlerAsync: (type: unknown, handler: (event: unknown) => void, done: (answer: unknown) => void) => {
        handlers.set(type, handler);
        gives(undefined)(done);
      },
    });
    const names: string[] = [];
    await listenToMailbox({ ...nothing, onFiles: (files) => names.push(...files.map(({ name }) => name)) });
    handlers.get('olkDragAndDropEvent')?.({
      dragAndDropEventData: {
        type: 'drop',
        dataTransfer: { files: [{ name: 'a.eml', fileContent: new Blob(['x']) }] },
      },
    });
    expect(names).toEqual(['a.eml']);
  });

  it('office-js 6541: a drop that comes without its data is a drop of nothing, not no drop at all', async () => {
    const handlers = new Map<unknown, (event: unknown) => void>();
    installMailbox({
      addHandlerAsync: (type: unknown, handler: (event: unknown) => void, done: (answer: unknown) => void) => {
        handlers.set(type, handler);
        gives(undefined)(done);
      },
    });
    const drops: number[] = [];
    await listenToMailbox({ ...nothing, onFiles: (files) => drops.push(files.length) });
    handlers.get('olkDragAndDropEvent')?.({ type: 'olkDragAndDropEvent', dragAndDropEventData: null });
    handlers.get('olkDragAndDropEvent')?.({ dragAndDropEventData: { type: 'drop', dataTransfer: null } });
    expect(drops).toEqual([0, 0]);
  });

  it('reads drop events of any shape without falling over', () => {
    expect(readDrop(undefined)).toBeNull();
    expect(readDrop({})).toBeNull();
    expect(readDrop({ dragAndDropEventData: { type: 'dragover' } })).toBe('dragover');
    expect(readDrop({ dragAndDropEventData: { type: 'drop' } })).toEqual([]);
    expect(readDrop({ dragAndDropEventData: { type: 'drop', dataTransfer: { files: [{ name: 'x' }] } } })).toEqual([]);
  });
});
