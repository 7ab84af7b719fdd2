/** @jest-environment jsdom */
import { canSeeSelection, MAX_SELECTED, selectedRows, withLoadedItem } from '../../../src/host/office/selection';
import { fails, gives, installMailbox, installOffice, removeOffice } from '../kit';

type Done = (answer: unknown) => void;
const inVariant = (): void => {
  window.history.replaceState(null, '', '/taskpane.html?selection=many');
};
/** An Outlook that says it has this version of Mailbox. office.js itself has the calls everywhere. */
const installVersion = (minor: number): void => {
  installOffice(
    {},
    {
      mailbox: { getSelectedItemsAsync: gives([]), loadItemByIdAsync: gives(null) },
      requirements: { isSetSupported: (_set: string, version: string) => Number(version.slice(2)) <= minor },
    },
  );
};

afterEach(() => {
  removeOffice();
  window.history.replaceState(null, '', '/');
});

describe('the selection in the message list', () => {
  it('is asked for only in the build whose manifest allows it', () => {
    installVersion(15);
    expect(canSeeSelection()).toBe(false);
    inVariant();
    expect(canSeeSelection()).toBe(true);
    installMailbox({});
    expect(canSeeSelection()).toBe(false);
    removeOffice();
    expect(canSeeSelection()).toBe(false);
  });

  it('platform-field.md, selection.ts: isn’t promised where its messages can’t be loaded (Mailbox 1.13 and 1.14)', () => {
    inVariant();
    installVersion(14);
    expect(canSeeSelection()).toBe(false);
    installMailbox({ getSelectedItemsAsync: gives([]) });
    expect(canSeeSelection()).toBe(false);
  });

  it('comes as rows with ids; what has none is left out, and a hundred are enough', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ itemId: `id ${index}`, subject: 's' }));
    installMailbox({ getSelectedItemsAsync: gives([{ subject: 'no id' }, { itemId: 'a' }, ...many]) });
    const rows = await selectedRows();
    expect(rows.ok ? rows.value.slice(0, 2) : rows).toEqual([
      { itemId: 'a', subject: '' },
      { itemId: 'id 0', subject: 's' },
    ]);
    expect(rows.ok ? rows.value.length : 0).toBe(MAX_SELECTED);
  });

  it('says with its code why it does not come', async () => {
    installMailbox({ getSelectedItemsAsync: fails(9038) });
    expect(await selectedRows()).toMatchObject({ ok: false, error: { code: 9038, canRetry: false } });
  });
});

describe('an item that is loaded by its id', () => {
  it('is unloaded in the end, also where reading it fails, and only then the next one is loaded', async () => {
    const log: string[] = [];
    installMailbox({
      loadItemByIdAsync: (id: string, done: Done) => {
        log.push(`load ${id}`);
        gives({
          unloadAsync: (unloaded: Done) => {
            log.push(`unload ${id}`);
            gives(undefined)(unloaded);
          },
        })(done);
      },
    });
    const first = withLoadedItem('a', () => Promise.reject(new Error('broken')));
    const second = withLoadedItem('b', () => Promise.resolve('read'));
    await expect(first).rejects.toThrow('broken');
    expect(await second).toEqual({ ok: true, value: 'read' });
    expect(log).toEqual(['load a', 'unload a', 'load b', 'unload b']);
  });

  it('that comes after the time is up is put back at once: it would block every other', async () => {
    jest.useFakeTimers();
    let answer: Done | undefined;
    let unloaded = 0;
    installMailbox({
      loadItemByIdAsync: (_id: string, done: Done) => {
        answer = done;
      },
    });
    const loading = withLoadedItem('a', () => Promise.resolve('read'));
    await jest.advanceTimersByTimeAsync(21_000);
    expect(await loading).toMatchObject({ ok: false, error: { where: 'loadItemByIdAsync' } });
    const late = {
      unloadAsync: (done: Done) => {
        unloaded += 1;
        gives(undefined)(done);
      },
    };
    answer?.({ status: 'succeeded', value: late });
    expect(unloaded).toBe(1);
    jest.useRealTimers();
  });
});
