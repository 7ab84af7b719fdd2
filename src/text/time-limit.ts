/**
 * The result of work, or a rejection once the time is up; the work itself is not stopped. The timer is cleared as soon as
 * either happens.
 * @param onTimeout makes the error to reject with
 */
export function withTimeLimit<T>(work: Promise<T>, limitMs: number, onTimeout: () => Error): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(onTimeout());
    }, limitMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
