import { officeCall } from '../../../src/host/office/office-call';

describe('a call to Office', () => {
  it('gives the value when it succeeds', async () => {
    const result = await officeCall<string>('x', (done) => {
      done({ status: 'succeeded', value: 'yes' });
    });
    expect(result).toEqual({ ok: true, value: 'yes' });
  });

  it('may throw at once, and becomes an error that asking again does not mend', async () => {
    const result = await officeCall('displayNewMessageFormAsync', () => {
      throw new Error('item is null');
    });
    expect(result).toEqual({
      ok: false,
      error: { where: 'displayNewMessageFormAsync', code: null, message: 'item is null', canRetry: false },
    });
  });

  it('may fail with a code, which is kept', async () => {
    const result = await officeCall('x', (done) => {
      done({ status: 'failed', value: undefined, error: { code: 9020, message: 'busy' } });
    });
    expect(result).toMatchObject({ ok: false, error: { code: 9020, message: 'busy', canRetry: true } });
  });

  it('may fail for good, for want of a permission', async () => {
    const result = await officeCall('x', (done) => {
      done({ status: 'failed', value: undefined, error: { code: 9038, message: 'no' } });
    });
    expect(result).toMatchObject({ ok: false, error: { canRetry: false } });
  });

  it('may fail without saying why', async () => {
    const result = await officeCall('x', (done) => {
      done({ status: 'failed', value: undefined, error: null });
    });
    expect(result).toMatchObject({ ok: false, error: { code: null } });
  });

  it('may succeed twice: what is in use is not taken for late', async () => {
    const onLate = jest.fn();
    const start = (done: (answer: { status: string; value: string }) => void): void => {
      done({ status: 'succeeded', value: 'first' });
      done({ status: 'succeeded', value: 'again' });
    };
    expect(await officeCall<string>('x', start, 5_000, onLate)).toEqual({ ok: true, value: 'first' });
    expect(onLate).not.toHaveBeenCalled();
  });

  describe('that is never answered', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('ends at the limit and may be asked again; what comes later is dropped', async () => {
      let late: (() => void) | undefined;
      const pending = officeCall<string>(
        'x',
        (done) => {
          late = () => {
            done({ status: 'succeeded', value: 'late' });
          };
        },
        5_000,
      );
      jest.advanceTimersByTime(5_000);
      late?.();
      expect(await pending).toMatchObject({ ok: false, error: { code: null, canRetry: true } });
    });
  });
});
