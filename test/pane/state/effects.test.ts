/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Commands } from '../../../src/pane/state/commands';
import { canRetryFailure, problemDetails, problemText } from '../../../src/pane/state/problems';
import type { View } from '../../../src/pane/state/state';
import { alreadyRead } from '../../../src/sources/source';
import type { Intake, IncomingMessage } from '../../../src/sources/source';
import { fails, gives, installMailbox, removeOffice } from '../../host/kit';
import { advice, quickDiagnoser, slowDiagnoser, textOf } from '../kit';
import { openPane, settle } from './kit';

const intakeOf = (...bounces: readonly RawBounce[]): Promise<Intake> =>
  Promise.resolve({ messages: bounces.map(alreadyRead), problems: [] });

/** What the problem page says. */
const problemOf = (view: View) => {
  if (view.page !== 'problem') throw new Error(`this is the page ${view.page}`);
  const { problem } = view;
  return {
    ...problemText(problem),
    details: problemDetails(problem),
    canRetry: canRetryFailure(problem.reason),
  };
};

const dropWords = ({ read }: Commands): void => {
  const bytes = new TextEncoder().encode('dropped');
  read('dropped-file', 'x.eml', () => intakeOf({ kind: 'text', bytes, origin: { door: 'dropped-file' } }));
};
const item = (itemId: string) => ({ itemId, subject: itemId, body: { getAsync: gives(itemId) } });

afterEach(removeOffice);

describe('the pane’s logic', () => {
  it('explains the item that is selected', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { commands, view } = openPane(diagnoser);
    installMailbox({ item: item('A') });
    commands.followSelection();
    await settle();
    waiting[0]?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });

  it('never shows the answer to an item that is no longer selected, even when it comes last', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { commands, view } = openPane(diagnoser);
    installMailbox({ item: item('A') });
    commands.followSelection();
    await settle();
    installMailbox({ item: item('B') });
    commands.followSelection();
    await settle();
    waiting[1]?.();
    await settle();
    waiting[0]?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'B' } } });
  });

  it('reads again when the selection moved on without a word while it was reading', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { commands, view } = openPane(diagnoser);
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
    commands.followSelection();
    await settle();
    for (const go of waiting) go();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { origin: { name: 'B' }, advice: { headline: 'B' } } });
  });

  it('keeps a dropped answer until the selection changes', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { commands, view } = openPane(diagnoser);
    installMailbox({ item: null });
    dropWords(commands);
    await settle();
    waiting[0]?.();
    await settle();
    commands.followSelection();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    installMailbox({ item: item('A') });
    commands.followSelection();
    expect(view().page).toBe('reading');
  });

  it('tells Outlook’s refusal, which may be tried again, where headers alone came and say nothing', async () => {
    const { commands, view } = openPane(quickDiagnoser());
    const headers = { getAllInternetHeadersAsync: gives('Subject: Undeliverable') };
    installMailbox({ item: { ...item('A'), ...headers, body: { getAsync: fails(9042) } } });
    commands.followSelection();
    await settle();
    expect(problemOf(view()).canRetry).toBe(true);
    expect(problemOf(view()).details).toContain('9042');
    installMailbox({ item: item('A') });
    commands.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });

  it('says how many attached messages it left out besides the one bounce that it found', async () => {
    const { commands, state } = openPane(quickDiagnoser());
    const attachments = Array.from({ length: 14 }, (_, id) => ({ id: String(id), name: 'x', attachmentType: 'item' }));
    const getAttachmentContentAsync = (id: string, done: (answer: unknown) => void): void => {
      gives({ content: id === '3' ? 'a bounce' : 'ordinary', format: 'eml' })(done);
    };
    installMailbox({
      item: { ...item('A'), body: { getAsync: gives('ordinary') }, attachments, getAttachmentContentAsync },
    });
    commands.followSelection();
    await settle();
    expect(state().triage?.missed).toMatchObject([
      { position: null, reason: { problem: { reason: 'too-many', what: 'attachments', count: 14, limit: 10 } } },
    ]);
    expect(state().triage?.messages).toHaveLength(1);
  });

  it('opens a window, where one has to open, only for the row that is clicked, and stops what it waited for before', async () => {
    const { commands } = openPane(quickDiagnoser());
    const asked: { readonly isClick: boolean; readonly signal: AbortSignal | undefined }[] = [];
    const waiting: IncomingMessage = {
      origin: { door: 'mailbox', name: 'row' },
      read: ({ isClick = false, signal } = {}) => {
        asked.push({ isClick, signal });
        return new Promise(() => undefined);
      },
    };
    commands.read('mailbox', '', () => Promise.resolve({ messages: [waiting], problems: [] }));
    await settle();
    commands.open(waiting, 0);
    await settle();
    expect(asked.map(({ isClick }) => isClick)).toEqual([false, true]);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    commands.close();
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
  });

  it('opens the part of a message that its row stands for', async () => {
    const { commands, view } = openPane({
      ...quickDiagnoser(),
      diagnose: () => Promise.resolve(['whole', 'first part', 'second part'].map((headline) => advice({ headline }))),
    });
    const message = alreadyRead({ kind: 'text', bytes: new Uint8Array(), origin: { door: 'dropped-file' } });
    commands.open(message, 2);
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'second part' } } });
  });

  it('tries again what failed last, not what was brought before', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { commands, view } = openPane(quickDiagnoser());
    installMailbox({ item: null, getSelectedItemsAsync: gives([]) });
    dropWords(commands);
    await settle();
    const rows = { item: null, getSelectedItemsAsync: gives([{ itemId: 'A', subject: 'A' }]) };
    installMailbox({ ...rows, loadItemByIdAsync: fails(9020) });
    commands.followSelection();
    await settle();
    expect(view().page).toBe('problem');
    const loads = (_id: string, done: (told: unknown) => void): void => {
      gives({ ...item('A'), unloadAsync: gives(undefined) })(done);
    };
    installMailbox({ ...rows, loadItemByIdAsync: loads });
    commands.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('reads a draft that looks like the last one, at the word of the host', async () => {
    const { commands, view } = openPane(quickDiagnoser());
    const draft = (text: string) => ({ subject: {}, body: { getAsync: gives(text) } });
    installMailbox({ item: draft('first') });
    commands.followItem();
    await settle();
    installMailbox({ item: draft('second') });
    commands.followItem();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'second' } } });
  });

  it('keeps what is shown where the host cannot say what is selected, which it could before', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { commands, view } = openPane(quickDiagnoser());
    const loadItemByIdAsync = (_id: string, done: (told: unknown) => void): void => {
      gives({ ...item('A'), unloadAsync: gives(undefined) })(done);
    };
    const mailbox = { item: null, loadItemByIdAsync };
    installMailbox({ ...mailbox, getSelectedItemsAsync: gives([{ itemId: 'A', subject: 'A' }]) });
    commands.followSelection();
    await settle();
    expect(view().page).toBe('answer');
    installMailbox({ ...mailbox, getSelectedItemsAsync: fails(9020) });
    commands.followSelection();
    await settle();
    expect(view().page).toBe('answer');
    installMailbox({ ...mailbox, getSelectedItemsAsync: gives([]) });
    commands.followSelection();
    await settle();
    expect(view().page).toBe('welcome');
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('lets what the person brings win over a selection that changed before without a word', async () => {
    const { commands, view } = openPane(quickDiagnoser());
    installMailbox({ item: item('A') });
    commands.followSelection();
    await settle();
    installMailbox({ item: item('B') });
    dropWords(commands);
    await settle();
    commands.followSelection();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    installMailbox({ item: item('C') });
    commands.followSelection();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'C' } } });
  });

  it('lets what the person brings meanwhile win over a selection that the host tells late', async () => {
    Object.assign(globalThis, { location: { search: '?selection=many' } });
    const { commands, view } = openPane(quickDiagnoser());
    let answer: (() => void) | undefined;
    installMailbox({
      item: null,
      getSelectedItemsAsync: (done: (told: unknown) => void) => {
        answer = () => {
          gives([{ itemId: 'A', subject: 'A' }])(done);
        };
      },
    });
    commands.followSelection();
    dropWords(commands);
    answer?.();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'dropped' } } });
    Reflect.deleteProperty(globalThis, 'location');
  });

  it('goes back to the welcome page when nothing is selected any more', async () => {
    const { diagnoser, waiting } = slowDiagnoser();
    const { commands, view } = openPane(diagnoser);
    installMailbox({ item: item('A') });
    commands.followSelection();
    await settle();
    waiting[0]?.();
    await settle();
    installMailbox({ item: null });
    commands.followSelection();
    expect(view()).toEqual({ page: 'welcome', note: null });
  });

  it('does not complain of an empty draft that nobody asked about, but does when asked', async () => {
    const { commands, view } = openPane(slowDiagnoser().diagnoser);
    installMailbox({ item: { subject: {}, body: { getAsync: gives('') } } });
    commands.followSelection();
    await settle();
    expect(view()).toEqual({ page: 'welcome', note: null });
    commands.readSelected();
    await settle();
    expect(view().page).toBe('problem');
  });

  it('turns a fault of ours into words', async () => {
    const { diagnoser } = slowDiagnoser();
    const { commands, view } = openPane({ ...diagnoser, diagnose: () => Promise.reject(new Error('oops')) });
    const bounce: RawBounce = { kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'pasted-text' } };
    commands.read('pasted-text', '', () => intakeOf(bounce));
    await settle();
    expect(problemOf(view()).details).toContain('oops');
  });

  it('says that a part of it couldn’t be loaded, and explains the same text when it is tried again', async () => {
    const failed = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    let isOffline = true;
    const { commands, view } = openPane({
      ...slowDiagnoser().diagnoser,
      diagnose: (raw) => (isOffline ? Promise.reject(failed) : Promise.resolve([advice({ headline: textOf(raw) })])),
    });
    installMailbox({ item: item('A') });
    const pasted: RawBounce = {
      kind: 'text',
      bytes: new TextEncoder().encode('pasted'),
      origin: { door: 'pasted-text' },
    };
    commands.read('pasted-text', '', () => intakeOf(pasted));
    await settle();
    expect(problemOf(view())).toMatchObject({
      what: 'A part of Redeliver couldn’t be loaded.',
      canRetry: true,
    });
    isOffline = false;
    commands.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'pasted' } } });
  });

  it('reads the selected message again on retry', async () => {
    const { commands, view } = openPane({
      ...slowDiagnoser().diagnoser,
      diagnose: (raw) => Promise.resolve([advice({ headline: textOf(raw) })]),
    });
    installMailbox({ item: null });
    commands.readSelected();
    await settle();
    expect(view().page).toBe('problem');
    installMailbox({ item: item('A') });
    commands.retry();
    await settle();
    expect(view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'A' } } });
  });
});
