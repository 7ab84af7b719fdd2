import { mailbox, supports } from './office-ready';
import { hostError, officeCall } from './office-call';
import type { Result } from './office-call';

/** One row of a selection; the host knows no more of it before it is loaded. */
export interface SelectedRow {
  readonly itemId: string;
  readonly subject: string;
}

/** Outlook raises no event for more, and lists no more. */
export const MAX_SELECTED = 100;
const LOAD_LIMIT_MS = 20_000;

/**
 * Whether this build may ask for the selection: only the manifest with ReadWriteMailbox opens the pane with this word in its
 * address. In the other, the calls would fail (9038), and some hosts would complain. A list whose messages can't be loaded
 * (Mailbox 1.15: not on Mac, in LTSC 2024, or in classic Outlook before 2412) would promise what nobody gets.
 */
export function canSeeSelection(): boolean {
  try {
    const isAllowed = new URLSearchParams(location.search).get('selection') === 'many';
    const box = mailbox() as Partial<Office.Mailbox> | null;
    const hasCalls = typeof box?.getSelectedItemsAsync === 'function' && typeof box.loadItemByIdAsync === 'function';
    // office.js has the calls in every Outlook, so only the set says what this one answers.
    return isAllowed && hasCalls && supports('Mailbox', '1.15');
  } catch {
    return false;
  }
}

/** Messages selected in the list, in order (Mailbox 1.13). Other kinds, and rows without an id, are left out. */
export async function selectedRows(): Promise<Result<readonly SelectedRow[]>> {
  const where = 'getSelectedItemsAsync';
  const answer = await officeCall<unknown>(where, (done) => {
    const box = mailbox();
    if (box === null) throw new Error('there is no mailbox');
    box.getSelectedItemsAsync(done as never);
  });
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value)) return { ok: false, error: hostError(where, 'no list came', null, true) };
  const rows = (answer.value as readonly unknown[]).flatMap((row) => {
    const { itemId, subject } = (row ?? {}) as Partial<Office.SelectedItemDetails>;
    return typeof itemId === 'string' && itemId !== ''
      ? [{ itemId, subject: typeof subject === 'string' ? subject : '' }]
      : [];
  });
  return { ok: true, value: rows.slice(0, MAX_SELECTED) };
}

/** Outlook holds one loaded item at a time. */
let lane: Promise<unknown> = Promise.resolve();

/** Loads an item by its id (Mailbox 1.15), runs the function on it, and always unloads it. One item at a time. */
export function withLoadedItem<T>(itemId: string, run: (item: Office.MessageRead) => Promise<T>): Promise<Result<T>> {
  const mine = lane.then(() => loadAndRun(itemId, run));
  lane = mine.catch(() => undefined);
  return mine;
}

async function loadAndRun<T>(itemId: string, run: (item: Office.MessageRead) => Promise<T>): Promise<Result<T>> {
  const where = 'loadItemByIdAsync';
  const box = mailbox() as Partial<Office.Mailbox> | null;
  if (typeof box?.loadItemByIdAsync !== 'function')
    return { ok: false, error: hostError(where, 'this Outlook does not have it') };
  const loaded = await officeCall<Office.LoadedMessageRead | null>(
    where,
    (done) => {
      box.loadItemByIdAsync?.(itemId, done as never);
    },
    LOAD_LIMIT_MS,
    (late) => void unload(late),
  );
  if (!loaded.ok) return loaded;
  if (loaded.value === null || typeof loaded.value !== 'object')
    return { ok: false, error: hostError(where, 'no item came', null, true) };
  try {
    return { ok: true, value: await run(loaded.value as unknown as Office.MessageRead) };
  } finally {
    await unload(loaded.value);
  }
}

/** A failure here shows at the next load, if at all. */
async function unload(item: Office.LoadedMessageRead | null): Promise<void> {
  await officeCall<unknown>(
    'unloadAsync',
    (done) => {
      item?.unloadAsync(done as never);
    },
    5_000,
  );
}
