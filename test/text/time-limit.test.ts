import { withTimeLimit } from '../../src/text/time-limit';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const never = new Promise<string>(() => undefined);

test('work that ends in time gives its result, and leaves no timer', async () => {
  await expect(withTimeLimit(Promise.resolve('done'), 1000, () => new Error('late'))).resolves.toBe('done');
  expect(jest.getTimerCount()).toBe(0);
});

test('work that fails in time gives its own error', async () => {
  await expect(withTimeLimit(Promise.reject(new Error('own')), 1000, () => new Error('late'))).rejects.toThrow('own');
  expect(jest.getTimerCount()).toBe(0);
});

test('work that takes longer is given up with the error of the caller', async () => {
  const limited = withTimeLimit(never, 1000, () => new Error('late'));
  jest.advanceTimersByTime(1000);
  await expect(limited).rejects.toThrow('late');
});
