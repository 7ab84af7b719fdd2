import { installOffice, removeOffice } from '../kit';

/** Each test gets the module anew: it waits only once. */
async function waitAnew(limitMs?: number): Promise<string> {
  let waiting: Promise<string> | undefined;
  jest.isolateModules(() => {
    const { waitForOffice } = jest.requireActual<typeof import('../../../src/host/office/office-ready')>(
      '../../../src/host/office/office-ready',
    );
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

  it('continues without a host that does not answer in time, and follows it when it does', async () => {
    jest.useFakeTimers();
    let answer: () => void = () => undefined;
    const onReady = (ready: () => void): void => {
      answer = ready;
    };
    installOffice({ onReady }, { mailbox: { item: null } });
    const late: string[] = [];
    let waiting: Promise<string> | undefined;
    jest.isolateModules(() => {
      const ready = jest.requireActual<typeof import('../../../src/host/office/office-ready')>(
        '../../../src/host/office/office-ready',
      );
      waiting = ready.waitForOffice(8_000);
      void ready.officeAnswer().then((host) => late.push(host));
    });
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await waiting).toBe('silent');
    expect(late).toEqual([]);
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect(late).toEqual(['outlook']);
  });
});
