/** @jest-environment jsdom */
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

  describe('on a page that still loads', () => {
    let state = jest.spyOn(document, 'readyState', 'get');
    beforeEach(() => {
      state = jest.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    });
    afterEach(() => {
      state.mockRestore();
    });

    it('waits for the script that comes after the pane', async () => {
      const waiting = waitAnew();
      const other = document.head.appendChild(document.createElement('script'));
      other.dispatchEvent(new Event('load'));
      installOffice({ onReady: (ready: () => void) => void ready() }, { mailbox: { item: null } });
      other.dispatchEvent(new Event('load'));
      expect(await waiting).toBe('outlook');
    });

    it('ends when the page has loaded without it', async () => {
      const waiting = waitAnew();
      state.mockReturnValue('complete');
      window.dispatchEvent(new Event('load'));
      expect(await waiting).toBe('browser');
    });

    it('ends in time under a server that never answers', async () => {
      jest.useFakeTimers();
      const waiting = waitAnew(8_000);
      await jest.advanceTimersByTimeAsync(8_000);
      expect(await waiting).toBe('silent');
    });
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
