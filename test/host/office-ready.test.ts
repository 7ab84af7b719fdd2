import { installOffice, removeOffice } from './fake-office';

/** Each test gets the module anew: it waits only once. */
async function waitAnew(limitMs?: number): Promise<string> {
  let waiting: Promise<string> | undefined;
  jest.isolateModules(() => {
    const { waitForOffice } =
      jest.requireActual<typeof import('../../src/host/office-ready')>('../../src/host/office-ready');
    waiting = waitForOffice(limitMs);
  });
  return waiting ?? 'nothing';
}

afterEach(() => {
  removeOffice();
  jest.useRealTimers();
});

describe('waiting for Office', () => {
  it('ends at once where the script could not be loaded', async () => {
    expect(await waitAnew()).toBe('browser');
  });

  it('finds a plain browser where there is no mailbox', async () => {
    installOffice({
      onReady: (ready: () => void) => {
        ready();
      },
    });
    expect(await waitAnew()).toBe('browser');
  });

  it('finds Outlook by its mailbox', async () => {
    installOffice(
      {
        onReady: (ready: () => void) => {
          ready();
        },
      },
      { mailbox: { item: null } },
    );
    expect(await waitAnew()).toBe('outlook');
  });

  it('goes on without a host that never answers', async () => {
    jest.useFakeTimers();
    installOffice({ onReady: () => undefined });
    const waiting = waitAnew(8_000);
    jest.advanceTimersByTime(8_000);
    expect(await waiting).toBe('silent');
  });
});
