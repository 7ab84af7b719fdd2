/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { createReader } from '../../../src/pane/state/reader';
import type { Reader } from '../../../src/pane/state/reader';
import { createTriager } from '../../../src/pane/state/triager';
import { alreadyRead } from '../../../src/sources/source';
import type { Intake, IncomingMessage } from '../../../src/sources/source';
import { initialState, reduce } from '../../../src/pane/state/state';
import type { Action, State } from '../../../src/pane/state/state';
import { fails, gives, installMailbox, removeOffice } from '../../host/kit';
import { advice, quickDiagnoser, slowDiagnoser, textOf } from '../kit';

const intakeOf = (...bounces: readonly RawBounce[]): Promise<Intake> =>
  Promise.resolve({ messages: bounces.map(alreadyRead), problems: [] });
function setUp(diagnoser: Diagnoser) {
  let state: State = initialState;
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
  };
  const reader = createReader(
    dispatch,
    diagnoser,
    createTriager(dispatch, () => diagnoser),
  );
  return { reader, view: () => state.view, state: () => state };
}

const dropWords = (reader: Reader): void => {
  const bytes = new TextEncoder().encode('dropped');
  reader.read('dropped-file', 'x.eml', () => intakeOf({ kind: 'text', bytes, origin: { door: 'dropped-file' } }));
};
/** Whatever promises were kept by now has been heard of. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const item = (itemId: string) => ({ itemId, subject: itemId, body: { getAsync: gives(itemId) } });

afterEach(removeOffice);

describe('the reader', () => {
  it('explains the item that is selected', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { reader, view } = setUp(diagnoser);
    installMailbox({ item: item('A') });
    reader.followSelection();
    await settle();
    waiting[0]?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });

  it('never shows the answer to an item that is no longer selected, even when it comes last', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { reader, view } = setUp(diagnoser);
    installMailbox({ item: item('A') });
    reader.followSelection();
    await settle();
    installMailbox({ item: item('B') });
    reader.followSelection();
    await settle();
    waiting[1]?.();
    await settle();
    waiting[0]?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'B' } } });
  });

  it('reads again when the selection moved on without a word while it was reading', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { reader, view } = setUp(diagnoser);
    installMailbox({
      item: {
        itemId: 'A',
        subject: 'A',
        body: {
          getAsync: (...args: readonly unknown[]) => {
            // The host has gone on to B and answers for B.
            installMailbox({ item: item('B') });
            gives('B')(...args);
          },
        },
      },
    });
    reader.followSelection();
    await settle();
    for (const go of waiting) go();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { origin: { name: 'B' }, advice: { headline: 'B' } } });
  });

  it('keeps a dropped answer until the selection changes', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { reader, view } = setUp(diagnoser);
    installMailbox({ item: null });
    dropWords(reader);
    await settle();
    waiting[0]?.();
    await settle();
    reader.followSelection();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    installMailbox({ item: item('A') });
    reader.followSelection();
    expect(view().page).toBe('reading');
  });

  it('tells Outlook’s refusal, which may be tried again, where headers alone came and say nothing', async () => {
    const { reader, view } = setUp(quickDiagnoser());
    const headers = { getAllInternetHeadersAsync: gives('Subject: Undeliverable') };
    installMailbox({ item: { ...item('A'), ...headers, body: { getAsync: fails(9042) } } });
    reader.followSelection();
    await settle();
    const first = view();
    expect(first).toMatchObject({ page: 'problem', problem: { canRetry: true } });
    expect(first.page === 'problem' ? first.problem.details : '').toContain('9042');
    installMailbox({ item: item('A') });
    reader.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });

  it('says how many attached messages it left out besides the one bounce that it found', async () => {
    const { reader, state } = setUp(quickDiagnoser());
    const attachments = Array.from({ length: 14 }, (_, id) => ({ id: String(id), name: 'x', attachmentType: 'item' }));
    const getAttachmentContentAsync = (id: string, done: (answer: unknown) => void): void => {
      gives({ content: id === '3' ? 'a bounce' : 'ordinary', format: 'eml' })(done);
    };
    installMailbox({
      item: { ...item('A'), body: { getAsync: gives('ordinary') }, attachments, getAttachmentContentAsync },
    });
    reader.followSelection();
    await settle();
    expect(state().triage?.missed).toMatchObject([
      { position: null, reason: { problem: { reason: 'too-many', what: 'attachments', count: 14, limit: 10 } } },
    ]);
    expect(state().triage?.messages).toHaveLength(1);
  });

  it('opens a window, where one has to open, only for the row that is clicked, and stops what it waited for before', async () => {
    const { reader } = setUp(quickDiagnoser());
    const asked: { readonly isClick: boolean; readonly signal: AbortSignal | undefined }[] = [];
    const waiting: IncomingMessage = {
      origin: { door: 'mailbox', name: 'row' },
      read: ({ isClick = false, signal } = {}) => {
        asked.push({ isClick, signal });
        return new Promise(() => undefined);
      },
    };
    reader.read('mailbox', '', () => Promise.resolve({ messages: [waiting], problems: [] }));
    await settle();
    reader.open(waiting, 0);
    await settle();
    expect(asked.map(({ isClick }) => isClick)).toEqual([false, true]);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    reader.close();
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
  });

  it('opens the part of a message that its row stands for', async () => {
    const { reader, view } = setUp({
      ...quickDiagnoser(),
      diagnose: () => Promise.resolve(['whole', 'first part', 'second part'].map((headline) => advice({ headline }))),
    });
    const message = alreadyRead({ kind: 'text', bytes: new Uint8Array(), origin: { door: 'dropped-file' } });
    reader.open(message, 2);
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'second part' } } });
  });

  it('tries again what failed last, not what was brought before', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { reader, view } = setUp(quickDiagnoser());
    installMailbox({ item: null, getSelectedItemsAsync: gives([]) });
    dropWords(reader);
    await settle();
    const rows = { item: null, getSelectedItemsAsync: gives([{ itemId: 'A', subject: 'A' }]) };
    installMailbox({ ...rows, loadItemByIdAsync: fails(9020) });
    reader.followSelection();
    await settle();
    expect(view().page).toBe('problem');
    const loads = (_id: string, done: (told: unknown) => void): void => {
      gives({ ...item('A'), unloadAsync: gives(undefined) })(done);
    };
    installMailbox({ ...rows, loadItemByIdAsync: loads });
    reader.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('reads a draft that looks like the last one, at the word of the host', async () => {
    const { reader, view } = setUp(quickDiagnoser());
    const draft = (text: string) => ({ subject: {}, body: { getAsync: gives(text) } });
    installMailbox({ item: draft('first') });
    reader.followItem();
    await settle();
    installMailbox({ item: draft('second') });
    reader.followItem();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'second' } } });
  });

  it('keeps what is shown where the host cannot say what is selected, which it could before', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { reader, view } = setUp(quickDiagnoser());
    const loadItemByIdAsync = (_id: string, done: (told: unknown) => void): void => {
      gives({ ...item('A'), unloadAsync: gives(undefined) })(done);
    };
    const mailbox = { item: null, loadItemByIdAsync };
    installMailbox({ ...mailbox, getSelectedItemsAsync: gives([{ itemId: 'A', subject: 'A' }]) });
    reader.followSelection();
    await settle();
    expect(view().page).toBe('answer');
    installMailbox({ ...mailbox, getSelectedItemsAsync: fails(9020) });
    reader.followSelection();
    await settle();
    expect(view().page).toBe('answer');
    installMailbox({ ...mailbox, getSelectedItemsAsync: gives([]) });
    reader.followSelection();
    await settle();
    expect(view().page).toBe('welcome');
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('lets what the person brings win over a selection that changed before without a word', async () => {
    const { reader, view } = setUp(quickDiagnoser());
    installMailbox({ item: item('A') });
    reader.followSelection();
    await settle();
    installMailbox({ item: item('B') });
    dropWords(reader);
    await settle();
    reader.followSelection();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    installMailbox({ item: item('C') });
    reader.followSelection();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'C' } } });
  });

  it('lets what the person brings meanwhile win over a selection that the host tells late', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { reader, view } = setUp(quickDiagnoser());
    let answer: (() => void) | undefined;
    installMailbox({
      item: null,
      getSelectedItemsAsync: (done: (told: unknown) => void) => {
        answer = () => {
          gives([{ itemId: 'A', subject: 'A' }])(done);
        };
      },
    });
    reader.followSelection();
    dropWords(reader);
    answer?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('goes back to the welcome page when nothing is selected any more', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { reader, view } = setUp(diagnoser);
    installMailbox({ item: item('A') });
    reader.followSelection();
    await settle();
    waiting[0]?.();
    await settle();
    installMailbox({ item: null });
    reader.followSelection();
    expect(view()).toEqual({ page: 'welcome', note: null });
  });

  it('does not complain of an empty draft that nobody asked about, but does when asked', async () => {
    const { reader, view } = setUp(slowDiagnoser().diagnoser);
    installMailbox({ item: { subject: {}, body: { getAsync: gives('') } } });
    reader.followSelection();
    await settle();
    expect(view()).toEqual({ page: 'welcome', note: null });
    reader.readSelected();
    await settle();
    expect(view().page).toBe('problem');
  });

  it('turns a fault of ours into words', async () => {
    const { diagnoser } = slowDiagnoser();
    const { reader, view } = setUp({ ...diagnoser, diagnose: () => Promise.reject(new Error('oops')) });
    const bounce: RawBounce = { kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'pasted-text' } };
    reader.read('pasted-text', '', () => intakeOf(bounce));
    await settle();
    const shown = view();
    expect(shown.page === 'problem' ? shown.problem.details : '').toContain('oops');
  });

  it('says that a part of it couldn’t be loaded, and explains the same text when it is tried again', async () => {
    const failed = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    let isOffline = true;
    const { reader, view } = setUp({
      ...slowDiagnoser().diagnoser,
      diagnose: (raw) => (isOffline ? Promise.reject(failed) : Promise.resolve([advice({ headline: textOf(raw) })])),
    });
    installMailbox({ item: item('A') });
    const pasted: RawBounce = {
      kind: 'text',
      bytes: new TextEncoder().encode('pasted'),
      origin: { door: 'pasted-text' },
    };
    reader.read('pasted-text', '', () => intakeOf(pasted));
    await settle();
    expect(view()).toMatchObject({
      page: 'problem',
      problem: { what: 'A part of Redeliver couldn’t be loaded.', canRetry: true },
    });
    isOffline = false;
    reader.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'pasted' } } });
  });

  it('reads the selected message again on retry', async () => {
    const { reader, view } = setUp({
      ...slowDiagnoser().diagnoser,
      diagnose: (raw) => Promise.resolve([advice({ headline: textOf(raw) })]),
    });
    installMailbox({ item: null });
    reader.readSelected();
    await settle();
    expect(view().page).toBe('problem');
    installMailbox({ item: item('A') });
    reader.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });

  it('says that the host is silent, unless the person has found another way meanwhile', () => {
    const first = setUp(slowDiagnoser().diagnoser);
    first.reader.tellSilent(true);
    expect(first.view()).toEqual({ page: 'welcome', note: { kind: 'silent' } });
    const second = setUp(slowDiagnoser().diagnoser);
    second.reader.read('pasted-text', '', () => new Promise(() => undefined));
    second.reader.tellSilent(true);
    expect(second.view().page).toBe('reading');
  });

  it('takes back that the host is silent once it answers, and nothing else', () => {
    const { reader, view } = setUp(slowDiagnoser().diagnoser);
    reader.tellSilent(true);
    reader.tellSilent(false);
    expect(view()).toEqual({ page: 'welcome', note: null });
    reader.read('pasted-text', '', () => new Promise(() => undefined));
    reader.tellSilent(false);
    expect(view().page).toBe('reading');
  });
});
